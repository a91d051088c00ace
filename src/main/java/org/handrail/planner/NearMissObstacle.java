package org.handrail.planner;

/** The first rule that stands in the way of a near miss, in the order in which rules are asked for. */
public sealed interface NearMissObstacle {

  /**
   * A commitment overlaps it or leaves too little time.
   *
   * @param commitment which one; several can share a uid, so it is named by itself
   */
  record CommitmentClash(Commitment commitment) implements NearMissObstacle {}

  /** It is further away than the person is willing to travel. */
  record TooFar() implements NearMissObstacle {}

  /** The person is not up, or not yet or no longer free to be on the way. */
  record OutsideWakingHours() implements NearMissObstacle {}

  /** The day has as many picks as it may. */
  record FullDay() implements NearMissObstacle {}

  /** The span has as many picks as are wanted. */
  record EnoughPicks() implements NearMissObstacle {}

  /**
   * A pick overlaps it or leaves too little time.
   *
   * @param pick which one; {@link WeekPlan#getPick} has it
   */
  record PickClash(OccurrenceKey pick) implements NearMissObstacle {}
}
