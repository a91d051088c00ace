package org.handrail.planner.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.handrail.planner.oracle.DayChain.Kind;
import org.handrail.planner.oracle.DayChain.Station;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Attendance;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.planner.solve.Problem.Limits;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a candidate, read off the contract's table rule by rule. */
final class Hindrance {

  private final Problem problem;
  private final DayChain chain;

  /**
   * The first rule in the way.
   *
   * @param rule as JSON names it; of a pick {@code pick:} and the candidate's index
   */
  record Found(String rule, @Nullable Long minutes) {}

  Hindrance(Problem problem) {
    this.problem = problem;
    this.chain = new DayChain(problem);
  }

  Found of(int index, List<Integer> picks) {
    Candidate c = problem.candidates().get(index);
    Day day = dayOf(c);
    List<Integer> today = picks.stream()
        .filter(i -> dayOf(problem.candidates().get(i)).equals(day))
        .toList();
    Found alone = alone(c);
    if (alone != null) {
      return alone;
    }
    if (today.size() >= problem.limits().maxPerDay()) {
      return new Found("per-day", null);
    }
    if (picks.size() >= problem.limits().wanted()) {
      return new Found("wanted", null);
    }
    List<Integer> inTheWay =
        today.stream().filter(i -> !goTogether(List.of(i, index))).toList();
    int nearest = (inTheWay.isEmpty() ? today : inTheWay)
        .stream()
            .min(Comparator.comparingLong(
                i -> Math.abs(problem.candidates().get(i).start() - c.start())))
            .orElseThrow(() -> new AssertionError("nothing stands in the way of " + c));
    Candidate pick = problem.candidates().get(nearest);
    return new Found("pick:" + nearest, inTheWay.isEmpty() ? null : minutes(c, pick));
  }

  /** What stands in the way when nothing is picked, or null. */
  @Nullable
  Found alone(Candidate c) {
    List<Station> around = around(c, List.of());
    Station a = around.get(0);
    Station b = around.get(1);
    Found found = commitment(c, a, b);
    if (found == null && hasPlace(c)) {
      int over = Math.max(over(a, station(c)), over(station(c), b));
      found = over > 0 ? new Found("travel", (long) over) : null;
    }
    return found == null ? waking(c, a, b) : found;
  }

  private @Nullable Found commitment(Candidate c, Station a, Station b) {
    for (Station s : List.of(a, b)) {
      if (s.kind() == Kind.BLOCK) {
        long later = s.end() + way(s, c) + c.earlyMin() - c.start();
        long earlier = c.end() + way(c, s) - s.start();
        if (later > 0 && earlier > 0) {
          return new Found("commitment:" + uid(s, c), Math.min(later, earlier));
        }
      }
    }
    Station block = a.kind() == Kind.BLOCK ? a : b;
    if (block.kind() == Kind.BLOCK && !hasPlace(c)) {
      long widest = Math.max(c.start() - c.earlyMin() - a.end(), b.start() - c.end());
      long owed = chain.journeyMin(a, b).orElseThrow() - widest;
      return owed > 0 ? new Found("commitment:" + uid(block, c), owed) : null;
    }
    return null;
  }

  private @Nullable Found waking(Candidate c, Station a, Station b) {
    Day day = dayOf(c);
    long over = Math.max(day.wakeStart() + c.earlyMin() - c.start(), c.end() - day.wakeEnd());
    if (a.kind() == Kind.BASE) {
      over = Math.max(over, a.end() + way(a, c) + c.earlyMin() - c.start());
    }
    if (b.kind() == Kind.BASE) {
      over = Math.max(over, c.end() + way(c, b) - b.start());
    }
    return over > 0 ? new Found("waking-hours", over) : null;
  }

  /** By how many minutes a candidate and one pick do not go together. */
  private long minutes(Candidate c, Candidate pick) {
    boolean blockBetween = chain.blocks().stream()
        .anyMatch(s -> Math.min(c.start(), pick.start()) < s.start()
            && s.start() < Math.max(c.start(), pick.start()));
    boolean bothPlaced = hasPlace(c) && hasPlace(pick);
    if (!blockBetween) {
      Station at = station(pick);
      long later = pick.end() + (bothPlaced ? way(at, c) : 0) + c.earlyMin() - c.start();
      long earlier = c.end() + (bothPlaced ? way(c, at) : 0) + pick.earlyMin() - pick.start();
      if (later > 0 && earlier > 0) {
        return Math.min(later, earlier);
      }
    }
    if (bothPlaced) {
      return c.start() < pick.start()
          ? over(station(c), station(pick))
          : over(station(pick), station(c));
    }
    return stretchesMissing(List.of(c, pick));
  }

  /** By how many minutes the widest stretch beside picks without place is too short, at the worst pair of neighbours. */
  private long stretchesMissing(List<Candidate> both) {
    List<Candidate> ordered =
        both.stream().sorted(Comparator.comparingLong(Candidate::start)).toList();
    List<Station> stations = chain.of(dayOf(both.getFirst()), ordered);
    long worst = Long.MIN_VALUE;
    for (int i = 1; i < stations.size(); i++) {
      Station a = stations.get(i - 1);
      Station b = stations.get(i);
      long free = a.end();
      long widest = Long.MIN_VALUE;
      boolean any = false;
      for (Candidate c : ordered) {
        if (!hasPlace(c) && c.start() >= a.end() && c.end() <= b.start()) {
          widest = Math.max(widest, c.start() - c.earlyMin() - free);
          free = c.end();
          any = true;
        }
      }
      widest = Math.max(widest, b.start() - b.earlyMin() - free);
      if (any) {
        worst = Math.max(worst, chain.journeyMin(a, b).orElse(0) - widest);
      }
    }
    return worst;
  }

  private boolean goTogether(List<Integer> indexes) {
    Problem free = Bent.withoutPins(new Problem(
        problem.days(),
        problem.base(),
        problem.entries(),
        problem.candidates(),
        problem.windows(),
        new Limits(indexes.size(), indexes.size(), problem.limits().maxTravelMin()),
        problem.travel()));
    List<Integer> ordered = indexes.stream()
        .sorted(Comparator.comparingLong(i -> problem.candidates().get(i).start()))
        .toList();
    return PlanChecker.violations(free, new Outcome.Solved(ordered, 0)).stream()
        .allMatch(violation -> violation.startsWith("the score is"));
  }

  /** Whether a plan of this one candidate keeps every rule. */
  boolean canBeAlone(int index) {
    return goTogether(List.of(index));
  }

  /** The two stations between which a candidate belongs by its start, the picks given being there already. */
  List<Station> around(Candidate c, List<Candidate> picks) {
    List<Station> stations = chain.of(dayOf(c), picks);
    int at = 0;
    for (int i = 1; i < stations.size() - 1; i++) {
      at = stations.get(i).start() <= c.start() ? i : at;
    }
    return List.of(stations.get(at), stations.get(at + 1));
  }

  Day dayOf(Candidate c) {
    return problem.days().stream()
        .filter(day -> day.start() <= c.start() && c.start() < day.end())
        .findFirst()
        .orElseThrow();
  }

  Station station(Candidate c) {
    GeoPoint place = c.place() == null ? problem.base() : c.place();
    Kind kind = c.attendance() == Attendance.IN_PERSON ? Kind.IN_PERSON : Kind.AT_BASE;
    return new Station(kind, PlanChecker.name(c), c.start(), c.end(), place, place, c.earlyMin());
  }

  static boolean hasPlace(Candidate c) {
    return c.attendance() != Attendance.ANYWHERE;
  }

  /** Minutes of the journey or, where it is impossible, of the direct way. */
  long minutesAnyway(Station a, Station b) {
    OptionalInt journey = chain.journeyMin(a, b);
    return journey.orElse(problem.travel().minutes(a.leaveFrom(), b.arriveAt()));
  }

  private long way(Station a, Candidate c) {
    return hasPlace(c) ? chain.journeyMin(a, station(c)).orElse(0) : 0;
  }

  private long way(Candidate c, Station b) {
    return hasPlace(c) ? chain.journeyMin(station(c), b).orElse(0) : 0;
  }

  /** By how many minutes the longest travel would have to grow; tried minute by minute. */
  private int over(Station a, Station b) {
    for (int more = 0; ; more++) {
      Limits limits = new Limits(1, 1, problem.limits().maxTravelMin() + more);
      Problem longer = new Problem(
          problem.days(),
          problem.base(),
          problem.entries(),
          problem.candidates(),
          problem.windows(),
          limits,
          problem.travel());
      if (new DayChain(longer).journeyMin(a, b).isPresent()) {
        return more;
      }
    }
  }

  /** The first entry of a block that overlaps the candidate, else the one next to it. */
  private String uid(Station block, Candidate c) {
    List<Entry> entries = new ArrayList<>(problem.entries());
    entries.removeIf(e -> e.start() < block.start() || e.end() > block.end());
    entries.sort(Comparator.comparingLong(Entry::start)
        .thenComparingLong(Entry::end)
        .thenComparing(Entry::uid));
    for (Entry e : entries) {
      if (e.start() < c.end() && c.start() < e.end()) {
        return e.uid();
      }
    }
    if (block.start() >= c.end()) {
      return entries.getFirst().uid();
    }
    return entries.stream()
        .filter(e -> e.end() == block.end())
        .findFirst()
        .orElseThrow()
        .uid();
  }
}
