package org.handrail.planner.oracle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Attendance;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.planner.solve.Problem.Limits;
import org.handrail.planner.solve.Problem.Window;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Weeks as people have them, by seed: a city's meetings, travelled through by the default model. */
final class WeekGenerator {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final GeoPoint BASE = new GeoPoint(39.9526, -75.1652);
  private static final double REACH_DEG = 0.09; // about 10 km

  /**
   * What kind of week.
   *
   * @param days of the span
   * @param candidates occurrences within reach
   * @param entries of the calendar
   * @param maxPerDay M
   * @param anywherePercent share of picks without place
   */
  record Shape(int days, int candidates, int entries, int maxPerDay, int anywherePercent) {

    /** Thirty commitments, as in the benchmark, with fewer candidates. */
    static Shape busy(int candidates) {
      return new Shape(7, candidates, 30, 2, 20);
    }

    /** The hardest kind: nothing in the calendar. */
    static Shape free(int candidates) {
      return new Shape(7, candidates, 0, 3, 30);
    }

    /** Two days with many picks each, half of which may lie under a journey. */
    static Shape crowded(int candidates) {
      return new Shape(2, candidates, 5, 5, 50);
    }
  }

  private final SplittableRandom random;
  private final Shape shape;
  private final List<Day> days;
  private final boolean withKept;
  private final int pins;
  private final int earlyMin;
  private final int stayMin;

  private WeekGenerator(long seed, Shape shape) {
    this.withKept = seed % 4 == 2;
    this.pins = seed % 8 == 3 ? 1 : seed % 8 == 7 ? 2 : 0;
    this.random = new SplittableRandom(seed);
    this.shape = shape;
    this.earlyMin = random.nextInt(3) == 0 ? random.nextInt(25) : 5;
    this.stayMin = random.nextInt(3) == 0 ? random.nextInt(45) : 0;
    this.days = Spans.of(ZONE, LocalDate.parse(firstDay()), shape.days(), awake());
  }

  /** Every fourth seed has pins, which may be impossible, and every fourth an earlier plan. */
  static Problem week(long seed, Shape shape) {
    return new WeekGenerator(seed, shape).problem();
  }

  private String firstDay() {
    List<String> days = List.of("2026-11-30", "2026-11-30", "2026-03-07", "2026-10-31");
    return days.get(random.nextInt(days.size()));
  }

  private String awake() {
    List<String> awake = List.of("06:30-22:30", "06:30-22:30", "08:00-24:00", "00:00-24:00");
    return awake.get(random.nextInt(awake.size()));
  }

  private Problem problem() {
    List<FormulaTravel.Mode> modes = List.of(FormulaTravel.Mode.values());
    FormulaTravel formula = new FormulaTravel(modes.get(random.nextInt(modes.size())));
    TravelTimes travel = random.nextInt(3) == 0 ? new RoadTravel(formula) : formula;
    int longestMin = 20 + 5 * random.nextInt(8);
    int wanted = random.nextInt(4) == 0 ? 7 + random.nextInt(6) : 7;
    Limits limits = new Limits(wanted, shape.maxPerDay(), longestMin);
    List<Entry> entries = entries();
    return new Problem(days, BASE, entries, candidates(entries), windows(), limits, travel);
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    while (entries.size() < shape.entries()) {
      long start = time(6, 22);
      long length = 30 + 15L * random.nextInt(16);
      GeoPoint place = random.nextInt(4) == 0 ? null : point();
      entries.add(new Entry("e" + entries.size(), start, start + length, place));
    }
    return entries;
  }

  private List<Candidate> candidates(List<Entry> entries) {
    int groups = 1 + shape.candidates() / 3;
    List<@Nullable GeoPoint> places = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      places.add(point());
    }
    List<Candidate> candidates = new ArrayList<>();
    int pinsLeft = pins;
    for (int i = 0; i < shape.candidates(); i++) {
      int group = random.nextInt(groups);
      Attendance attendance = attendance();
      boolean inPerson = attendance == Attendance.IN_PERSON;
      long start = random.nextInt(3) == 0 ? time(6, 22) : time(16, 21);
      boolean pinned = pinsLeft > 0 && isClear(start, entries);
      pinsLeft -= pinned ? 1 : 0;
      candidates.add(new Candidate(
          "group-%03d-%d".formatted(group, i),
          start,
          start + (random.nextInt(3) == 0 ? 90 : 60) + (inPerson ? stayMin : 0),
          inPerson ? earlyMin : 5,
          attendance,
          inPerson ? places.get(group) : null,
          random.nextInt(4),
          group == 0,
          withKept && i % 10 == 0,
          pinned));
    }
    return candidates;
  }

  /** Whether the calendar leaves an hour before and after what starts here, so that a pin has a chance. */
  private static boolean isClear(long start, List<Entry> entries) {
    return entries.stream()
        .noneMatch(entry -> entry.start() < start + 150 && start - 60 < entry.end());
  }

  private Attendance attendance() {
    int percent = random.nextInt(100);
    if (percent < shape.anywherePercent()) {
      return Attendance.ANYWHERE;
    }
    return percent < shape.anywherePercent() + 5 ? Attendance.AT_BASE : Attendance.IN_PERSON;
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long start = time(8, 22);
      windows.add(new Window(start, start + 60 + random.nextInt(120), 1 + random.nextInt(5)));
    }
    return windows;
  }

  /** A quarter of an hour of some day, between two hours of its clock. */
  private long time(int fromHour, int toHour) {
    Day day = days.get(random.nextInt(days.size()));
    return day.start() + fromHour * 60L + 15L * random.nextInt((toHour - fromHour) * 4);
  }

  private GeoPoint point() {
    return new GeoPoint(
            BASE.latDeg() + random.nextDouble(-REACH_DEG, REACH_DEG),
            BASE.lonDeg() + random.nextDouble(-REACH_DEG, REACH_DEG))
        .rounded();
  }
}
