package org.handrail.perf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
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
    System.out.println("| what | goal | seconds | heap in use after, MB |");
    System.out.println("|---|---|---|---|");
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
      Directory directory = timed("the same at start", "5", () -> context.getBean(Directory.class));
      require(directory.summary().meetings() == OneList.MEETINGS);
    }
  }

  private static void importAndLoad(MeetingLists lists, ConfigurableApplicationContext context) {
    List<Meeting> meetings = OneList.meetings();
    double imported = seconds(() -> require(replace(lists, meetings).added() == OneList.MEETINGS));
    row("import into the database", "", imported);
    double again = seconds(() -> require(replace(lists, meetings).unchanged() == OneList.MEETINGS));
    row("the same list again, unchanged", "", again);
    meetings.clear();
    double loaded = seconds(() -> context.getBean(Directory.class));
    row("a fresh index from the database", "", loaded);
    row("import and fresh index together", "40", imported + loaded);
  }

  private static ImportOutcome replace(MeetingLists lists, List<Meeting> meetings) {
    return lists.replace(OneList.FEED, meetings, OneList.OPTIONS);
  }

  private static <T> T timed(String what, String goal, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    row(what, goal, (System.nanoTime() - start) / 1e9);
    return result;
  }

  private static double seconds(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static void row(String what, String goal, double seconds) {
    System.out.printf("| %s | %s | %.2f | %d |%n", what, goal, seconds, usedMb());
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
