package org.handrail.planner.solve;

import org.jspecify.annotations.Nullable;

/**
 * All labels of one slot with the same number of picks, by whether one of them is of the home group and by anchor.
 */
final class Layer {

  /** The anchor of labels whose picks have no place. */
  static final int AT_START = -1;

  private final CandidateColumns columns;
  private final @Nullable ParetoFront[][] fronts;

  /**
   * @param positions how many candidates the slot has; an anchor is the position of one of them, or {@link #AT_START}
   */
  Layer(int positions, CandidateColumns columns) {
    this.columns = columns;
    this.fronts = new ParetoFront[2][positions + 1];
  }

  /** The labels since an anchor, or null when there is none. */
  @Nullable
  ParetoFront find(int home, int anchor) {
    return fronts[home][anchor + 1];
  }

  /** Returns with how many labels it may have been compared. */
  int offer(int home, int anchor, Label label) {
    ParetoFront front = fronts[home][anchor + 1];
    if (front == null) {
      front = new ParetoFront(columns);
      fronts[home][anchor + 1] = front;
    }
    int rivals = front.labels().size();
    front.offer(label);
    return rivals;
  }
}
