package org.handrail.planner.solve;

import org.jspecify.annotations.Nullable;

/**
 * A candidate that was not picked, and the first hard rule that stands in its way.
 *
 * @param candidate its index
 * @param points what it would add to the plan if no hard rule stood in the way
 * @param obstacle what stands in the way
 * @param shortByMin by how many minutes, 1 or more, or null where minutes are not the reason
 */
public record BlockedCandidate(
    int candidate, long points, Obstacle obstacle, @Nullable Integer shortByMin) {

  /** What can stand in a candidate's way, in the order in which it is asked for. */
  public sealed interface Obstacle {

    /**
     * An entry of the calendar overlaps it or leaves too little time.
     *
     * @param entry the entry
     */
    record Commitment(Problem.Entry entry) implements Obstacle {}

    /** It is further away than the person is willing to travel. */
    record Travel() implements Obstacle {}

    /** The person is not up, or not yet or no longer free to be on the way. */
    record WakingHours() implements Obstacle {}

    /** The day has as many picks as it may. */
    record PerDay() implements Obstacle {}

    /** The span has as many picks as are wanted. */
    record Wanted() implements Obstacle {}

    /**
     * Another pick overlaps it or leaves too little time.
     *
     * @param candidate the pick's index
     */
    record Pick(int candidate) implements Obstacle {}
  }
}
