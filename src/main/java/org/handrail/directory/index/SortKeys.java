package org.handrail.directory.index;

import org.handrail.directory.MeetingQuery.Order;
import org.handrail.search.Circle;
import org.handrail.search.DistanceKeys;
import org.handrail.search.WordHits;
import org.jspecify.annotations.Nullable;

/** The number that puts a meeting in its place in an order: smaller is earlier, equal means a tie. */
final class SortKeys {

  private final MeetingColumns columns;
  private final Order order;
  private final DistanceKeys distances;
  private final WordHits words;
  private final long nowS;

  /**
   * @param circle around the place that distances are measured from, or null
   */
  SortKeys(
      MeetingColumns columns, Order order, @Nullable Circle circle, WordHits words, long nowS) {
    this.columns = columns;
    this.order = order == Order.RELEVANCE && !words.areAsked() ? Order.WEEK : order;
    distances = new DistanceKeys(columns.points, circle);
    this.words = words;
    this.nowS = nowS;
  }

  long of(int ordinal) {
    return switch (order) {
      case DISTANCE -> distances.applyAsLong(ordinal);
      case SOONEST -> columns.nextStartS(ordinal, nowS);
      case WEEK -> PackedSchedule.weekKey(columns.when[ordinal]);
      case RELEVANCE -> -(long) Float.floatToIntBits(words.score(ordinal)); // scores are positive
    };
  }

  /** What decides between equal keys, before the rank does. */
  long tie(int ordinal) {
    return order == Order.DISTANCE ? columns.nextStartS(ordinal, nowS) : 0;
  }
}
