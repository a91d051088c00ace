package org.handrail.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.handrail.platform.PlatformSettings;
import org.handrail.platform.PlatformSettings.Role;
import org.handrail.platform.StartRefused;
import org.handrail.platform.postgres.DataDirectory;
import org.handrail.platform.postgres.DatabaseHome;
import org.handrail.platform.postgres.PostgresBinaries;
import org.handrail.platform.postgres.PostgresCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On real servers and real processes; each test leaves the shared data directory without a running server. */
@Tag("slow")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DatabaseAccessTest {

  private static final Path DATA = Path.of("target/test-data-access");

  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void forgetWhatEarlierTestsWrote() throws Exception {
    try (DatabaseAccess access = open(Role.SERVE)) {
      execute(access, "drop table if exists written");
    }
  }

  @AfterEach
  void nothingIsLeftRunning() throws IOException, InterruptedException {
    for (Process process : started) {
      process.toHandle().destroyForcibly();
      process.waitFor();
    }
    PostgresCluster cluster = cluster();
    assertThat(cluster.findServer()).isEmpty();
  }

  @Test
  void keepsWhatWasWrittenOverAStopAndAStart() throws Exception {
    try (DatabaseAccess access = open(Role.SERVE)) {
      execute(access, "create table written (n int)");
      execute(access, "insert into written values (7)");
    }

    try (DatabaseAccess again = open(Role.SERVE)) {
      assertThat(count(again)).isEqualTo(1);
    }
  }

  @Test
  void leavesSecretsToItsOwnUserOnly() throws Exception {
    try (DatabaseAccess access = open(Role.SERVE)) {
      Path running = DATA.resolve("database.running");
      Path password = DATA.resolve("keys/database-password");

      assertThat(access.serverPid()).isPositive();
      assertThat(running).exists();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(running)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void worksWithARoleThatCanNotReachTheMachine() throws Exception {
    try (DatabaseAccess access = open(Role.SERVE)) {
      assertThatThrownBy(() -> execute(access, "copy (select 1) to program 'cat'"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void syncsEveryCommitToDisk() throws Exception {
    try (DatabaseAccess access = open(Role.SERVE)) {
      assertThat(text(access, "show fsync")).isEqualTo("on");
      assertThat(text(access, "show synchronous_commit")).isEqualTo("on");
      assertThat(text(access, "show data_checksums")).isEqualTo("on");
      assertThat(text(access, "show server_encoding")).isEqualTo("UTF8");
    }
  }

  @Test
  void logsNoTextOfAStatementThatFails() throws Exception {
    try (DatabaseAccess access = open(Role.SERVE)) {
      assertThatThrownBy(() -> execute(access, "select 'canary-4711'::int"))
          .isInstanceOf(SQLException.class);
    }

    assertThat(Files.readString(home().log())).doesNotContain("canary-4711");
  }

  @Test
  void refusesASecondServerOnALiveDataDirectoryInOneLine() throws Exception {
    try (DatabaseAccess first = open(Role.SERVE)) {
      assertThat(first.serverPid()).isPositive();
      assertThatThrownBy(() -> open(Role.SERVE))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is in use by a running server")
          .hasMessageNotContaining("\n");

      Process second = other(Role.SERVE);

      assertThat(lines(second).readLine()).startsWith("refused the data directory");
      assertThat(second.waitFor()).isZero();
      assertThat(count(first, "select 1")).isEqualTo(1);
    }
  }

  @Test
  void joinsARunningServerAndNeverStopsIt() throws Exception {
    try (DatabaseAccess server = open(Role.SERVE)) {
      Process joiner = other(Role.JOIN);
      BufferedReader said = lines(joiner);
      assertThat(said.readLine()).isEqualTo("server -1");
      assertThat(said.readLine()).isEqualTo("1");

      endInput(joiner);

      assertThat(joiner.waitFor()).isZero();
      assertThat(count(server)).isPositive();
    }
  }

  @Test
  void startsTheDatabaseItselfWhenThereIsNoneToJoin() throws Exception {
    long pid;
    try (DatabaseAccess access = open(Role.JOIN)) {
      pid = access.serverPid();
      assertThat(pid).isPositive();
      assertThatThrownBy(() -> open(Role.SERVE))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("is in use by an import");
    }

    awaitEnd(pid);
  }

  @Test
  void bringsAKilledDatabaseBackOnTheSamePortWithEveryCommittedRow() throws Exception {
    try (DatabaseAccess access = open(Role.SERVE);
        HikariDataSource pool = ConnectionPool.to(access.endpoint())) {
      execute(access, "create table written (n int)");
      for (int n = 0; n < 100; n++) {
        execute(access, "insert into written values (" + n + ")");
      }
      long before = access.serverPid();

      kill(before);

      // A connection may go on answering for a moment after its server is gone.
      awaitEnd(before);
      assertThat(serverAfter(before, access)).isPositive();
      assertThat(countWhenBack(pool)).isEqualTo(100);
    }
  }

  @Test
  void keepsEveryAcknowledgedRowWhenTheProgramIsKilled() throws Exception {
    Process program = other(Role.SERVE);
    BufferedReader said = lines(program);
    String server = said.readLine();
    int acknowledged = 0;
    while (acknowledged < 300) {
      acknowledged = Integer.parseInt(said.readLine());
    }

    program.toHandle().destroyForcibly(); // the process itself would close its streams, too
    program.waitFor();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      acknowledged = Integer.parseInt(line);
    }

    long orphan = Long.parseLong(server.substring("server ".length()));
    assertThat(ProcessHandle.of(orphan)).as("the database outlives its program").isPresent();
    try (DatabaseAccess again = open(Role.SERVE)) {
      assertThat(again.serverPid()).isNotEqualTo(orphan);
      awaitEnd(orphan);
      assertThat(count(again)).isBetween((long) acknowledged, acknowledged + 1L);
    }
  }

  @Test
  void stopsItsDatabaseWhenTheProgramIsTerminated() throws Exception {
    Process program = other(Role.SERVE);
    BufferedReader said = lines(program);
    long server = Long.parseLong(said.readLine().substring("server ".length()));

    program.toHandle().destroy();
    program.waitFor();

    awaitEnd(server);
  }

  @Test
  void isNotFooledByAStaleNoteThatNamesAnotherProgram() throws Exception {
    Path note = home().cluster().resolve("postmaster.pid");
    Files.writeString(note, ProcessHandle.current().pid() + "\n");

    try (DatabaseAccess access = open(Role.SERVE)) {
      assertThat(count(access, "select 1")).isEqualTo(1);
    }
  }

  private static DatabaseAccess open(Role role) {
    return DatabaseAccess.open(
        new PlatformSettings(DATA, new PlatformSettings.Database(null, null, null, role)));
  }

  private static DatabaseHome home() throws IOException, InterruptedException {
    return DatabaseHome.of(DataDirectory.at(DATA), line -> {});
  }

  private static PostgresCluster cluster() throws IOException, InterruptedException {
    return new PostgresCluster(home(), PostgresBinaries.in(home().root()));
  }

  private Process other(Role role) throws IOException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OtherProgram.class.getName(),
            DATA.toString(),
            role.name())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    started.add(process);
    return process;
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      // Leaves out what the log writes to the same stream.
      @Override
      public String readLine() throws IOException {
        String line = super.readLine();
        while (line != null && !line.matches("\\d+|server .*|refused .*")) {
          line = super.readLine();
        }
        return line;
      }
    };
  }

  private static void endInput(Process process) throws IOException {
    try (OutputStream input = process.getOutputStream()) {
      input.write('\n');
    }
  }

  /** Also waits for the system to clear the process away. */
  private static void awaitEnd(long pid) {
    assertThat(ProcessHandle.of(pid)
            .map(process -> process.onExit().orTimeout(5, TimeUnit.SECONDS).handle((p, e) -> e))
            .map(CompletableFuture::join))
        .as("what keeps process %d alive", pid)
        .isEmpty();
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static long countWhenBack(HikariDataSource pool) {
    return await()
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(() -> count(pool), n -> true);
  }

  private static long count(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return number(connection, "select count(*) from written");
    }
  }

  /** The server that was started in place of this one. */
  private static long serverAfter(long before, DatabaseAccess access) {
    return await().until(access::serverPid, pid -> pid != before);
  }

  private static void execute(DatabaseAccess access, String sql) throws SQLException {
    try (Connection connection = OtherProgram.connect(access);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(DatabaseAccess access) throws SQLException {
    return count(access, "select count(*) from written");
  }

  private static long count(DatabaseAccess access, String sql) throws SQLException {
    try (Connection connection = OtherProgram.connect(access)) {
      return number(connection, sql);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    return Long.parseLong(text(connection, sql));
  }

  private static String text(DatabaseAccess access, String sql) throws SQLException {
    try (Connection connection = OtherProgram.connect(access)) {
      return text(connection, sql);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
