package org.handrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.handrail.cli.Cli.Ran;
import org.handrail.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's own server, which asks for a password (scram-sha-256), and the file that holds it. */
@Tag("slow")
class DatabasePasswordTest {

  private static final String ROLE = "rooms_keeper";
  private static final String PASSWORD = "Willow 4711 ñ:/?";
  private static final String FILE = "handrail.database.password-file";
  private static final List<String> SETTINGS =
      List.of("handrail.database.url", "handrail.database.user", FILE);

  @TempDir
  private Path folder = Path.of("");

  private Path list = Path.of("");
  private String url = "";

  @BeforeEach
  void aDatabaseOfTheOperators() {
    TestDatabase database = TestDatabase.empty();
    database.giveTo(ROLE, PASSWORD);
    url = database.urlWithoutLogin();
    list = Cli.write(folder.resolve("list.json"), """
        [{"slug":"elm","name":"Elm","day":1,"time":"19:00","timezone":"America/New_York"}]""");
    System.setProperty("handrail.database.url", url);
    System.setProperty("handrail.database.user", ROLE);
  }

  @AfterEach
  void forgetIt() {
    SETTINGS.forEach(System::clearProperty);
  }

  @Test
  void isUsedAndShownToNobodyWhileTheServerRuns() throws Exception {
    Path secret = Cli.write(folder.resolve("secret"), PASSWORD + "\n");
    Path err = folder.resolve("server.err");
    Process server = Cli.process(
            Map.of(
                "HANDRAIL_DATABASE_URL", url.replace("jdbc:postgresql", "postgres"),
                "HANDRAIL_DATABASE_USER", ROLE,
                "HANDRAIL_DATABASE_PASSWORD_FILE", secret.toString()),
            "serve",
            "--demo",
            "--debug",
            "--port",
            "0",
            "--data",
            folder.resolve("data").toString())
        .redirectError(err.toFile())
        .start();
    try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8)) {
      String ready = String.valueOf(said.readLine());

      assertThat(ready).as(Files.readString(err)).startsWith("Handrail is ready at ");
      assertThat(ready).doesNotContain("4711");
      assertThat(commandLines()).isNotEmpty().noneMatch(line -> line.contains("4711"));
    } finally {
      server.destroy();
      assertThat(server.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(Files.readString(err)).doesNotContain("4711");
  }

  @Test
  void endsWithItsLine() {
    for (String end : List.of("", "\n", "\r\n", "\nsecond line\n")) {
      Ran ran = importWith(Cli.write(folder.resolve("secret"), PASSWORD + end));

      assertThat(ran.exitCode()).as(ran.err()).isZero();
    }
  }

  @Test
  void isRefusedInOneLineThatDoesNotHoldIt() {
    Ran ran = importWith(Cli.write(folder.resolve("secret"), "wrong 4711\n"));

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err())
        .startsWith("the database refuses the user or the password")
        .contains("HANDRAIL_DATABASE_PASSWORD_FILE")
        .doesNotContain("4711");
  }

  @Test
  void isNotEvenPartOfAStackTrace() {
    System.setProperty(FILE, Cli.write(folder.resolve("secret"), "wrong 4711\n").toString());

    Ran ran = Cli.run("--debug", "import", list.toString());

    assertThat(ran.err()).contains("StartRefused").doesNotContain("4711");
  }

  @Test
  void isAskedForWhenTheServerWantsOne() {
    Ran ran = Cli.run("import", list.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.errLines()).hasSize(1);
    assertThat(ran.err())
        .startsWith("the database asks for a password")
        .contains("HANDRAIL_DATABASE_PASSWORD_FILE");
  }

  @Test
  void comesFromNoFileThatIsMissingEmptyOrUnreadable() throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});
    Map<Path, String> files = Map.of(
        folder.resolve("none"),
        "not there",
        Cli.write(folder.resolve("empty"), ""),
        "holds no password",
        Cli.write(folder.resolve("blank"), "\n" + PASSWORD + "\n"),
        "holds no password",
        folder,
        "is a folder",
        binary,
        "is no text in UTF-8");

    files.forEach((file, reason) -> {
      Ran ran = importWith(file);

      assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
      assertThat(ran.errLines()).hasSize(1);
      assertThat(ran.err())
          .startsWith("HANDRAIL_DATABASE_PASSWORD_FILE ")
          .contains(file.toString(), reason)
          .doesNotContain("4711");
    });
  }

  @Test
  void comesFromNoFileThatThisUserMayNotRead() throws IOException {
    Path secret = Cli.write(folder.resolve("secret"), PASSWORD);
    Files.setPosixFilePermissions(secret, Set.of());
    assumeFalse(Files.isReadable(secret), "root may read everything");

    Ran ran = importWith(secret);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.errLines())
        .containsExactly(
            "HANDRAIL_DATABASE_PASSWORD_FILE can't be read: permission denied: " + secret);
  }

  private Ran importWith(Path secret) {
    System.setProperty(FILE, secret.toString());
    return Cli.run("import", list.toString());
  }

  /** What any user of the machine sees with {@code ps}. */
  private static List<String> commandLines() {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .toList();
  }
}
