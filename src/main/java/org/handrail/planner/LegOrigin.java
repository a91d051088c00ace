package org.handrail.planner;

/** Where the last leg to a pick begins. */
public sealed interface LegOrigin {

  /** At the base. */
  record AtBase() implements LegOrigin {}

  /**
   * At a commitment.
   *
   * @param commitment the one that ends last before the leg; several can share a uid, so it is named by itself
   */
  record AtCommitment(Commitment commitment) implements LegOrigin {}

  /**
   * At an earlier pick.
   *
   * @param pick which one; {@link WeekPlan#getPick} has it
   */
  record AtPick(OccurrenceKey pick) implements LegOrigin {}
}
