package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chains of a problem's days as the person lives them, for explaining a plan. */
final class Chains {

  final Problem problem;
  final Journeys journeys;
  private final Places places;
  private final List<List<Stop>> blocksPerDay = new ArrayList<>();

  Chains(Problem problem) {
    this.problem = problem;
    List<Block> blocks = Block.merge(problem.entries());
    this.places = new Places(problem, blocks);
    this.journeys = new Journeys(places, problem.limits().maxTravelMin());
    for (Problem.Day day : problem.days()) {
      List<Stop> stops = new ArrayList<>();
      for (Block block : blocks) {
        if (block.start() < day.end() && block.end() > day.start()) {
          stops.add(stop(block));
        }
      }
      blocksPerDay.add(stops);
    }
  }

  /**
   * One stop of a chain.
   *
   * @param placeAtStart where the person must be at its start
   * @param placeAtEnd where the person is at its end
   * @param start when it starts; for the base in the evening the end of waking hours
   * @param end when it ends; for the base in the morning the start of waking hours
   * @param block the block, or null for a pick and the base
   * @param candidate the pick's index, or −1 for a block and the base
   * @param inPerson whether it is an in-person pick
   * @param earlyMin how many minutes before its start the person is there
   */
  record Stop(
      int placeAtStart,
      int placeAtEnd,
      long start,
      long end,
      @Nullable Block block,
      int candidate,
      boolean inPerson,
      int earlyMin) {

    boolean isPick() {
      return candidate >= 0;
    }

    boolean isBase() {
      return block == null && candidate < 0;
    }
  }

  /** The day on which a minute lies, or −1. */
  int dayOf(long minute) {
    for (int i = 0; i < problem.days().size(); i++) {
      Problem.Day day = problem.days().get(i);
      if (day.start() <= minute && minute < day.end()) {
        return i;
      }
    }
    return -1;
  }

  /** The day's chain with those of the picks that have a place and start on it. */
  List<Stop> chain(int dayIndex, List<Integer> picks) {
    Problem.Day day = problem.days().get(dayIndex);
    List<Stop> stops = new ArrayList<>(blocksPerDay.get(dayIndex));
    for (int pick : picks) {
      if (hasPlace(pick) && dayOf(problem.candidates().get(pick).start()) == dayIndex) {
        stops.add(stop(pick));
      }
    }
    stops.sort(Comparator.comparingLong(Stop::start));
    stops.add(0, base(day.wakeStart()));
    stops.add(base(day.wakeEnd()));
    return stops;
  }

  Stop stop(int candidate) {
    Problem.Candidate c = problem.candidates().get(candidate);
    int place = places.number(c.place());
    boolean inPerson = c.attendance() == Problem.Attendance.IN_PERSON;
    return new Stop(place, place, c.start(), c.end(), null, candidate, inPerson, c.earlyMin());
  }

  private Stop stop(Block block) {
    int from = places.number(block.placeAtStart());
    int to = places.number(block.placeAtEnd());
    return new Stop(from, to, block.start(), block.end(), block, -1, false, 0);
  }

  private static Stop base(long minute) {
    return new Stop(Places.BASE, Places.BASE, minute, minute, null, -1, false, 0);
  }

  boolean hasPlace(int candidate) {
    return problem.candidates().get(candidate).attendance() != Problem.Attendance.ANYWHERE;
  }

  /** Minutes of the journey between neighbours, or {@link Journeys#IMPOSSIBLE}. */
  int minutes(Stop from, Stop to) {
    return journeys.minutes(from.placeAtEnd, from.inPerson, to.placeAtStart, to.inPerson);
  }

  /** Minutes of the journey between neighbours; of the direct way where the journey is impossible. */
  int minutesAnyway(Stop from, Stop to) {
    int minutes = minutes(from, to);
    return minutes == Journeys.IMPOSSIBLE
        ? journeys.leg(from.placeAtEnd, to.placeAtStart)
        : minutes;
  }

  /** Minutes of a day's journeys with these picks; an impossible one counts as the direct way. */
  int travelMin(int dayIndex, List<Integer> picks) {
    List<Stop> chain = chain(dayIndex, picks);
    int minutes = 0;
    for (int i = 1; i < chain.size(); i++) {
      minutes += minutesAnyway(chain.get(i - 1), chain.get(i));
    }
    return minutes;
  }

  boolean isOnFoot(int from, int to) {
    return places.isOnFoot(from, to);
  }

  boolean isViaBase(Stop from, Stop to) {
    return journeys.isViaBase(from.placeAtEnd, from.inPerson, to.placeAtStart, to.inPerson);
  }
}
