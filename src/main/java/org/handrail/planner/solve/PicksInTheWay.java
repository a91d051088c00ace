package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which of a day's picks stands in the way of one more that could be picked if the day were empty. */
final class PicksInTheWay {

  private final Chains chains;
  private final Shortfall shortfall;
  private final int dayIndex;
  private final List<Chains.Stop> today = new ArrayList<>();

  PicksInTheWay(Chains chains, List<Integer> picks, int dayIndex) {
    this.chains = chains;
    this.shortfall = new Shortfall(chains);
    this.dayIndex = dayIndex;
    for (int pick : picks) {
      if (chains.dayOf(chains.problem.candidates().get(pick).start()) == dayIndex) {
        today.add(chains.stop(pick));
      }
    }
  }

  /**
   * The pick that starts nearest of those that would stand in the way as the only one, else the nearest of all, which do
   * so together.
   *
   * @throws IllegalArgumentException when there is no pick on this day: then one more would fit, and the plan is not the
   *     best
   */
  Obstacles.Found nearest(Chains.Stop stop) {
    if (today.isEmpty()) {
      throw new IllegalArgumentException("the plan is not the best: one more pick fits");
    }
    List<Chains.Stop> nearestFirst = new ArrayList<>(today);
    nearestFirst.sort(Comparator.comparingLong(p -> Math.abs(p.start() - stop.start())));
    for (Chains.Stop pick : nearestFirst) {
      long minutes = isBlockBetween(pick, stop) ? 0 : shortfall.clash(stop, pick);
      minutes = minutes > 0 ? minutes : missing(stop, List.of(pick));
      if (minutes > 0) {
        return found(pick, minutes);
      }
    }
    return found(nearestFirst.get(0), Math.max(1, missing(stop, today)));
  }

  private static Obstacles.Found found(Chains.Stop pick, long minutes) {
    return new Obstacles.Found(new BlockedCandidate.Obstacle.Pick(pick.candidate()), (int) minutes);
  }

  private boolean isBlockBetween(Chains.Stop a, Chains.Stop b) {
    long first = Math.min(a.start(), b.start());
    long last = Math.max(a.start(), b.start());
    for (Chains.Stop stop : chains.chain(dayIndex, List.of())) {
      if (stop.block() != null && first < stop.start() && stop.start() < last) {
        return true;
      }
    }
    return false;
  }

  /** By how many minutes the ways beside a stop do not fit when these picks are there. */
  private long missing(Chains.Stop stop, List<Chains.Stop> picks) {
    List<Integer> candidates = new ArrayList<>();
    List<Chains.Stop> placeless = new ArrayList<>();
    for (Chains.Stop pick : picks) {
      candidates.add(pick.candidate());
      if (!chains.hasPlace(pick.candidate())) {
        placeless.add(pick);
      }
    }
    Neighbours around = Neighbours.of(chains.chain(dayIndex, candidates), stop.start());
    if (chains.hasPlace(stop.candidate())) {
      return Math.max(
          missing(around.before(), stop, placeless), missing(stop, around.after(), placeless));
    }
    placeless.add(stop);
    placeless.sort(Comparator.comparingLong(Chains.Stop::start));
    return shortfall.owed(around.before(), around.after(), placeless);
  }

  private long missing(Chains.Stop from, Chains.Stop to, List<Chains.Stop> placeless) {
    int over = shortfall.overrun(from, to);
    return over > 0 ? over : shortfall.owed(from, to, placeless);
  }
}
