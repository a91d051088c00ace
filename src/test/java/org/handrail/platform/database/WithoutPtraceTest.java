package org.handrail.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.handrail.platform.postgres.DataDirectory;
import org.handrail.platform.postgres.DatabaseHome;
import org.handrail.platform.postgres.PostgresBinaries;
import org.handrail.platform.postgres.PostgresCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * As root without the right to look into other users' processes, as in a container with Docker's default rights: the
 * database runs as another user, so that neither its program nor its working folder can be read.
 */
@Tag("slow")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WithoutPtraceTest {

  private static final Path DATA = Path.of("target/test-data-ptrace");
  private static final List<String> SETPRIV = List.of("setpriv", "--bounding-set", "-sys_ptrace");

  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void needsRootAndSetpriv() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "only root runs the database as another user");
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/setpriv")), "there is no setpriv on this machine");
    List<String> tried = new ArrayList<>(SETPRIV);
    tried.add("true");
    assumeTrue(
        new ProcessBuilder(tried).start().waitFor() == 0, "root may not give up rights here");
  }

  @AfterEach
  void endEverything() throws Exception {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
    if (!started.isEmpty()) {
      new PostgresCluster(home(), PostgresBinaries.in(home().root())).stopServer();
    }
  }

  @Test
  void replacesTheDatabaseThatAKilledProgramLeftBehind() throws Exception {
    Process killed = program();
    long orphan = serverOf(killed);
    killed.destroyForcibly().waitFor();
    assertThat(isRunning(orphan)).as("the database outlives its program").isTrue();

    long server = serverOf(program());

    assertThat(server).isNotEqualTo(orphan);
    assertThat(isRunning(orphan)).isFalse();
  }

  /** A note that goes before its server would let a second one start on the same files. */
  @Test
  void stopsItsDatabaseInOrder() throws Exception {
    Process program = program();
    long server = serverOf(program);
    int before = Files.readString(home().log()).length();

    try (OutputStream input = program.getOutputStream()) {
      input.write('\n');
    }

    assertThat(program.waitFor()).isZero();
    assertThat(isRunning(server)).isFalse();
    assertThat(Files.readString(home().log()).substring(before))
        .as("the order to stop at once, not the one to wait for every client")
        .contains("received fast shutdown request")
        .doesNotContain("received smart shutdown request");
  }

  private Process program() throws IOException {
    List<String> command = new ArrayList<>(SETPRIV);
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin/java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        OtherProgram.class.getName(),
        DATA.toString(),
        "SERVE"));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    started.add(process);
    return process;
  }

  /** The number of the program's database; the rest of what it says is read and thrown away. */
  private static long serverOf(Process program) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
    String line = said.readLine();
    while (line != null && !line.matches("server \\d+|refused .*")) {
      line = said.readLine();
    }
    assertThat(line).as("what the program says of its database").startsWith("server ");
    Thread.ofPlatform().daemon().start(() -> said.lines().forEach(number -> {}));
    return Long.parseLong(line.substring("server ".length()));
  }

  private static boolean isRunning(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "stat");
    return Files.exists(status) && !Files.readString(status).contains(") Z ");
  }

  private static DatabaseHome home() throws IOException, InterruptedException {
    return DatabaseHome.of(DataDirectory.at(DATA), line -> {});
  }
}
