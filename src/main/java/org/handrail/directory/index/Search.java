package org.handrail.directory.index;

import java.time.Instant;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.Occurrence;
import org.handrail.directory.SearchResult;
import org.handrail.search.TopK;
import org.handrail.search.WordHits;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * One run of one query. Bits first, 64 meetings at a time, in the ranges of ordinals that the grid gives; then hours,
 * window and distance. Keys are made only for what is left, occurrences only for the page.
 */
final class Search {

  /** Beyond this distance the nearest are looked for in growing circles. */
  private static final double WIDE_M = 100_000;

  private static final double FIRST_CIRCLE_M = 2_000;
  private static final double HALF_TURN_M = Math.PI * GeoPoint.EARTH_RADIUS_M;

  private final MeetingColumns columns;
  private final MeetingQuery query;
  private final Conditions conditions;
  private final @Nullable GeoPoint near;
  private final @Nullable Circle circle; // around the place asked for, however wide
  private final SortKeys keys;
  private final long nowS;

  Search(
      MeetingColumns columns, FacetIndex marks, WordHits words, MeetingQuery query, Instant now) {
    this.columns = columns;
    this.query = query;
    conditions = new Conditions(columns, marks, query, words.set());
    near = query.near();
    circle = near == null ? null : new Circle(near, query.withinM());
    nowS = now.getEpochSecond();
    keys = new SortKeys(columns, query.order(), circle, words, nowS);
  }

  SearchResult run() {
    long wanted = Math.min((long) query.offset() + query.limit(), Math.max(1, columns.size()));
    TopK top = new TopK(columns.rank, keys::tie, (int) wanted);
    boolean isWide = query.withinM() > WIDE_M;
    int total = scan(query.withinM(), query.order() == Order.DISTANCE && isWide ? null : top);
    if (query.order() == Order.DISTANCE && isWide) {
      collectNearest(top, total);
    }
    top.sort();
    return new SearchResult(total, page(top));
  }

  /** Grows a circle until it holds enough, so that a search of the whole world does not measure all of it. */
  private void collectNearest(TopK top, int total) {
    double widestM = Math.min(query.withinM(), HALF_TURN_M);
    boolean areFew = total <= 4L * top.capacity();
    for (double radiusM = areFew ? widestM : FIRST_CIRCLE_M; radiusM < widestM; radiusM *= 2) {
      top.clear();
      scan(radiusM, top);
      if (top.isFull()) {
        return;
      }
    }
    top.clear();
    scan(query.withinM(), top);
  }

  /** Counts what lies within a distance of the place asked for, and offers it to {@code top} unless that is null. */
  private int scan(double radiusM, @Nullable TopK top) {
    GeoBox box = query.box();
    if (near != null && radiusM != Double.POSITIVE_INFINITY) {
      Circle within = new Circle(near, radiusM);
      RangeScan scan = new RangeScan(columns, conditions, within, keys, top);
      columns.grid.forEachRange(within.bounds(), scan);
      return scan.total();
    }
    RangeScan scan = new RangeScan(columns, conditions, null, keys, top);
    if (box != null) {
      columns.grid.forEachRange(box, scan);
    } else if (columns.size() > 0) {
      scan.visit(0, columns.size());
    }
    return scan.total();
  }

  private List<MeetingHit> page(TopK top) {
    int from = Math.min(query.offset(), top.size());
    MeetingHit[] hits = new MeetingHit[top.size() - from];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = hit(top.ordinal(from + i));
    }
    return List.of(hits);
  }

  private MeetingHit hit(int ordinal) {
    Meeting meeting = columns.meetings[ordinal];
    Double distanceM =
        circle != null && ordinal < columns.pointed ? circle.distanceM(columns, ordinal) : null;
    return new MeetingHit(meeting, next(ordinal, meeting), distanceM);
  }

  private @Nullable Occurrence next(int ordinal, Meeting meeting) {
    long startS = columns.nextStartS(ordinal, nowS);
    if (startS == NextStart.NEVER) {
      return null;
    }
    Instant start = Instant.ofEpochSecond(startS);
    int lengthS = PackedSchedule.lengthSecondsOf(columns.when[ordinal]);
    return new Occurrence(meeting, start, start.plusSeconds(lengthS));
  }
}
