package org.handrail.planner.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Attendance;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.shared.GeoPoint;

/** The checker's own reading of "the day's chain": where the person is, in which order, and how they get there. */
final class DayChain {

  /** What stands in a chain. */
  enum Kind {
    BASE,
    BLOCK,
    IN_PERSON,
    AT_BASE
  }

  /**
   * One station of a chain.
   *
   * @param start when it starts; for the base at the day's end, the end of waking hours
   * @param end when it ends; for the base at the day's start, the start of waking hours
   * @param arriveAt where it starts
   * @param leaveFrom where it ends
   * @param earlyMin minutes that stay free before it, after a journey to it
   */
  record Station(
      Kind kind,
      String name,
      long start,
      long end,
      GeoPoint arriveAt,
      GeoPoint leaveFrom,
      int earlyMin) {

    boolean isPick() {
      return kind == Kind.IN_PERSON || kind == Kind.AT_BASE;
    }

    boolean isInPerson() {
      return kind == Kind.IN_PERSON;
    }
  }

  private final Problem problem;

  DayChain(Problem problem) {
    this.problem = problem;
  }

  /** The base, the blocks that meet the day and those of the picks that have a place, and the base. */
  List<Station> of(Day day, List<Candidate> dayPicks) {
    List<Station> between = new ArrayList<>();
    for (Station block : blocks()) {
      if (block.start() < day.end() && block.end() > day.start()) {
        between.add(block);
      }
    }
    for (Candidate pick : dayPicks) {
      if (pick.attendance() != Attendance.ANYWHERE) {
        between.add(station(pick));
      }
    }
    between.sort(Comparator.comparingLong(Station::start));

    List<Station> chain = new ArrayList<>();
    chain.add(base("the base in the morning", day.wakeStart()));
    chain.addAll(between);
    chain.add(base("the base in the evening", day.wakeEnd()));
    return chain;
  }

  /** Entries that overlap or touch, as one; in order. */
  List<Station> blocks() {
    List<Entry> entries = new ArrayList<>(problem.entries());
    entries.sort(Comparator.comparingLong(Entry::start)
        .thenComparingLong(Entry::end)
        .thenComparing(Entry::uid));
    List<Station> blocks = new ArrayList<>();
    for (Entry entry : entries) {
      Station last = blocks.isEmpty() ? null : blocks.getLast();
      if (last == null || entry.start() > last.end()) {
        blocks.add(station(entry));
      } else if (entry.end() > last.end()) {
        blocks.set(blocks.size() - 1, extended(last, entry));
      }
    }
    return blocks;
  }

  /** Minutes from one neighbour to the next, or empty when the pair is impossible. */
  OptionalInt journeyMin(Station a, Station b) {
    int direct = travelMin(a.leaveFrom(), b.arriveAt());
    int longest = problem.limits().maxTravelMin();
    if ((!a.isInPerson() && !b.isInPerson()) || direct <= longest) {
      return OptionalInt.of(direct);
    }
    int home = travelMin(a.leaveFrom(), problem.base());
    int out = travelMin(problem.base(), b.arriveAt());
    if ((a.isInPerson() && home > longest) || (b.isInPerson() && out > longest)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(home + out);
  }

  private Station station(Candidate pick) {
    GeoPoint place = pick.place() == null ? problem.base() : pick.place();
    Kind kind = pick.attendance() == Attendance.IN_PERSON ? Kind.IN_PERSON : Kind.AT_BASE;
    return new Station(
        kind, PlanChecker.name(pick), pick.start(), pick.end(), place, place, pick.earlyMin());
  }

  private Station station(Entry entry) {
    GeoPoint place = placeOf(entry);
    return new Station(Kind.BLOCK, entry.uid(), entry.start(), entry.end(), place, place, 0);
  }

  private Station extended(Station block, Entry entry) {
    return new Station(
        Kind.BLOCK,
        block.name() + "+" + entry.uid(),
        block.start(),
        entry.end(),
        block.arriveAt(),
        placeOf(entry),
        0);
  }

  private GeoPoint placeOf(Entry entry) {
    return entry.place() == null ? problem.base() : entry.place();
  }

  private Station base(String name, long at) {
    return new Station(Kind.BASE, name, at, at, problem.base(), problem.base(), 0);
  }

  private int travelMin(GeoPoint from, GeoPoint to) {
    return problem.travel().minutes(from, to);
  }
}
