package org.handrail.perf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingLists;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * 300,000 invented meetings into our own database, with a fresh snapshot and word index; the same list once more; and a
 * start from the database. To be run with {@code -Xmx512m}, which is the goal for memory.
 */
public final class ImportBench {

  private ImportBench() {}

  /** Runs all and prints the table. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of("target/bench-import");
    Program.delete(data); // of a run that was killed
    System.out.printf("largest heap: %d MB (goal 512)%n%n", Runtime.getRuntime().maxMemory() >> 20);
    System.out.println("| what | goal, s | seconds | CPU, s | heap in use after, MB |");
    System.out.println("|---|---|---|---|---|");
    try {
      measure(data);
    } finally {
      Program.delete(data);
    }
  }

  private static void measure(Path data) {
    try (ConfigurableApplicationContext context = OneList.open(data)) {
      importAndLoad(context.getBean(MeetingLists.class), context);
    }
    try (ConfigurableApplicationContext context = OneList.open(data)) {
      context.getBean(MeetingLists.class); // the database is up; what follows is the snapshot
      row("the index at start", "5", timed(() -> context.getBean(Directory.class)));
      Directory directory = context.getBean(Directory.class);
      require(directory.summary().meetings() == OneList.MEETINGS);
    }
  }

  private static void importAndLoad(MeetingLists lists, ConfigurableApplicationContext context) {
    List<Meeting> meetings = OneList.meetings();
    Took imported = timed(() -> require(replace(lists, meetings).added() == OneList.MEETINGS));
    row("import into the database", "", imported);
    Took again = timed(() -> require(replace(lists, meetings).unchanged() == OneList.MEETINGS));
    row("the same list again, unchanged", "", again);
    meetings.clear();
    Took loaded = timed(() -> context.getBean(Directory.class));
    row("a fresh index from the database", "", loaded);
    row("import and fresh index together", "40", imported.plus(loaded));
  }

  private static ImportOutcome replace(MeetingLists lists, List<Meeting> meetings) {
    return lists.replace(OneList.FEED, meetings, OneList.OPTIONS);
  }

  /** Time on the clock, and what this process used of the cores: tells what it costs, also on a busy machine. */
  private record Took(double seconds, double cpuSeconds) {

    Took plus(Took other) {
      return new Took(seconds + other.seconds, cpuSeconds + other.cpuSeconds);
    }
  }

  private static Took timed(Runnable work) {
    double cpuBefore = cpuSeconds();
    long start = System.nanoTime();
    work.run();
    return new Took((System.nanoTime() - start) / 1e9, cpuSeconds() - cpuBefore);
  }

  private static double cpuSeconds() {
    return ProcessHandle.current()
            .info()
            .totalCpuDuration()
            .orElse(Duration.ZERO)
            .toNanos()
        / 1e9;
  }

  private static void row(String what, String goal, Took took) {
    System.out.printf(
        "| %s | %s | %.2f | %.2f | %d |%n",
        what, goal, took.seconds(), took.cpuSeconds(), usedMb());
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("not every meeting arrived");
    }
  }

  private static long usedMb() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
