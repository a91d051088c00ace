package org.handrail.planner.solve;

/**
 * A way through the span's slots up to some point.
 *
 * @param score its points
 * @param picks indexes of candidates in order of start; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its own order only
record SpanPlan(long score, int[] picks) {

  SpanPlan with(int[] more, long points) {
    int[] all = new int[picks.length + more.length];
    System.arraycopy(picks, 0, all, 0, picks.length);
    System.arraycopy(more, 0, all, picks.length, more.length);
    return new SpanPlan(score + points, all);
  }

  /** Whether this comes before another plan: more points, or the tie goes to it. */
  boolean beats(SpanPlan other, CandidateColumns columns) {
    return score != other.score ? score > other.score : tie(other, columns) < 0;
  }

  /** Earlier starts first, element by element, a prefix before the longer; then ids by code point. */
  private int tie(SpanPlan other, CandidateColumns columns) {
    int shorter = Math.min(picks.length, other.picks.length);
    for (int i = 0; i < shorter; i++) {
      int order = Integer.compare(columns.start[picks[i]], columns.start[other.picks[i]]);
      if (order != 0) {
        return order;
      }
    }
    if (picks.length != other.picks.length) {
      return picks.length - other.picks.length;
    }
    for (int i = 0; i < shorter; i++) {
      int order =
          CodePoints.compare(columns.meetingId[picks[i]], columns.meetingId[other.picks[i]]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
