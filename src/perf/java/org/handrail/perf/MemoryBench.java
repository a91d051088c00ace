package org.handrail.perf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.handrail.directory.Meeting;

/**
 * What server and database hold of the machine's memory together, as {@code ./handrail serve} starts them: at the start, after 20,000
 * requests of the pages, and after a list was taken in anew beside it. Each process's proportional share (PSS).
 */
public final class MemoryBench {

  private static final int REQUESTS = 20_000;
  private static final int CLIENTS = 16;
  private static final int FEW = 3_000;

  private MemoryBench() {}

  /** Runs all and prints the table. */
  public static void main(String[] args) throws Exception {
    Program.build();
    System.out.println(
        "| meetings | goal, MB | at the start, MB | after 20,000 requests, MB | of it the"
            + " database, MB | after the list again, changed, MB |");
    System.out.println("|---|---|---|---|---|---|");
    List<Meeting> all = OneList.meetings();
    row(all.subList(0, FEW), "≤ 500");
    row(all, "≤ 900");
  }

  private static void row(List<Meeting> meetings, String goal) throws Exception {
    Path data = Path.of("target/bench-memory");
    Program.delete(data); // of a run that was killed
    try {
      OneList.fill(data, meetings);
      try (Program server = Program.serve(Program.Start.CACHED, data, "")) {
        long start = totalKb(server);
        ask(server, new PageRequests(meetings));
        long after = totalKb(server);
        long database = after - kb(server.processes().findFirst().orElseThrow());
        OneList.fill(data, meetings.reversed().subList(1, meetings.size()));
        Thread.sleep(Duration.ofSeconds(15)); // until the server has taken it over
        System.out.printf(
            "| %,d | %s | %d | %d | %d | %d |%n",
            meetings.size(),
            goal,
            start / 1024,
            after / 1024,
            database / 1024,
            totalKb(server) / 1024);
      }
    } finally {
      Program.delete(data);
    }
  }

  private static void ask(Program server, PageRequests pages)
      throws InterruptedException, ExecutionException {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Load load = new Load(server.port(), CLIENTS, pages.mixed(today)).waiting();
    for (int asked = 0; asked < REQUESTS; ) {
      asked += load.run(Duration.ofSeconds(5)).count();
    }
  }

  private static long totalKb(Program server) {
    return server.processes().mapToLong(MemoryBench::kb).sum();
  }

  private static long kb(ProcessHandle process) {
    Path rollup = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    try {
      return Files.readAllLines(rollup).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }
}
