package org.handrail.perf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.handrail.ServerProcess;
import org.springframework.util.FileSystemUtils;

/**
 * Lists come in one after the other while processes are killed. Afterwards the server must show every import that was
 * acknowledged, whole. Prints a table; exit code 1 when anything is lost.
 *
 * <p>One argument: how often each fault is tried, 5 by default.
 */
public final class ImportFaults {

  private static final Path DATA = Path.of("target/faults-data");
  private static final int IMPORTS_BEFORE = 60;
  private static final int IMPORTS_AFTER = 20;

  private enum Fault {
    NONE("nothing (for comparison)"),
    IMPORTER("kill -9 of an import"),
    BACKEND("kill -9 of a database session"),
    POSTMASTER("kill -9 of the database"),
    PROGRAM("kill -9 of the server");

    private final String text;

    Fault(String text) {
      this.text = text;
    }
  }

  private final int rounds;
  private final ImportLedger ledger = new ImportLedger();
  private final List<Long> gapsMs = new ArrayList<>();
  private ServerProcess server;

  private ImportFaults(int rounds, ServerProcess server) {
    this.rounds = rounds;
    this.server = server;
  }

  /** Runs all faults. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    FileSystemUtils.deleteRecursively(DATA);
    ImportFaults faults = new ImportFaults(rounds, ServerProcess.start(DATA, Map.of()));
    boolean whole = true;
    try {
      System.out.println("| fault | times | imports acknowledged | lost | half there"
          + " | goes on after, median ms | longest ms |");
      System.out.println("|---|---|---|---|---|---|---|");
      for (Fault fault : Fault.values()) {
        whole &= faults.tryOut(fault);
      }
      faults.server.terminate();
    } finally {
      faults.server.close();
    }
    FileSystemUtils.deleteRecursively(DATA);
    System.exit(whole ? 0 : 1);
  }

  private boolean tryOut(Fault fault) throws IOException, InterruptedException {
    gapsMs.clear();
    long acknowledged = ledger.acknowledged();
    ImportLedger.Comparison total = ImportLedger.Comparison.NOTHING_WRONG;
    for (int round = 0; round < rounds; round++) {
      importThrough(fault);
      total = total.plus(ledger.compareWith(server));
    }
    Collections.sort(gapsMs);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d |%n",
        fault.text,
        rounds,
        ledger.acknowledged() - acknowledged,
        total.lost(),
        total.half(),
        gapsMs.get(gapsMs.size() / 2),
        gapsMs.getLast());
    return total.equals(ImportLedger.Comparison.NOTHING_WRONG);
  }

  /** Some imports, the fault, some more imports; the last one is killed wherever it is. */
  private void importThrough(Fault fault) throws IOException, InterruptedException {
    ImportLoop.Running loop = ledger.start(DATA);
    try {
      loop.await(IMPORTS_BEFORE);
      long since = System.nanoTime();
      inflict(fault, loop);
      if (fault == Fault.PROGRAM || fault == Fault.IMPORTER) {
        loop.kill(); // it knows only the database of the server that is gone
        loop = ledger.start(DATA);
        loop.await(1);
      } else {
        loop.await(1);
      }
      gapsMs.add((System.nanoTime() - since) / 1_000_000);
      loop.await(IMPORTS_AFTER);
    } finally {
      loop.kill();
    }
  }

  private void inflict(Fault fault, ImportLoop.Running loop)
      throws IOException, InterruptedException {
    switch (fault) {
      case NONE -> {}
      case IMPORTER -> loop.kill();
      case BACKEND -> killBackends();
      case POSTMASTER -> kill(database());
      case PROGRAM -> {
        server.kill();
        server = ServerProcess.start(DATA, Map.of());
      }
    }
  }

  private ProcessHandle database() throws IOException {
    return ProcessHandle.of(server.findDatabase().orElseThrow()).orElseThrow();
  }

  private void killBackends() throws IOException {
    Predicate<ProcessHandle> session = process ->
        process.info().commandLine().orElse("").startsWith("postgres: handrail handrail");
    database().children().filter(session).forEach(ImportFaults::kill);
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
  }
}
