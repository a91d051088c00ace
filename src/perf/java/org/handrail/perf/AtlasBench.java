package org.handrail.perf;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.Outlines;
import org.handrail.atlas.ZoneMap;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;

/** Times the atlas: loading, which is on the way of the command line, and one look-up of each kind. Prints a table. */
public final class AtlasBench {

  private static final int ROUNDS = 20_000;
  private static final List<String> TYPED = List.of(
      "philadelphia, pa", "phil", "19107", "são paulo", "cork ireland", "sa", "springfield");

  private long sink;

  private AtlasBench() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    new AtlasBench().run();
  }

  private void run() {
    System.out.println("| what | p50 | p99 |");
    System.out.println("|---|---|---|");
    ZoneMap zones = load("zones", ZoneMap::load);
    Gazetteer places = load("places", Gazetteer::load);
    Outlines outlines = load("outlines", Outlines::load);
    Random random = new Random(7);
    GeoPoint[] points = new GeoPoint[ROUNDS];
    Arrays.setAll(
        points, i -> new GeoPoint(25 + 24 * random.nextDouble(), -124 + 57 * random.nextDouble()));
    time(
        "zone of a coordinate, United States (goal 5 µs)",
        ROUNDS,
        i -> use(zones.zoneAt(points[i])));
    for (String typed : TYPED) {
      time(
          "places for \"" + typed + "\", near",
          500,
          i -> use(places.find(typed, points[i], 8, Locale.ENGLISH)));
    }
    time("12 labels for a map of 50 km", 500, i -> use(places.within(around(points[i], 0.25), 12)));
    time("lines for a map of 50 km", 500, i -> use(outlines.within(around(points[i], 0.25))));
    time("land for a map of 50 km", 500, i -> use(outlines.land(around(points[i], 0.25))));
    System.err.println("(" + sink + ")");
  }

  private static GeoBox around(GeoPoint point, double deg) {
    return new GeoBox(
        point.latDeg() - deg, point.lonDeg() - deg, point.latDeg() + deg, point.lonDeg() + deg);
  }

  private void use(Object result) {
    sink += result.hashCode();
  }

  /**
   * The first load in this process, cold as it is on the command line, and what it holds afterwards; beside the time on the clock
   * the processor time of the loading thread, since other work may share the machine.
   */
  private static <T> T load(String name, Supplier<T> loader) {
    long heapBefore = usedHeap();
    long cpuBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    T loaded = loader.get();
    long nanos = System.nanoTime() - start;
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpuBefore;
    double heapMb = (usedHeap() - heapBefore) / 1e6;
    System.out.printf(
        "| load %s, first time, %.1f MB, %.1f ms of processor | %.1f ms | |%n",
        name, heapMb, cpu / 1e6, nanos / 1e6);
    return loaded;
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void time(String name, int rounds, IntConsumer work) {
    long[] nanos = new long[rounds];
    for (int pass = 0; pass < 3; pass++) { // the last one counts
      for (int i = 0; i < rounds; i++) {
        long start = System.nanoTime();
        work.accept(i);
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "| %s | %.2f µs | %.2f µs |%n",
        name, nanos[rounds / 2] / 1e3, nanos[rounds * 99 / 100] / 1e3);
  }
}
