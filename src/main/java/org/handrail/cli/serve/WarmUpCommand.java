package org.handrail.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.Handrail;
import org.handrail.directory.demo.DemoTown;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/**
 * Does once what the other commands do, on invented data in a temporary folder, so that the build can note which classes
 * a start needs. Not for people, hence hidden.
 */
@CommandOrder(100)
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("handrail-warm-up");
    letPass(folder);
    try {
      Path list = folder.resolve("town.json");
      Files.write(list, DemoTown.meetingGuideJson());
      commands(list.toString());
      server(folder.resolve("data"));
    } finally {
      delete(folder);
    }
    return 0;
  }

  /** Root's database runs as another user; barred from here, it would stand elsewhere and stay behind. */
  private static void letPass(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  private static void commands(String list) {
    quietly("check", list, "--json");
    quietly("find", "--feed", list, "--near", "39.9526,-75.1652", "--words", "step", "--json");
    quietly(
        "plan",
        "--feed",
        list,
        "--near",
        "39.9526,-75.1652",
        "--zone",
        "America/New_York",
        "--from",
        "2026-11-30",
        "--meetings",
        "3",
        "--json");
  }

  private static void quietly(String... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    Handrail.commandLine().setOut(nowhere).setErr(nowhere).execute(args);
  }

  private static void server(Path data) throws IOException, InterruptedException {
    try (ConfigurableApplicationContext context = ServeCommand.start(0, "127.0.0.1", data, true);
        HttpClient client = HttpClient.newHttpClient()) {
      ServeCommand.bringInDemoTown(context);
      String origin =
          "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
      for (String path : List.of("/", "/plan", "/help", "/treatment", "/api/meetings")) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create(origin + path)).timeout(PATIENCE).build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      paths.sorted(Comparator.reverseOrder()).forEach(WarmUpCommand::deleteOne);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // A temporary folder that stays behind does no harm.
    }
  }
}
