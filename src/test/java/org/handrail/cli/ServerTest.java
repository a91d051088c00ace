package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.ServerProcess;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.PlatformSettings.Role;
import org.handrail.platform.database.DatabaseAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program in processes of its own: a server, and commands beside it. */
@Tag("slow")
class ServerTest {

  private static final Pattern READY = Pattern.compile(
      "Handrail is ready at (http://\\S+)/ with (\\d+) meetings\\. Ctrl-C stops it\\.");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Under target, where the database's own user may go too, unless nobody may. */
  private Path folder = Path.of("");

  @BeforeEach
  void makeAFolder() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "server-test");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
  }

  @AfterEach
  void removeIt() throws IOException {
    ServerProcess.removeData(folder.resolve("data"));
    FileSystemUtils.deleteRecursively(folder);
  }

  /** What a process left behind. */
  private record Ended(int exitCode, String out, String err) {}

  @Test
  void showsWhatIsImportedWhileItRunsAndHasItsDataToItself() throws Exception {
    Path list = Cli.write(folder.resolve("list.json"), """
        [{"slug":"elm","name":"Xylophone Lane","day":1,"time":"19:00",
          "timezone":"America/New_York"}]""");
    Map<String, String> environment =
        Map.of("HANDRAIL_DATA", folder.resolve("data").toString());
    Process server = Cli.process(environment, "serve", "--demo", "--port", "0")
        .redirectError(folder.resolve("server.err").toFile())
        .start();
    try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
      Matcher ready = READY.matcher(String.valueOf(said.readLine()));
      assertThat(ready.matches())
          .as(Files.readString(folder.resolve("server.err")))
          .isTrue();
      assertThat(Integer.parseInt(ready.group(2))).isGreaterThan(300);

      Ended second = run(environment, "serve", "--port", "0");
      Ended imported = run(environment, "import", list.toString(), "--json");
      Ended found = run(environment, "find", "--words", "xylophone", "--json");

      assertThat(second.exitCode()).isEqualTo(1);
      assertThat(second.out()).isEmpty();
      assertThat(second.err().lines()).hasSize(1);
      assertThat(second.err()).contains("is in use by a running server");
      assertThat(imported.exitCode()).as(imported.err()).isZero();
      assertThat(imported.err().lines()).hasSize(1);
      assertThat(imported.err()).contains("are out of sight now that there is a real list");
      assertThat(json(imported.out()).get("added").asInt()).isEqualTo(1);
      assertThat(json(found.out()).get("count").asInt()).isEqualTo(1);
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(json(get(ready.group(1) + "/api/meetings?words=xylophone"))
                      .get("count")
                      .asInt())
                  .isEqualTo(1));

      Ended forgotten = run(environment, "forget", "demo-town (invented)");

      assertThat(forgotten.exitCode()).as(forgotten.err()).isZero();
      assertThat(forgotten.out()).startsWith("demo-town (invented) is forgotten, with its ");
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(
                  json(get(ready.group(1) + "/api/meetings")).get("count").asInt())
              .isEqualTo(1));
    } finally {
      server.destroy();
      assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    assertThat(complaints(folder.resolve("server.err"))).isEmpty();

    Ended after = run(environment, "find", "--words", "xylophone", "--json");

    assertThat(json(after.out()).get("count").asInt()).isEqualTo(1);
    assertThat(after.err()).isEmpty();
  }

  @Test
  void waitsForAnotherImport() throws Exception {
    Path town = Cli.demoTown(folder);
    Path list = Cli.write(folder.resolve("list.json"), """
        [{"slug":"elm","name":"Elm","day":1,"time":"19:00","timezone":"America/New_York"}]""");
    String data = folder.resolve("data").toString();

    Process first = quiet("import", town.toString(), "--data", data);
    Process second = quiet("import", list.toString(), "--data", data);

    assertThat(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(List.of(first.exitValue(), second.exitValue())).containsExactly(0, 0);
  }

  @Test
  void saysAtOnceThatItWaitsForAnotherImportAndIsDoneWhenThatIs() throws Exception {
    Path data = folder.resolve("data");
    Path err = folder.resolve("waiting.err");
    Process waiting;
    try (DatabaseAccess other = openAsAnImport(data)) {
      assertThat(other.endpoint()).isNotNull();
      waiting = importInto(data, err);
      awaitLine(err, "waiting until it is done, for at most 10 minutes");
    }

    assertThat(waiting.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(waiting.exitValue()).isZero();
    assertThat(complaints(err).lines()).hasSize(1);
  }

  @Test
  void endsAWaitInOneLineWhenToldTo() throws Exception {
    Path data = folder.resolve("data");
    Path err = folder.resolve("waiting.err");
    try (DatabaseAccess other = openAsAnImport(data)) {
      assertThat(other.endpoint()).isNotNull();
      Process waiting = importInto(data, err);
      awaitLine(err, "waiting until it is done");

      interrupt(waiting);

      assertThat(waiting.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(waiting.exitValue()).isEqualTo(130);
    }
    assertThat(Files.readAllLines(err))
        .hasSize(2)
        .last()
        .isEqualTo("Stopped. No list was taken by half.");
  }

  private static DatabaseAccess openAsAnImport(Path data) {
    return DatabaseAccess.open(
        new PlatformSettings(data, new PlatformSettings.Database(null, null, null, Role.JOIN)));
  }

  private Process importInto(Path data, Path err) throws IOException {
    Path list = Cli.write(folder.resolve("list.json"), """
        [{"slug":"elm","name":"Elm","day":1,"time":"19:00","timezone":"America/New_York"}]""");
    return Cli.process(Map.of(), "import", list.toString(), "--data", data.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
  }

  private static void awaitLine(Path err, String text) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertThat(Files.readString(err)).contains(text));
  }

  /** Ctrl-C. */
  private static void interrupt(Process process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  private Process quiet(String... args) throws IOException {
    return Cli.process(Map.of(), args)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private Ended run(Map<String, String> environment, String... args) throws Exception {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Process process = Cli.process(environment, args)
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), Files.readString(out), complaints(err));
  }

  /** All that was said, but for where root's database stands. */
  private static String complaints(Path err) throws IOException {
    return Files.readAllLines(err).stream()
        .filter(line -> !line.contains(" INFO "))
        .collect(Collectors.joining("\n"));
  }

  private static String get(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url))
          .timeout(Duration.ofSeconds(20))
          .build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
