package org.handrail.directory.index;

import org.handrail.directory.MeetingQuery.Order;
import org.handrail.search.WordHits;
import org.jspecify.annotations.Nullable;

/** The number that puts a meeting in its place in an order: smaller is earlier, equal means a tie. */
final class SortKeys {

  private final MeetingColumns columns;
  private final Order order;
  private final @Nullable Circle circle;
  private final WordHits words;
  private final long nowS;
  private int measured = -1;
  private double distanceM;

  /**
   * @param circle around the place that distances are measured from, or null
   */
  SortKeys(
      MeetingColumns columns, Order order, @Nullable Circle circle, WordHits words, long nowS) {
    this.columns = columns;
    this.order = order == Order.RELEVANCE && !words.areAsked() ? Order.WEEK : order;
    this.circle = circle;
    this.words = words;
    this.nowS = nowS;
  }

  long of(int ordinal) {
    return switch (order) {
      case DISTANCE -> distanceKey(ordinal);
      case SOONEST -> columns.nextStartS(ordinal, nowS);
      case WEEK -> PackedSchedule.weekKey(columns.when[ordinal]);
      case RELEVANCE -> -(long) Float.floatToIntBits(words.score(ordinal)); // scores are positive
    };
  }

  /** What decides between equal keys, before the rank does. */
  long tie(int ordinal) {
    return order == Order.DISTANCE ? columns.nextStartS(ordinal, nowS) : 0;
  }

  private long distanceKey(int ordinal) {
    if (circle == null || ordinal >= columns.pointed) {
      return Long.MAX_VALUE;
    }
    // Meetings of one building stand together: most have the distance of the one before.
    if (measured < 0 || !isSamePoint(measured, ordinal)) {
      measured = ordinal;
      distanceM = circle.distanceM(columns, ordinal);
    }
    return Double.doubleToRawLongBits(distanceM); // not negative: bits sort as the numbers do
  }

  private boolean isSamePoint(int a, int b) {
    return columns.latDeg[a] == columns.latDeg[b] && columns.lonDeg[a] == columns.lonDeg[b];
  }
}
