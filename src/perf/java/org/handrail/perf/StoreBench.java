package org.handrail.perf;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingLists;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * 300,000 invented meetings into our own database, by one list, with a fresh snapshot and word index; the same list once
 * more; and a start from the database. Memory is the used heap after a collection.
 */
public final class StoreBench {

  private static final int MEETINGS = 300_000;
  private static final FeedId FEED = new FeedId("world.json");
  private static final ImportOptions OPTIONS = new ImportOptions(true, true);

  private StoreBench() {}

  /** What an import needs, and no web server. */
  @EnableAutoConfiguration
  @ComponentScan({"org.handrail.platform", "org.handrail.directory.internal"})
  static class Context {
    @Bean
    java.time.Clock clock() {
      return java.time.Clock.systemUTC();
    }
  }

  /** Runs all and prints the table. */
  public static void main(String[] args) {
    System.out.println("| what | seconds | of which this thread's CPU | heap MB after |");
    System.out.println("|---|---|---|---|");
    try (ConfigurableApplicationContext context = context(true)) {
      MeetingLists lists = context.getBean(MeetingLists.class);
      lists.replace(FEED, List.of(), OPTIONS);
      importAndLoad(context, lists);
    }
    try (ConfigurableApplicationContext context = context(true)) {
      Directory directory =
          timed("load 300,000 from the database", () -> context.getBean(Directory.class));
      System.out.printf("%,d meetings, %d MB%n", directory.summary().meetings(), usedMb());
    }
  }

  private static void importAndLoad(ConfigurableApplicationContext context, MeetingLists lists) {
    List<Meeting> meetings = oneList();
    System.out.printf("| invented | | | %d |%n", usedMb());
    ImportOutcome first =
        timed("import 300,000 into the database", () -> lists.replace(FEED, meetings, OPTIONS));
    ImportOutcome again =
        timed("the same list again", () -> lists.replace(FEED, meetings, OPTIONS));
    require(first.added() == MEETINGS && again.unchanged() == MEETINGS);
    timed("a fresh index from the database", () -> context.getBean(Directory.class));
  }

  private static ConfigurableApplicationContext context(boolean lazily) {
    return new SpringApplicationBuilder(Context.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(lazily)
        .properties(Map.of("handrail.data", Path.of("target/bench-data").toString()))
        .run();
  }

  private static List<Meeting> oneList() {
    return WorldOfMeetings.meetings(MEETINGS, 1).stream()
        .map(m -> new Meeting(
            MeetingId.of(FEED, m.slug(), m.schedule()),
            FEED,
            m.slug(),
            m.name(),
            m.schedule(),
            m.zone(),
            m.venue(),
            m.status(),
            m.fellowship(),
            m.formats(),
            m.languages(),
            m.place(),
            m.online(),
            m.group(),
            m.slug() + ": come in by the side door, second floor, all are welcome",
            m.serviceBody(),
            m.url(),
            m.updated()))
        .collect(Collectors.toList());
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long cpuStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    T result = work.get();
    long end = System.nanoTime();
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuStart;
    System.out.printf(
        "| %s | %.2f | %.2f | %d |%n", what, (end - start) / 1e9, cpu / 1e9, usedMb());
    return result;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("the import did not take every meeting");
    }
  }

  private static long usedMb() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
