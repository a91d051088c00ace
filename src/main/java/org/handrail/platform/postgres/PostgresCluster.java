package org.handrail.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.handrail.platform.StartRefused;

/** The database's files and the short-lived programs that make them and stop a server on them. */
public final class PostgresCluster {

  /** The role that initdb makes; used for nothing but making the program's own role and database. */
  public static final String SUPERUSER = "postgres";

  private static final int STOP_S = 60;

  /** What does not depend on the machine; given on the command line, so that no edited file can undo it. */
  private static final List<String> SETTINGS = List.of(
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "fsync=on",
      "synchronous_commit=on",
      "full_page_writes=on",
      "max_connections=50",
      "shared_buffers=64MB",
      "work_mem=8MB",
      "maintenance_work_mem=64MB",
      "max_wal_size=512MB",
      "max_worker_processes=4",
      "max_parallel_workers_per_gather=0",
      "jit=off",
      "timezone=UTC",
      "log_timezone=UTC",
      // No text of a statement, no parameter and no value of a row may reach the log: statements'
      // own errors are not
      // logged at all, and the program says what failed.
      "logging_collector=off",
      "log_destination=stderr",
      "log_min_messages=log",
      "log_min_error_statement=panic",
      "log_statement=none",
      "log_error_verbosity=terse",
      "log_parameter_max_length=0",
      "log_parameter_max_length_on_error=0",
      "log_checkpoints=off",
      "log_autovacuum_min_duration=-1");

  private final DatabaseHome home;
  private final PostgresBinaries binaries;

  public PostgresCluster(DatabaseHome home, PostgresBinaries binaries) {
    this.home = home;
    this.binaries = binaries;
  }

  private Path files() {
    return home.cluster();
  }

  /** Makes the files when they are not there yet; a half-made set of an earlier try goes. */
  void initialise(String password) throws IOException, InterruptedException {
    if (!Files.isDirectory(files())) {
      Path fresh = home.root().resolve("initialising");
      RecursiveDelete.of(fresh);
      Files.createDirectory(fresh);
      DataDirectory.restrict(fresh, "rwx------");
      home.user().own(fresh);
      initdb(fresh, password);
      Files.move(fresh, files(), StandardCopyOption.ATOMIC_MOVE);
    } else if (home.user().isOther() && !Files.getOwner(files()).getName().equals("nobody")) {
      home.user().own(files()); // an ordinary user had it before
    }
  }

  private void initdb(Path target, String password) throws IOException, InterruptedException {
    Path secret = home.root().resolve("initialising.password");
    DataDirectory.writePrivately(secret, password + "\n");
    try {
      home.user().own(secret);
      run(List.of(
          binaries.initdb(),
          "--pgdata=" + target,
          "--username=" + SUPERUSER,
          "--pwfile=" + secret,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          "--data-checksums",
          "--no-instructions"));
    } finally {
      Files.deleteIfExists(secret);
    }
  }

  /** Starts the server as a direct child of this program; what it writes goes to the log. */
  Process launch(int port) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(binaries.postgres(), "-D", files().toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    for (String setting : SETTINGS) {
      command.add("-c");
      command.add(setting);
    }
    return process(command)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
        .start();
  }

  /** The server that surely runs on these files, whoever started it. */
  public Optional<ProcessHandle> findServer() throws IOException {
    return noted()
        .flatMap(ProcessHandle::of)
        .filter(process -> ProcessIdentity.of(process, files()) == ProcessIdentity.SERVER);
  }

  /**
   * Stops whatever server runs on these files, and clears a note that surely means none but would keep the next one from
   * starting.
   */
  public void stopServer() throws IOException, InterruptedException {
    Optional<ProcessHandle> server = findServer();
    if (server.isEmpty()) {
      if (noteMisleads()) {
        Files.deleteIfExists(note());
      }
      return;
    }
    for (String mode : List.of("fast", "immediate")) {
      process(List.of(
              binaries.pgCtl(), "stop", "-D", files().toString(), "-m", mode, "-t", "" + STOP_S))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(STOP_S + 5L, TimeUnit.SECONDS);
      if (findServer().isEmpty()) { // not isAlive(): it may wait for its parent as a zombie
        return;
      }
    }
    server.get().destroyForcibly();
  }

  /**
   * Whether the note has no process, or surely that of something else. A note of a process that can't be seen or told
   * apart stays: PostgreSQL looks itself then, and either clears it or refuses to start.
   */
  private boolean noteMisleads() throws IOException {
    Optional<Long> noted = noted();
    return noted.isEmpty()
        || noted
            .flatMap(ProcessHandle::of)
            .filter(process -> ProcessIdentity.of(process, files()) == ProcessIdentity.OTHER)
            .isPresent();
  }

  private Path note() {
    return files().resolve("postmaster.pid");
  }

  private Optional<Long> noted() throws IOException {
    return firstLine(note()).flatMap(PostgresCluster::number);
  }

  private void run(List<String> command) throws IOException, InterruptedException {
    Path output = home.root().resolve("initialising.log");
    Process process = process(command).redirectOutput(output.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new StartRefused(
          "making the database's files takes more than 5 minutes: see " + output);
    }
    if (process.exitValue() != 0) {
      throw new StartRefused(
          "the database's files can't be made: " + complaint(output) + " (" + output + ")");
    }
    Files.delete(output);
  }

  private ProcessBuilder process(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(home.user().running(command)).redirectErrorStream(true);
    builder.directory(home.root().toFile());
    // Variables of the operator's other databases must not steer this one.
    builder.environment().keySet().removeIf(key -> key.startsWith("PG") || key.startsWith("LC_"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /** The last thing the server complained of, without time and process number. */
  String complaint() throws IOException {
    return complaint(home.log());
  }

  private static String complaint(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines
          .filter(line -> line.matches(".*(FATAL|PANIC|error|could not).*"))
          .reduce((earlier, later) -> later)
          .map(line -> line.replaceFirst("^.*?(FATAL|PANIC|error): +", ""))
          .orElse("no reason given");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Optional<String> firstLine(Path file) throws IOException {
    try {
      return Files.readString(file).lines().findFirst();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
