package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What could stand in a pick's place. */
public final class OtherWays {

  private final Problem problem;
  private final Chains chains;
  private final DayRules rules;
  private final List<Integer> picks;
  private final Set<Integer> picked;

  private OtherWays(Problem problem, List<Integer> picks) {
    this.problem = problem;
    this.chains = new Chains(problem);
    this.rules = new DayRules(chains);
    this.picks = picks;
    this.picked = new HashSet<>(picks);
  }

  /**
   * The other ways to one pick.
   *
   * @param count of unpicked candidates that start on its day and keep every hard rule in its place while everything else
   *     stays; pins are not looked at
   * @param savedMin minutes by which the day's journeys are shorter with the pick than with each of them; 0 when there are
   *     none, or one with which they are no longer
   */
  public record Found(int count, int savedMin) {}

  /**
   * Counts for each pick.
   *
   * @param picks indexes of candidates, a plan that keeps the rules
   * @param candidates indexes of the candidates that could be picked at all
   * @return as many as there are picks
   */
  public static List<Found> of(Problem problem, List<Integer> picks, List<Integer> candidates) {
    OtherWays ways = new OtherWays(problem, picks);
    List<List<Integer>> byDay = new ArrayList<>();
    for (int day = 0; day < problem.days().size(); day++) {
      byDay.add(new ArrayList<>());
    }
    for (int candidate : candidates) {
      int day = ways.dayOf(candidate);
      if (day >= 0 && !ways.picked.contains(candidate)) {
        byDay.get(day).add(candidate);
      }
    }
    List<Found> found = new ArrayList<>();
    for (int pick : picks) {
      found.add(ways.inPlaceOf(pick, byDay.get(ways.dayOf(pick))));
    }
    return found;
  }

  private int dayOf(int candidate) {
    return chains.dayOf(problem.candidates().get(candidate).start());
  }

  private Found inPlaceOf(int pick, List<Integer> candidates) {
    int day = dayOf(pick);
    List<Integer> others = new ArrayList<>(picks);
    others.removeIf(other -> other == pick || dayOf(other) != day);
    List<Chains.Stop> busy = new ArrayList<>(chains.chain(day, List.of()));
    busy.removeIf(Chains.Stop::isBase);
    others.forEach(other -> busy.add(chains.stop(other)));
    int count = 0;
    int least = Integer.MAX_VALUE;
    for (int candidate : candidates) {
      if (isClear(chains.stop(candidate), busy)) { // spares the ways of most of them
        List<Integer> changed = new ArrayList<>(others);
        changed.add(candidate);
        if (rules.keeps(day, changed)) {
          count++;
          least = Math.min(least, chains.travelMin(day, changed));
        }
      }
    }
    others.add(pick);
    return new Found(count, count == 0 ? 0 : Math.max(0, least - chains.travelMin(day, others)));
  }

  private static boolean isClear(Chains.Stop candidate, List<Chains.Stop> busy) {
    for (Chains.Stop stop : busy) {
      if (candidate.start() < stop.end() && stop.start() < candidate.end()) {
        return false;
      }
    }
    return true;
  }
}
