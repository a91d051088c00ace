package org.handrail.planner.solve;

import java.util.List;

/** What a plan costs on the way. */
public final class AddedTravel {

  private AddedTravel() {}

  /**
   * Minutes of the journeys of days with picks, less the minutes of the same days without picks: those that the contract
   * takes points for. Negative when a pick leads by a shorter way.
   *
   * @param picks indexes of candidates, a plan that keeps the rules
   */
  public static int minutes(Problem problem, List<Integer> picks) {
    Chains chains = new Chains(problem);
    int minutes = 0;
    for (int day = 0; day < problem.days().size(); day++) {
      minutes += chains.travelMin(day, picks) - chains.travelMin(day, List.of());
    }
    return minutes;
  }
}
