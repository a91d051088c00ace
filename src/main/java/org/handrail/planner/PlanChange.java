package org.handrail.planner;

/** A single change of what was asked, by which a plan may gain picks. */
public sealed interface PlanChange {

  /**
   * A longer way.
   *
   * @param maxTravelMin the longest travel each way that it takes, in minutes
   */
  record LongerTravel(int maxTravelMin) implements PlanChange {}

  /**
   * More picks on one day.
   *
   * @param maxPerDay how many at most
   */
  record MorePerDay(int maxPerDay) implements PlanChange {}

  /** Online meetings too, where only those in person were asked for. */
  record OnlineToo() implements PlanChange {}

  /**
   * A day that starts earlier.
   *
   * @param awake the hours that it then has
   */
  record EarlierStart(WakingHours awake) implements PlanChange {}

  /**
   * A day that ends later.
   *
   * @param awake the hours that it then has
   */
  record LaterEnd(WakingHours awake) implements PlanChange {}

  /**
   * A week without one commitment.
   *
   * @param commitment which one; of several with its uid this one only
   */
  record WithoutCommitment(Commitment commitment) implements PlanChange {}
}
