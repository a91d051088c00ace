package org.handrail.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.shared.GeoPoint;

/**
 * Random weeks of one person in one town, the same for the same seed. Every candidate has a place of its own, within
 * reach of the base.
 */
final class PlanInstances {

  private static final int DAY_MIN = 24 * 60;
  private static final int DAYS = 7;
  private static final double REACH_DEG = 0.06;
  private static final int[] LENGTHS_MIN = {45, 60, 60, 60, 75, 90};

  /** What makes a row of the table. */
  record Shape(
      int candidates, int commitments, int wanted, int perDay, double anywhere, int windows) {}

  private final Shape shape;
  private final Random random;

  private PlanInstances(Shape shape, long seed) {
    this.shape = shape;
    this.random = new Random(seed);
  }

  static Problem of(Shape shape, long seed) {
    return new PlanInstances(shape, seed).make();
  }

  private Problem make() {
    List<Problem.Day> days = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      long start = (long) i * DAY_MIN;
      days.add(new Problem.Day(start, start + DAY_MIN, start + 390, start + 1350));
    }
    return new Problem(
        days,
        new GeoPoint(40, -75),
        entries(),
        candidates(),
        windows(),
        new Problem.Limits(shape.wanted, shape.perDay, 45),
        new GreatCircleTravel(TravelMode.TRANSIT));
  }

  private List<Problem.Entry> entries() {
    List<GeoPoint> places = List.of(place(), place(), place(), place());
    List<Problem.Entry> entries = new ArrayList<>();
    for (int i = 0; i < shape.commitments; i++) {
      long start = (long) random.nextInt(DAYS) * DAY_MIN + 6 * 60 + 15L * random.nextInt(60);
      long end = start + 30 + 15L * random.nextInt(12);
      GeoPoint place = random.nextInt(3) == 0 ? null : places.get(random.nextInt(places.size()));
      entries.add(new Problem.Entry("e" + i, start, end, place));
    }
    return entries;
  }

  private List<Problem.Candidate> candidates() {
    List<Problem.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < shape.candidates; i++) {
      long start = (long) random.nextInt(DAYS) * DAY_MIN + 420 + 15L * random.nextInt(56);
      int length = LENGTHS_MIN[random.nextInt(LENGTHS_MIN.length)];
      boolean anywhere = random.nextDouble() < shape.anywhere;
      candidates.add(new Problem.Candidate(
          "%020x".formatted(random.nextLong() & Long.MAX_VALUE),
          start,
          start + length,
          5,
          anywhere ? Problem.Attendance.ANYWHERE : Problem.Attendance.IN_PERSON,
          anywhere ? null : place(),
          random.nextInt(4),
          random.nextInt(100) == 0,
          false,
          false));
    }
    return candidates;
  }

  private List<Problem.Window> windows() {
    List<Problem.Window> windows = new ArrayList<>();
    for (int i = 0; i < shape.windows; i++) {
      long start = (long) random.nextInt(DAYS) * DAY_MIN + 480 + 30L * random.nextInt(28);
      windows.add(new Problem.Window(start, start + 180, 1 + random.nextInt(5)));
    }
    return windows;
  }

  private GeoPoint place() {
    double lat = 40 + (random.nextDouble() - 0.5) * 2 * REACH_DEG;
    double lon = -75 + (random.nextDouble() - 0.5) * 2 * REACH_DEG;
    return new GeoPoint(lat, lon).rounded();
  }
}
