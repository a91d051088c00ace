package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every meeting of every fellowship in one file. */
@Tag("slow")
class WholeWorldTest {

  private static final int MEETINGS = 300_000;
  private static final int MIB = 1 << 20;

  @Test
  void readsThreeHundredThousandMeetingsInASmallHeap() {
    byte[] list = list();
    long before = used();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    FeedResult result = Feeds.read(list, Feeds.LISBON);

    long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Duration took = Duration.ofNanos(end - start);
    long heldMib = (used() - before) / MIB;
    System.out.printf(
        "%d meetings, %d MiB of JSON: %d ms of processor time, held in %d MiB%n",
        result.meetings().size(), list.length / MIB, took.toMillis(), heldMib);
    assertThat(result.meetings()).hasSize(MEETINGS);
    assertThat(heldMib).isLessThan(300);
  }

  private static byte[] list() {
    SplittableRandom random = new SplittableRandom(7);
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < MEETINGS; i++) {
      int building = i / 5;
      out.append(i == 0 ? "" : ",")
          .append("{\"name\":\"Invented Group ")
          .append(i % 40_000)
          .append("\",\"slug\":\"m")
          .append(i)
          .append("\",\"day\":")
          .append(random.nextInt(7))
          .append(",\"time\":\"")
          .append(10 + random.nextInt(12))
          .append(":30\",\"end_time\":\"23:00\",\"types\":[\"O\",\"D\",\"")
          .append(random.nextInt(3) == 0 ? "X" : "W")
          .append("\"],\"location\":\"Building ")
          .append(building)
          .append("\",\"formatted_address\":\"")
          .append(building)
          .append(" Elm St, Alder ")
          .append(building % 500)
          .append(", IL 60601, USA\",\"latitude\":")
          .append(building % 60)
          .append(".123456,\"longitude\":-")
          .append(building % 90)
          .append(".654321,\"regions\":[\"Region ")
          .append(building % 300)
          .append("\"],\"group\":\"Group ")
          .append(i % 40_000)
          .append(
              "\",\"notes\":\"Please ring at the side door\",\"updated\":\"2026-10-01 10:00:00\",\"url\":\"")
          .append("https://example.org/meetings/m")
          .append(i)
          .append("\"}");
    }
    return out.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
