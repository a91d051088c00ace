package org.handrail.planner.oracle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Attendance;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.shared.GeoPoint;

/**
 * One day lived through minute by minute, the brute force's reading of the hard rules. The calendar is painted onto a
 * strip of minutes, where entries that overlap or touch run together by themselves; a pick paints its own minutes and
 * those of being early; no minute is painted twice; a journey needs as many unpainted minutes in a row as it is long.
 */
final class SimulatedDay {

  private static final int IMPOSSIBLE = -1;

  /** The sentences of the contract that a test may bend. */
  static class Rules {
    private final Problem problem;

    Rules(Problem problem) {
      this.problem = problem;
    }

    int freeBeforeMin(Candidate pick) {
      return pick.earlyMin();
    }

    long earliest(Day day) {
      return day.wakeStart();
    }

    long latest(Day day) {
      return day.wakeEnd();
    }

    /** Whether the block that runs over these minutes is part of the day. */
    boolean meets(Day day, long start, long end) {
      return start < day.end() && end > day.start();
    }

    /** Minutes from where one stop is left to where the next one starts, −1 when there is no way. */
    int journeyMin(Stop from, Stop to) {
      int direct = problem.travel().minutes(from.leftFrom(), to.reachedAt());
      boolean limited = from.inPerson() || to.inPerson();
      if (!limited || direct <= problem.limits().maxTravelMin()) {
        return direct;
      }
      return homeInBetweenMin(from, to);
    }

    int homeInBetweenMin(Stop from, Stop to) {
      int longest = problem.limits().maxTravelMin();
      int back = problem.travel().minutes(from.leftFrom(), problem.base());
      int out = problem.travel().minutes(problem.base(), to.reachedAt());
      boolean tooFar = (from.inPerson() && back > longest) || (to.inPerson() && out > longest);
      return tooFar ? IMPOSSIBLE : back + out;
    }

    /** Whether the journey between these two must have time of its own. */
    boolean needsTime(Stop from, Stop to, boolean placelessBetween) {
      return from.pick() || to.pick() || placelessBetween;
    }

    /** Whether there are {@code length} unpainted minutes in a row within [from, to). */
    boolean hasRoom(BitSet painted, int from, int to, int length) {
      int inARow = 0;
      for (int minute = from; minute < to && inARow < length; minute++) {
        inARow = painted.get(minute) ? 0 : inARow + 1;
      }
      return inARow >= length;
    }

    /** The place of a block at its end. */
    GeoPoint placeAtEnd(List<Entry> ofBlock) {
      Entry last = ofBlock.getFirst();
      for (Entry entry : ofBlock) {
        last = entry.end() > last.end() ? entry : last;
      }
      return placeOf(last);
    }

    final GeoPoint placeOf(Entry entry) {
      GeoPoint place = entry.place();
      return place == null ? problem.base() : place;
    }
  }

  /** Somewhere to be from {@code start} to {@code end}. */
  record Stop(
      long start,
      long end,
      GeoPoint reachedAt,
      GeoPoint leftFrom,
      boolean pick,
      boolean inPerson) {}

  private final Problem problem;
  private final Day day;
  private final Rules rules;
  private final List<Stop> blocks = new ArrayList<>();

  SimulatedDay(Problem problem, Day day, Rules rules) {
    this.problem = problem;
    this.day = day;
    this.rules = rules;
    findBlocks();
  }

  private void findBlocks() {
    List<Entry> entries = problem.entries().stream()
        .sorted(Comparator.comparingLong(Entry::start)
            .thenComparingLong(Entry::end)
            .thenComparing(Entry::uid))
        .toList();
    if (entries.isEmpty()) {
      return;
    }
    long origin = entries.getFirst().start();
    BitSet busy = new BitSet();
    for (Entry entry : entries) {
      busy.set((int) (entry.start() - origin), (int) (entry.end() - origin));
    }
    for (int from = busy.nextSetBit(0); from >= 0; ) {
      int to = busy.nextClearBit(from);
      addBlock(entries, origin + from, origin + to);
      from = busy.nextSetBit(to);
    }
  }

  private void addBlock(List<Entry> entries, long start, long end) {
    List<Entry> inside = entries.stream()
        .filter(entry -> entry.start() >= start && entry.end() <= end)
        .toList();
    if (rules.meets(day, start, end)) {
      GeoPoint placeAtStart = rules.placeOf(inside.getFirst());
      blocks.add(new Stop(start, end, placeAtStart, rules.placeAtEnd(inside), false, false));
    }
  }

  /** Whether these picks, in order of start, all starting today, can be kept by one person. */
  boolean keepsTheRules(List<Candidate> picks) {
    BitSet painted = new BitSet();
    for (Stop block : blocks) {
      painted.set(strip(block.start()), strip(block.end()));
    }
    for (Candidate pick : picks) {
      long from = pick.start() - rules.freeBeforeMin(pick);
      if (from < rules.earliest(day) || pick.end() > rules.latest(day)) {
        return false;
      }
      if (!painted.get(strip(from), strip(pick.end())).isEmpty()) {
        return false;
      }
      painted.set(strip(from), strip(pick.end()));
    }
    List<Stop> stops = stops(picks);
    for (int i = 1; i < stops.size(); i++) {
      if (!canGo(painted, picks, stops.get(i - 1), stops.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean canGo(BitSet painted, List<Candidate> picks, Stop from, Stop to) {
    int journeyMin = rules.journeyMin(from, to);
    if (journeyMin == IMPOSSIBLE) {
      return false;
    }
    boolean placelessBetween = picks.stream()
        .anyMatch(pick -> pick.attendance() == Attendance.ANYWHERE
            && pick.start() >= from.end()
            && pick.end() <= to.start());
    return !rules.needsTime(from, to, placelessBetween)
        || rules.hasRoom(painted, strip(from.end()), strip(to.start()), journeyMin);
  }

  /** Minutes of all the day's journeys with these picks, which keep the rules. */
  long travelMin(List<Candidate> picks) {
    List<Stop> stops = stops(picks);
    long minutes = 0;
    for (int i = 1; i < stops.size(); i++) {
      minutes += rules.journeyMin(stops.get(i - 1), stops.get(i));
    }
    return minutes;
  }

  private List<Stop> stops(List<Candidate> picks) {
    List<Stop> stops = new ArrayList<>(blocks);
    for (Candidate pick : picks) {
      if (pick.attendance() != Attendance.ANYWHERE) {
        GeoPoint place = pick.place();
        GeoPoint at = place == null ? problem.base() : place;
        stops.add(new Stop(pick.start(), pick.end(), at, at, true, place != null));
      }
    }
    stops.sort(Comparator.comparingLong(Stop::start));
    stops.addFirst(atBase(rules.earliest(day)));
    stops.addLast(atBase(rules.latest(day)));
    return stops;
  }

  private Stop atBase(long minute) {
    return new Stop(minute, minute, problem.base(), problem.base(), false, false);
  }

  /** The place of a minute on the day's strip; minutes of other days are its ends. */
  private int strip(long minute) {
    return (int) (Math.clamp(minute, day.start(), day.end()) - day.start());
  }
}
