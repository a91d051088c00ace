package org.handrail.perf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Measures calls one by one and prints a line of percentiles for each kind. */
final class Table {

  private static final long WARM_UP_NANOS = 3_000_000_000L;
  private static final long MEASURE_NANOS = 4_000_000_000L;

  private final List<String> lines = new ArrayList<>();

  /**
   * Asks the questions again and again, for three seconds without and four with a watch.
   *
   * @param goal p50 and p99 to reach, in µs; may be empty
   * @param answer gives how much was found
   */
  <Q> void add(String what, String who, String goal, List<Q> questions, ToIntFunction<Q> answer) {
    run(questions, answer, WARM_UP_NANOS);
    Run run = run(questions, answer, MEASURE_NANOS);
    long[] nanos = run.nanos;
    Arrays.sort(nanos);
    lines.add("| %-55s | %-10s | %-10s | %,9.1f | %,9.1f | %,9d | %,9.0f |"
        .formatted(
            what,
            who,
            goal,
            nanos[nanos.length / 2] / 1e3,
            nanos[nanos.length * 99 / 100] / 1e3,
            nanos.length,
            (double) run.found / nanos.length));
  }

  void print() {
    System.out.printf(
        "| %-55s | %-10s | %-10s | %9s | %9s | %9s | %9s |%n",
        "what", "who", "goal", "p50 µs", "p99 µs", "asked", "found ~");
    System.out.println("|---|---|---|---|---|---|---|");
    lines.forEach(System.out::println);
  }

  private static <Q> Run run(List<Q> questions, ToIntFunction<Q> answer, long forNanos) {
    long[] nanos = new long[1 << 20];
    long end = System.nanoTime() + forNanos;
    long found = 0;
    int asked = 0;
    for (long from = System.nanoTime(); from < end && asked < nanos.length; asked++) {
      found += answer.applyAsInt(questions.get(asked % questions.size()));
      long until = System.nanoTime();
      nanos[asked] = until - from;
      from = until;
    }
    return new Run(Arrays.copyOf(nanos, asked), found);
  }

  private static final class Run {

    private final long[] nanos;
    private final long found;

    Run(long[] nanos, long found) {
      this.nanos = nanos;
      this.found = found;
    }
  }
}
