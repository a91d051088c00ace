package org.handrail.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.ServerProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Lists come in, eight at a time, while processes are killed and disks are full. Afterwards the server must show every
 * list as it was acknowledged last, whole, and the database must remember every import that was acknowledged. Prints a
 * table; exit code 1 when anything is lost.
 *
 * <p>Arguments: how often each fault is tried, 5 by default; how many imports are to be acknowledged under each, 2,000 by
 * default; the faults by name, all by default.
 */
public final class ImportFaults implements AutoCloseable {

  private static final Path DATA = Path.of("target/faults-data");
  private static final int FAILURES = 20;
  private static final int DATA_MB = 1500;
  private static final int WAL_MB = 640;

  private enum Fault {
    NONE("nothing (for comparison)"),
    IMPORTER("kill -9 of an import"),
    BACKEND("kill -9 of a database session"),
    POSTMASTER("kill -9 of the database"),
    PROGRAM("kill -9 of the server"),
    DATA_FULL("the data's disk is full"),
    WAL_FULL("the log's disk is full");

    private final String text;

    Fault(String text) {
      this.text = text;
    }

    boolean isOfDisks() {
      return this == DATA_FULL || this == WAL_FULL;
    }
  }

  private final int rounds;
  private final int writes;
  private final ImportLedger ledger = new ImportLedger();
  private final List<Long> gapsMs = new ArrayList<>();
  private final @Nullable FullDisk data;
  private final @Nullable FullDisk wal;
  private ServerProcess server;

  private ImportFaults(int rounds, int writes) throws IOException, InterruptedException {
    this.rounds = rounds;
    this.writes = writes;
    Files.createDirectories(DATA);
    Files.setPosixFilePermissions(DATA, PosixFilePermissions.fromString("rwx--x--x"));
    data = FullDisk.isPossible() ? FullDisk.over(DATA, DATA_MB) : null;
    server = ServerProcess.start(DATA, Map.of());
    if (data == null) {
      wal = null;
    } else {
      server.terminate();
      wal = FullDisk.over(DATA.resolve("database/cluster/pg_wal"), WAL_MB);
      server = ServerProcess.start(DATA, Map.of());
    }
  }

  /** Runs all faults. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    int writes = args.length < 2 ? 2_000 : Integer.parseInt(args[1]);
    boolean whole = true;
    try (ImportFaults faults = new ImportFaults(rounds, writes)) {
      // Ctrl-C must not leave a disk mounted.
      Runtime.getRuntime().addShutdownHook(new Thread(faults::closeAtTheEnd));
      System.out.println(
          "| fault | times | imports acknowledged | forgotten | lists lost | half there"
              + " | a second | goes on after, median ms | longest ms |");
      System.out.println("|---|---|---|---|---|---|---|---|---|");
      for (Fault fault : chosen(args)) {
        if (fault.isOfDisks() && faults.data == null) {
          System.out.println("| " + fault.text + " | skipped: only root can mount a small disk |");
        } else {
          whole &= faults.tryOut(fault);
        }
      }
      faults.server.terminate();
      faults.tellPanics();
    }
    FileSystemUtils.deleteRecursively(DATA);
    System.exit(whole ? 0 : 1);
  }

  private static List<Fault> chosen(String[] args) {
    return args.length < 3
        ? List.of(Fault.values())
        : Arrays.stream(args).skip(2).map(Fault::valueOf).toList();
  }

  @Override
  public void close() throws IOException {
    server.close();
    if (wal != null) {
      wal.close();
    }
    if (data != null) {
      data.close();
    }
  }

  private void closeAtTheEnd() {
    try {
      close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  /** A full log disk makes the database panic; that it did is part of what was tried. */
  private void tellPanics() throws IOException {
    Path log = DATA.resolve("database/postgres.log");
    if (Files.exists(log)) {
      try (Stream<String> lines = Files.lines(log)) {
        long panics = lines.filter(line -> line.contains("PANIC")).count();
        System.out.println("The database panicked " + panics + " times.");
      }
    }
  }

  private boolean tryOut(Fault fault) throws IOException, InterruptedException {
    gapsMs.clear();
    long acknowledged = ledger.acknowledged();
    long forgotten = ledger.forgotten();
    long start = System.nanoTime();
    ImportLedger.Comparison total = ImportLedger.Comparison.NOTHING_WRONG;
    for (int round = 0; round < rounds; round++) {
      importThrough(fault);
      total = total.plus(ledger.compareWith(server));
    }
    ledger.start(DATA).askAndKill();
    double seconds = (System.nanoTime() - start) / 1e9;
    long count = ledger.acknowledged() - acknowledged;
    Collections.sort(gapsMs);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %,d | %d | %d | %d | %.0f | %d | %d |%n",
        fault.text,
        rounds,
        count,
        ledger.forgotten() - forgotten,
        total.lost(),
        total.half(),
        count / seconds,
        gapsMs.get(gapsMs.size() / 2),
        gapsMs.getLast());
    return ledger.forgotten() == forgotten && total.equals(ImportLedger.Comparison.NOTHING_WRONG);
  }

  /** Half of the imports, the fault, the other half; the last ones are killed wherever they are. */
  private void importThrough(Fault fault) throws IOException, InterruptedException {
    int half = Math.ceilDiv(writes, 2 * rounds);
    ImportLoop.Running loop = ledger.start(DATA);
    try {
      loop.await(half);
      long since = System.nanoTime();
      inflict(fault, loop);
      if (fault.isOfDisks()) {
        since = System.nanoTime(); // from when there was room again
      }
      if (fault == Fault.PROGRAM || fault == Fault.IMPORTER) {
        loop.kill(); // it knows only the database of the server that is gone
        loop = ledger.start(DATA);
      }
      loop.await(1);
      gapsMs.add((System.nanoTime() - since) / 1_000_000);
      loop.await(half);
    } finally {
      loop.kill();
    }
  }

  private void inflict(Fault fault, ImportLoop.Running loop)
      throws IOException, InterruptedException {
    loop.expectFailures();
    switch (fault) {
      case NONE -> {}
      case IMPORTER -> loop.kill();
      case BACKEND -> {
        killBackends();
        loop.awaitFailures(1); // what was acknowledged before may be read later
      }
      case POSTMASTER -> {
        kill(database());
        loop.awaitFailures(1);
      }
      case PROGRAM -> {
        server.kill();
        server = ServerProcess.start(DATA, Map.of());
      }
      case DATA_FULL -> fill(Objects.requireNonNull(data), loop);
      case WAL_FULL -> fill(Objects.requireNonNull(wal), loop);
    }
  }

  private static void fill(FullDisk disk, ImportLoop.Running loop)
      throws IOException, InterruptedException {
    disk.fill();
    try {
      loop.awaitFailures(FAILURES);
    } finally {
      disk.makeRoom();
    }
  }

  private ProcessHandle database() throws IOException {
    return ProcessHandle.of(server.findDatabase().orElseThrow()).orElseThrow();
  }

  private void killBackends() throws IOException {
    List<ProcessHandle> sessions =
        database().children().filter(ImportFaults::isSession).toList();
    if (sessions.isEmpty()) {
      throw new IllegalStateException("the database has no session to kill");
    }
    sessions.forEach(ImportFaults::kill);
  }

  /** Each tells its work in place of its command line, which Java would not show. */
  private static boolean isSession(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
          .startsWith("postgres: handrail handrail");
    } catch (IOException e) {
      return false; // it has just ended
    }
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
  }
}
