package org.handrail.planner.solve;

/**
 * The best way to put so many picks into one slot.
 *
 * @param count how many picks
 * @param home 1 when one of them is of the home group, else 0
 * @param leaving the level of windows with which it leaves the slot, see {@link Levels}
 * @param score its points, without those for the day and the home group
 * @param label its picks
 */
record SlotPlan(int count, int home, int leaving, int score, Label label) {

  /** Whether this comes before another plan with as many picks. */
  boolean beats(SlotPlan other, CandidateColumns columns) {
    return score != other.score
        ? score > other.score
        : Label.compareTies(label, other.label, columns) < 0;
  }

  /** The picks as indexes of candidates, in order of start. */
  int[] picks() {
    int[] picks = new int[count];
    Label at = label;
    for (int i = count - 1; i >= 0; i--) {
      picks[i] = at.pick;
      at = at.previous();
    }
    return picks;
  }
}
