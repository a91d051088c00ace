package org.handrail.planner.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/**
 * Tiny problems by seed, made to be awkward: times are drawn so that they often miss or meet another thing by the
 * length of a journey and a buffer, give or take a minute; ties are common; the same seed is the same problem.
 */
final class ProblemGenerator {

  /** Ids of which some differ only in letters where UTF-16 order and code point order disagree. */
  private static final List<String> IDS =
      List.of("b", "a", "aa", "a\uFF5E", "a\uD83D\uDE00", "B", "é", "a\uE000z", "a\uD800\uDC00");

  private static final List<FormulaTravel.Mode> MODES = List.of(FormulaTravel.Mode.values());

  private static final int[] LENGTHS = {10, 20, 30, 45, 60, 60, 60, 90, 1, 7};
  private static final int[] LONGEST = {0, 10, 15, 20, 30, 30, 45, 45, 60, 240};

  private final SplittableRandom random;
  private final int maxCandidates;
  private final List<Day> days;
  private final List<GeoPoint> points;
  private final TravelTimes travel;

  /** What is near, in a star of places; then the longest travel is about this. */
  private final int reachMin;

  /** How early people are in this problem: as usual, more so at meetings in person, not at all, or anyhow. */
  private final int earliness;

  /** Where something ends, and when. */
  private record Placed(long end, GeoPoint place) {}

  private final List<Placed> placed = new ArrayList<>();

  /** Minutes at which something starts or ends. */
  private final List<Long> edges = new ArrayList<>();

  private ProblemGenerator(long seed, int maxCandidates) {
    this.random = new SplittableRandom(seed);
    this.maxCandidates = maxCandidates;
    this.days = Spans.random(random);
    this.points = points();
    this.reachMin = 5 + random.nextInt(30);
    this.earliness = random.nextInt(6);
    this.travel = switch (random.nextInt(5)) {
      case 0 -> new FormulaTravel(any(MODES));
      case 1, 2 -> TableTravel.star(random, points, reachMin);
      default ->
        TableTravel.random(random, points, 10 + random.nextInt(50) * (1 + random.nextInt(2)));
    };
  }

  /** A problem of at most {@code maxCandidates} candidates. */
  static Problem tiny(long seed, int maxCandidates) {
    return new ProblemGenerator(seed, maxCandidates).problem();
  }

  private Problem problem() {
    for (Day day : days) {
      edges.addAll(List.of(day.start(), day.wakeStart(), day.wakeStart(), day.wakeEnd()));
    }
    edges.add(days.getLast().end());
    edges.add(busyMinute());
    edges.add(busyMinute());
    List<Entry> entries = entries();
    List<Candidate> candidates = candidates(entries);
    Limits limits = new Limits(
        random.nextBoolean() ? random.nextInt(11) : 3 + random.nextInt(8),
        random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 2 + random.nextInt(3),
        random.nextInt(3) > 0
            ? reachMin + random.nextInt(-1, 2)
            : LONGEST[random.nextInt(LONGEST.length)]);
    return new Problem(days, points.getFirst(), entries, candidates, windows(), limits, travel);
  }

  /** The base first; all different. */
  private List<GeoPoint> points() {
    Set<GeoPoint> different = new HashSet<>();
    List<GeoPoint> found = new ArrayList<>();
    int wanted = 2 + manyOf(4);
    double reachDeg = random.nextBoolean() ? 0.03 : 0.15;
    while (found.size() < wanted) {
      GeoPoint point = new GeoPoint(
              39.95 + random.nextDouble(-reachDeg, reachDeg),
              -75.16 + random.nextDouble(-reachDeg, reachDeg))
          .rounded();
      if (different.add(point)) {
        found.add(point);
      }
    }
    return found;
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    int wanted = random.nextInt(5) * random.nextInt(3);
    while (entries.size() < wanted) {
      boolean night = random.nextInt(5) == 0;
      long length = night ? 240 + random.nextInt(720) : LENGTHS[random.nextInt(LENGTHS.length)];
      long start = night ? anyNight(length) : time(length);
      if (!entries.isEmpty() && random.nextInt(4) == 0) {
        Entry other = any(entries);
        start = random.nextBoolean() ? other.start() : other.end() - random.nextInt(2);
        length = random.nextInt(3) > 0 && start < other.end() ? other.end() - start : length;
      }
      String uid = "e" + random.nextInt(100) + "-" + entries.size();
      entries.add(new Entry(uid, start, start + length, anyPlaceOrNone()));
      edges.addAll(List.of(start, start + length));
      GeoPoint place = entries.getLast().place();
      placed.add(new Placed(start + length, place == null ? points.getFirst() : place));
    }
    return entries;
  }

  private List<Candidate> candidates(List<Entry> entries) {
    int wanted = manyOf(maxCandidates);
    int anywherePercent = random.nextInt(3) * 30;
    boolean withPins = random.nextInt(5) == 0;
    boolean withKept = random.nextInt(4) == 0;
    int wishes = random.nextInt(3) * 2 + 1;
    Set<String> taken = new HashSet<>();
    List<Candidate> candidates = new ArrayList<>();
    while (candidates.size() < wanted) {
      long length = LENGTHS[random.nextInt(LENGTHS.length)];
      Attendance attendance = attendance(anywherePercent);
      GeoPoint place = attendance == Attendance.IN_PERSON ? mostlyAway() : points.getFirst();
      long start = switch (random.nextInt(6)) {
        case 0 -> candidates.isEmpty() ? time(length) : any(candidates).start();
        case 1, 2 -> placed.isEmpty() ? time(length) : justAfter(any(placed), place);
        default -> openTime(length, entries, candidates);
      };
      String id = any(IDS);
      if (taken.add(id + "@" + start)) {
        candidates.add(new Candidate(
            id,
            start,
            start + length,
            early(attendance),
            attendance,
            attendance == Attendance.IN_PERSON ? place : null,
            random.nextInt(wishes),
            random.nextInt(5) == 0,
            withKept && random.nextInt(3) == 0,
            withPins && random.nextInt(5) == 0));
        edges.addAll(List.of(start, start + length));
        if (attendance != Attendance.ANYWHERE) {
          placed.add(new Placed(start + length, place));
        }
      }
    }
    return candidates;
  }

  /** Mostly all alike, so that ties are common; in some problems everybody is as early as they like. */
  private int early(Attendance attendance) {
    return switch (earliness) {
      case 1 -> attendance == Attendance.IN_PERSON ? 20 : 5;
      case 2 -> attendance == Attendance.IN_PERSON ? 0 : 5;
      case 3 -> random.nextInt(4) == 0 ? random.nextInt(30) : 5;
      default -> 5;
    };
  }

  private Attendance attendance(int anywherePercent) {
    if (random.nextInt(100) < anywherePercent) {
      return Attendance.ANYWHERE;
    }
    return random.nextInt(6) == 0 ? Attendance.AT_BASE : Attendance.IN_PERSON;
  }

  private List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    int wanted = random.nextInt(5);
    while (windows.size() < wanted) {
      long length = 1L + random.nextInt(180);
      long start = random.nextBoolean()
          ? anyEdge() + (random.nextBoolean() ? 90 : -length) + random.nextInt(-1, 2)
          : anyEdge() + random.nextInt(-200, 200);
      windows.add(new Window(start, start + length, 1 + random.nextInt(5)));
    }
    return windows;
  }

  /** A start at which a pick is mostly possible, were it alone, or not at the same time as another. */
  private long openTime(long length, List<Entry> entries, List<Candidate> candidates) {
    boolean besideOthers = random.nextBoolean();
    long start = time(length);
    for (int draws = random.nextInt(12); draws > 0; draws--) {
      long from = start - 5;
      long to = start + length;
      boolean open = days.stream().anyMatch(d -> d.wakeStart() <= from && to <= d.wakeEnd())
          && entries.stream().noneMatch(e -> from < e.end() && e.start() < to)
          && (!besideOthers
              || candidates.stream().noneMatch(c -> from < c.end() && c.start() - 5 < to));
      if (open) {
        return start;
      }
      start = time(length);
    }
    return start;
  }

  /** A start for something of this length: three times in four an exact distance from something else. */
  private long time(long length) {
    if (random.nextInt(4) == 0) {
      return anyEdge() + random.nextInt(-180, 180);
    }
    long away = random.nextInt(4) == 0 ? 0 : travel.minutes(anyPoint(), anyPoint());
    if (random.nextInt(4) == 0) {
      away = 0L
          + travel.minutes(anyPoint(), points.getFirst())
          + travel.minutes(points.getFirst(), anyPoint());
    }
    if (random.nextInt(4) == 0) {
      away += LENGTHS[random.nextInt(LENGTHS.length)] + 5;
    }
    away += random.nextInt(3) == 0 ? 0 : 5;
    away += random.nextInt(3) == 0 ? random.nextInt(-1, 2) : 0;
    return random.nextInt(3) > 0 ? anyEdge() + away : anyEdge() - away - length;
  }

  /** A start that leaves time for the way to a place, directly or by way of the base, give or take a minute. */
  private long justAfter(Placed earlier, GeoPoint place) {
    GeoPoint base = points.getFirst();
    long journey = random.nextBoolean()
        ? travel.minutes(earlier.place(), place)
        : 0L + travel.minutes(earlier.place(), base) + travel.minutes(base, place);
    return earlier.end() + journey + early(Attendance.IN_PERSON) + random.nextInt(-1, 2);
  }

  /** 0 to {@code most}, rather more than less. */
  private int manyOf(int most) {
    int one = random.nextInt(most + 1);
    int other = random.nextInt(most + 1);
    return Math.max(one, other);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private long busyMinute() {
    Day day = any(days);
    return day.wakeStart()
        + random.nextLong(1 + Math.max(0, day.wakeEnd() - day.wakeStart()) / 15) * 15;
  }

  private long anyEdge() {
    return any(edges);
  }

  private long anyMidnight() {
    Day day = any(days);
    return random.nextBoolean() ? day.start() : day.end();
  }

  /** A start around midnight; half of the time something of this length touches midnight. */
  private long anyNight(long length) {
    return switch (random.nextInt(4)) {
      case 0 -> anyMidnight() - length;
      case 1 -> anyMidnight();
      default -> anyMidnight() - random.nextInt(300);
    };
  }

  private GeoPoint anyPoint() {
    return any(points);
  }

  /** The base one time in ten. */
  private GeoPoint mostlyAway() {
    return random.nextInt(10) == 0 ? points.getFirst() : any(points.subList(1, points.size()));
  }

  private @Nullable GeoPoint anyPlaceOrNone() {
    return random.nextInt(5) == 0 ? null : mostlyAway();
  }
}
