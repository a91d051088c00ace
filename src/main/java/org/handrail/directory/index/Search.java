package org.handrail.directory.index;

import java.time.Instant;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.Occurrence;
import org.handrail.directory.SearchResult;
import org.handrail.search.Circle;
import org.handrail.search.OrdinalSearch;
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

  private final MeetingColumns columns;
  private final MeetingQuery query;
  private final Conditions conditions;
  private final @Nullable Circle circle; // around the place asked for, however wide
  private final SortKeys keys;
  private final long nowS;

  Search(
      MeetingColumns columns, FacetIndex marks, WordHits words, MeetingQuery query, Instant now) {
    this.columns = columns;
    this.query = query;
    conditions = new Conditions(columns, marks, query, words.set());
    GeoPoint near = query.near();
    circle = near == null ? null : new Circle(near, query.withinM());
    nowS = now.getEpochSecond();
    keys = new SortKeys(columns, query.order(), circle, words, nowS);
  }

  SearchResult run() {
    long wanted = Math.min((long) query.offset() + query.limit(), Math.max(1, columns.size()));
    TopK top = columns.points.top((int) wanted, keys::tie);
    int total = scan(top);
    top.sort();
    return new SearchResult(total, page(top));
  }

  private int scan(TopK top) {
    OrdinalSearch search = new OrdinalSearch(columns.points, conditions, keys::of);
    GeoBox box = query.box();
    boolean isBounded = query.withinM() != Double.POSITIVE_INFINITY;
    if (circle != null && query.order() == Order.DISTANCE && (isBounded || box == null)) {
      return search.nearest(circle, top);
    }
    if (circle != null && isBounded) {
      return search.within(circle, top);
    }
    return box != null ? search.inBox(box, top) : search.everywhere(top);
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
    Double distanceM = circle != null && ordinal < columns.points.pointed()
        ? circle.distanceM(columns.points, ordinal)
        : null;
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
