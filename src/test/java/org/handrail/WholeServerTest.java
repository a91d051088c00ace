package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.handrail.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in JVMs of its own, told what to do as an operator does: by options, files and signals. */
@Tag("slow")
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class WholeServerTest {

  private static final String LANTERN = """
      [{"slug": "lantern-tuesday", "name": "Lantern Tuesday Group", "day": 2, "time": "19:30",
        "timezone": "America/New_York", "latitude": 39.95, "longitude": -75.16,
        "formatted_address": "1 Invented Street, Alderbrook", "location": "Lantern House",
        "types": ["O"]}]
      """;

  private static final Duration SECONDS = Duration.ofSeconds(20);

  /** Below target, where the user who runs root's database can enter. */
  private static final Path DATA = Path.of("target/test-data-whole");

  @TempDir
  private Path folder = Path.of("");

  @AfterEach
  void removeTheDatabase() throws IOException {
    ServerProcess.removeData(DATA);
  }

  @Test
  void answersAndKeepsEverythingThroughKillsAndLeavesNothingRunningWhenStopped() throws Exception {
    try (ServerProcess first = ServerProcess.start(DATA, Map.of(), "--demo")) {
      awaitAnswer(first, "/api/meetings?limit=1", "(invented)");
      kill(first.findDatabase().orElseThrow());
      assertThat(first.get("/").statusCode()).isEqualTo(200);
      assertThat(first.get("/api/meetings?limit=1").body()).contains("(invented)");
      assertThat(importList(Map.of(), "--data", DATA.toString())).isZero();
      awaitAnswer(first, "/api/meetings?words=lantern", "lantern-tuesday");
      first.kill();
    }

    try (ServerProcess second = ServerProcess.start(DATA, Map.of())) {
      assertThat(second.get("/api/meetings?words=lantern").body()).contains("lantern-tuesday");
      assertThat(second.get("/api/meetings?limit=1").body())
          .as("what is invented is out of sight beside a real list")
          .doesNotContain("(invented)");
      long database = second.findDatabase().orElseThrow();

      second.terminate();

      assertThat(ServerProcess.isAlive(database)).isFalse();
    }
  }

  @Test
  void showsAChangedListOnEveryProgramThatSharesADatabase() throws Exception {
    Map<String, String> shared = Map.of(
        "HANDRAIL_DATABASE_URL",
        TestDatabase.empty().url(),
        "HANDRAIL_KEYS",
        folder.resolve("keys").toString());
    try (ServerProcess one = ServerProcess.start(folder.resolve("one"), shared);
        ServerProcess two = ServerProcess.start(folder.resolve("two"), shared)) {
      assertThat(one.get("/api/meetings?words=lantern").body()).doesNotContain("lantern-tuesday");
      assertThat(two.get("/api/meetings?words=lantern").body()).doesNotContain("lantern-tuesday");

      assertThat(importList(shared)).isZero();

      awaitAnswer(one, "/api/meetings?words=lantern", "lantern-tuesday");
      awaitAnswer(two, "/api/meetings?words=lantern", "lantern-tuesday");
      assertThat(one.findDatabase()).isEmpty();
    }
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private int importList(Map<String, String> environment, String... options) throws Exception {
    Path list = Files.writeString(folder.resolve("lantern.json"), LANTERN);
    String[] arguments = new String[2 + options.length];
    arguments[0] = "import";
    arguments[1] = list.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return ServerProcess.run(environment, arguments);
  }

  /** Asks again and again until the answer holds the text. */
  private static void awaitAnswer(ServerProcess server, String path, String text) {
    await()
        .atMost(SECONDS)
        .untilAsserted(() -> assertThat(server.get(path).body()).contains(text));
  }
}
