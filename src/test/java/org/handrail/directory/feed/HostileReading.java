package org.handrail.directory.feed;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.handrail.directory.feed.HostileFiles.HostileFile;

/**
 * Reads every hostile file in a Java that was given little heap, and prints what each cost: the processor time of the
 * reading thread and of the whole process, that is with the collector, in milliseconds.
 */
final class HostileReading {

  private HostileReading() {}

  public static void main(String[] arguments) {
    attempt(HostileFiles.GOOD.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long usedMib = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    System.out.println("Java itself, MiB\t" + usedMib);
    HostileFiles.all().forEach(file -> System.out.println(measured(file)));
  }

  private static String measured(HostileFile file) {
    try {
      byte[] bytes = file.bytes();
      attempt(bytes); // the first pass loads and compiles
      long threadNanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long processNanos = processNanos();
      Object outcome = attempt(bytes);
      long threadMs =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - threadNanos) / 1_000_000;
      long processMs = (processNanos() - processNanos) / 1_000_000;
      return String.format(
          Locale.ROOT, "%s\t%d\t%d\t%s", file.name(), threadMs, processMs, inShort(outcome));
    } catch (OutOfMemoryError e) {
      return file.name() + "\t0\t0\tOutOfMemory";
    }
  }

  /** The result, or the one line. */
  static Object attempt(byte[] bytes) {
    try {
      return Feeds.read(bytes, Feeds.LISBON);
    } catch (UnreadableFeed e) {
      return "refused: " + e.getMessage();
    }
  }

  static String inShort(Object outcome) {
    return outcome instanceof FeedResult result
        ? result.meetings().size() + " meetings, " + result.rejected().size() + " rejected"
        : outcome.toString();
  }

  private static long processNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
