package org.handrail.cli.serve;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handrail.HandrailApplication;
import org.handrail.cli.Boot;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.Counts;
import org.handrail.cli.DataOption;
import org.handrail.cli.Handrail;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.demo.DemoTown;
import org.handrail.directory.feed.FeedFormat;
import org.handrail.directory.feed.FeedOptions;
import org.handrail.directory.feed.FeedReader;
import org.handrail.directory.feed.FeedResult;
import org.handrail.helpline.Policies;
import org.handrail.helpline.demo.DemoNumbers;
import org.handrail.platform.SiteAddress;
import org.handrail.staff.StaffId;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentLists;
import org.handrail.treatment.contract.Contracts;
import org.handrail.treatment.demo.DemoTreatment;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the server until it is told to stop. */
@CommandOrder(10)
@Command(
    name = "serve",
    customSynopsis = "handrail serve [--demo] [OPTIONS]",
    description = "Run the server, with its own database, until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

  private static final String RECORD = "handrail.record.preview";

  static final FeedId DEMO = new FeedId("demo-town (invented)");

  /** The directory looks for changes once a second and takes some seconds to load the whole world. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--demo", description = "Bring in an invented town with invented meetings.")
  private boolean demo;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on; 0.0.0.0 for all of this machine. Default:"
          + " ${DEFAULT-VALUE}, for this machine only.")
  private String address = "127.0.0.1";

  @Mixin
  private DataOption data = new DataOption();

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65_535) {
      throw CommandRefused.usage("Invalid value for option '--port': write 0 to 65535");
    }
    ConfigurableApplicationContext context = start(port, address, data.path(), demo);
    if (demo) {
      bringInDemoTown(context);
    }
    int listening =
        context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    Directory directory = context.getBean(Directory.class);
    int meetings = directory.summary().meetings();
    Console console = Console.of(spec);
    console.line("Handrail is ready at http://" + shownHost() + ":" + listening + "/ with "
        + Counts.of(meetings, "meeting", "meetings") + ". Ctrl-C stops it.");
    if (meetings == 0) {
      console.message("Bring in a list with handrail import FILE|URL, or start with --demo.");
    }
    if (demo
        && directory.listFeeds().stream()
            .anyMatch(feed -> !feed.invented() && feed.meetings() > 0)) {
      console.message(
          "The invented meetings of --demo are out of sight, since there are real" + " lists.");
    }
    boolean record = context.getEnvironment().getProperty(RECORD, Boolean.class, false);
    if (record && !context.getBean(SiteAddress.class).offersAccounts()) {
      console.message(
          "Accounts are not to be had there: browsers keep back what a sealed record needs"
              + " without https. Put a TLS proxy before Handrail and set"
              + " HANDRAIL_WEB_PUBLIC_URL=https://… (docs/operate.md).");
    }
    return Handrail.KEEPS_RUNNING;
  }

  private String shownHost() {
    String host = address.equals("0.0.0.0") || address.equals("::") ? "localhost" : address;
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** The record is a preview: shown with the demonstration, elsewhere off until the operator turns it on. */
  static ConfigurableApplicationContext start(int port, String address, Path data, boolean demo) {
    return Boot.start(
        new SpringApplicationBuilder(HandrailApplication.class).properties(Map.of(RECORD, demo)),
        List.of("server.port=" + port, "server.address=" + address, Boot.data(data)));
  }

  /** The same way in as any list: a second start finds everything unchanged. Returns when searches find it. */
  static void bringInDemoTown(ConfigurableApplicationContext context) throws InterruptedException {
    FeedOptions options = new FeedOptions(DEMO, FeedFormat.MEETING_GUIDE, "", null);
    FeedResult town =
        new FeedReader(point -> Optional.empty()).read(DemoTown.meetingGuideJson(), options);
    context
        .getBean(MeetingLists.class)
        .replace(DEMO, town.meetings(), new ImportOptions(true, true));

    context
        .getBean(TreatmentLists.class)
        .replace(DemoTreatment.SOURCE, DemoTreatment.listings(), new ImportOptions(true, true));

    Directory directory = context.getBean(Directory.class);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(directory, town.meetings().size()) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    if (listsDemoTreatment(context, deadline)) {
      bringInDemoNumbers(context);
      OpenPlaces places = context.getBean(OpenPlaces.class);
      StaffId invented = StaffId.fresh();
      DemoTreatment.openPlaces().forEach((id, capacity) -> places.say(id, capacity, invented));
    }
  }

  /** Where real places of treatment are there, the invented ones are not listed: they answer no number and say nothing. */
  private static boolean listsDemoTreatment(ConfigurableApplicationContext context, long deadline)
      throws InterruptedException {
    TreatmentDirectory treatment = context.getBean(TreatmentDirectory.class);
    ListingId first = DemoTreatment.listings().getFirst().id();
    while (treatment.findListing(first).isEmpty()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(20);
    }
    return true;
  }

  /** Who answers the invented numbers. */
  private static void bringInDemoNumbers(ConfigurableApplicationContext context) {
    Clock clock = context.getBean(Clock.class);
    DemoNumbers.bringIn(
        DemoTreatment.listings(),
        context.getBean(Policies.class),
        context.getBean(Contracts.class),
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private static boolean holds(Directory directory, int meetings) {
    return directory.listFeeds().stream()
        .anyMatch(feed -> feed.feed().equals(DEMO) && feed.meetings() == meetings);
  }
}
