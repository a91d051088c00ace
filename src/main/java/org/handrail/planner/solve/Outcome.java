package org.handrail.planner.solve;

import java.util.List;

/** What came of a problem. */
public sealed interface Outcome {

  /**
   * The best plan, proven.
   *
   * @param picks indexes into {@link Problem#candidates()}, in order of start, then meeting id
   * @param score the plan's points under the contract
   */
  record Solved(List<Integer> picks, long score) implements Outcome {

    public Solved {
      picks = List.copyOf(picks);
    }
  }

  /**
   * No plan holds everything that is pinned.
   *
   * @param candidates indexes of pinned candidates that cannot be picked, or that cannot be picked together; not empty
   */
  record PinsImpossible(List<Integer> candidates) implements Outcome {

    public PinsImpossible {
      candidates = List.copyOf(candidates);
    }
  }
}
