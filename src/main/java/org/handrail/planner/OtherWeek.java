package org.handrail.planner;

import java.util.List;

/**
 * Another week to choose: the best plan of some of the candidates.
 *
 * @param kind of which
 * @param score its points under the planning contract
 * @param travelMin minutes on the way that the picks add to their days
 * @param droppedPins how many occurrences that must be picked are not of this kind, and so are not in it
 * @param picks in order of start; not empty
 */
public record OtherWeek(
    WeekKind kind, long score, int travelMin, int droppedPins, List<Pick> picks) {

  public OtherWeek {
    picks = List.copyOf(picks);
  }
}
