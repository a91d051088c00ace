package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether one person can keep these picks on one day: the hard rules but for the numbers and the pins. */
final class DayRules {

  private final Chains chains;
  private final Shortfall shortfall;

  DayRules(Chains chains) {
    this.chains = chains;
    this.shortfall = new Shortfall(chains);
  }

  /** Whether picks that all start on a day keep its hard rules. */
  boolean keeps(int day, List<Integer> picks) {
    List<Chains.Stop> chain = chains.chain(day, picks);
    List<Chains.Stop> placeless = new ArrayList<>();
    for (int pick : picks) {
      if (!chains.hasPlace(pick)) {
        placeless.add(chains.stop(pick));
      }
    }
    placeless.sort(Comparator.comparingLong(Chains.Stop::start));
    return isFree(chains.problem.days().get(day), chain, placeless) && canGo(chain, placeless);
  }

  /** Whether every pick has its minutes, and those of being early, to itself and within waking hours. */
  private static boolean isFree(
      Problem.Day day, List<Chains.Stop> chain, List<Chains.Stop> placeless) {
    List<Chains.Stop> stops = new ArrayList<>(chain.subList(1, chain.size() - 1));
    stops.addAll(placeless);
    stops.sort(Comparator.comparingLong(Chains.Stop::start));
    long freeFrom = Long.MIN_VALUE;
    for (Chains.Stop stop : stops) {
      long from = stop.start() - stop.earlyMin();
      boolean awake = !stop.isPick() || (from >= day.wakeStart() && stop.end() <= day.wakeEnd());
      if (from < freeFrom || !awake) {
        return false;
      }
      freeFrom = stop.end();
    }
    return true;
  }

  private boolean canGo(List<Chains.Stop> chain, List<Chains.Stop> placeless) {
    for (int i = 1; i < chain.size(); i++) {
      Chains.Stop from = chain.get(i - 1);
      Chains.Stop to = chain.get(i);
      if (shortfall.overrun(from, to) > 0) {
        return false;
      }
      boolean needsTime = from.isPick() || to.isPick() || isAnyBetween(from, placeless, to);
      if (needsTime && shortfall.owed(from, to, placeless) > 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAnyBetween(
      Chains.Stop from, List<Chains.Stop> placeless, Chains.Stop to) {
    for (Chains.Stop pick : placeless) {
      if (Shortfall.isBetween(from, pick, to)) {
        return true;
      }
    }
    return false;
  }
}
