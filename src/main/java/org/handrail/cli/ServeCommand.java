package org.handrail.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.handrail.HandrailApplication;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.demo.DemoTown;
import org.handrail.directory.feed.FeedFormat;
import org.handrail.directory.feed.FeedOptions;
import org.handrail.directory.feed.FeedReader;
import org.handrail.directory.feed.FeedResult;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@Command(name = "serve", description = "Run the server.")
final class ServeCommand implements Callable<Integer> {

  /** What {@link #call} returns when the server is up: the program goes on without this thread. */
  static final int KEEPS_RUNNING = -1;

  static final FeedId DEMO = new FeedId("demo-town (invented)");

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "8080",
      defaultValue = "8080",
      description = "The port to listen on; 0 for a free one. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--address",
      paramLabel = "127.0.0.1",
      defaultValue = "127.0.0.1",
      description = "The address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  private String address = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The data directory; made when it is missing. Default: ${DEFAULT-VALUE}.")
  private Path data = Path.of("data");

  @Option(names = "--demo", description = "Bring in an invented town with invented meetings.")
  private boolean demo;

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw Refused.usage("--port is 0 to 65535");
    }
    ConfigurableApplicationContext context = start(settings());
    if (demo) {
      bringInDemoTown(context.getBean(MeetingLists.class));
    }
    int listening =
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    int meetings = context.getBean(Directory.class).summary().meetings();
    Console.of(spec)
        .line("Handrail is ready at http://" + shownHost() + ":" + listening + "/ with " + meetings
            + " meetings. Ctrl-C stops it.");
    return KEEPS_RUNNING;
  }

  private String shownHost() {
    String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private List<String> settings() {
    List<String> settings = new ArrayList<>();
    settings.add("--server.port=" + port);
    settings.add("--server.address=" + address);
    settings.add("--handrail.data=" + data.toAbsolutePath());
    return settings;
  }

  static ConfigurableApplicationContext start(List<String> settings) {
    try {
      Map<String, Object> quiet = Boot.quiet();
      return new SpringApplicationBuilder(HandrailApplication.class)
          .properties(quiet)
          .run(settings.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw Boot.refusal(e);
    }
  }

  /** The same way in as any list: a second start finds everything unchanged. */
  static void bringInDemoTown(MeetingLists lists) {
    FeedOptions options = new FeedOptions(DEMO, FeedFormat.MEETING_GUIDE, "", null);
    FeedResult town = new FeedReader(point -> java.util.Optional.empty())
        .read(DemoTown.meetingGuideJson(), options);
    lists.replace(DEMO, town.meetings(), new ImportOptions(true, true));
  }
}
