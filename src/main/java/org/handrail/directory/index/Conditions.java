package org.handrail.directory.index;

import java.time.Instant;
import org.handrail.directory.MeetingQuery;
import org.handrail.search.BitFilter;
import org.handrail.search.OrdinalConditions;
import org.handrail.search.OrdinalSet;
import org.handrail.shared.GeoBox;
import org.jspecify.annotations.Nullable;

/** What a query asks of a meeting, except its distance. */
final class Conditions implements OrdinalConditions {

  private final MeetingColumns columns;
  private final BitFilter bits;
  private final Hours hours;
  private final @Nullable GeoBox box;
  private final boolean hasWindow;
  private final boolean isOfStarts;
  private final long windowFromS;
  private final long windowUntilS;

  /**
   * @param words the meetings that hold the query's words, or null when it asks for none
   */
  Conditions(
      MeetingColumns columns, FacetIndex marks, MeetingQuery query, @Nullable OrdinalSet words) {
    this.columns = columns;
    hours = new Hours(query);
    bits = marks.filter(query, hours, words);
    box = query.box();
    MeetingQuery.Window window = query.window();
    hasWindow = window != null;
    isOfStarts = window != null && window.startsOnly();
    windowFromS = window == null ? 0 : firstSecond(window);
    windowUntilS = window == null ? 0 : roundedUp(window.until());
  }

  /** What ends within this second is over, what starts within it has not started: lengths and starts are whole seconds. */
  private static long firstSecond(MeetingQuery.Window window) {
    return window.startsOnly() ? roundedUp(window.from()) : window.from().getEpochSecond();
  }

  /** Starts are whole seconds: one before 12:00:00.5 is one before 12:00:01. */
  private static long roundedUp(Instant instant) {
    return instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
  }

  @Override
  public long bits(int word) {
    return bits.word(word);
  }

  @Override
  public boolean areMoreThanBits() {
    return hours.isBounded() || box != null || hasWindow;
  }

  @Override
  public boolean admits(int ordinal) {
    return (!hours.isBounded() || hours.admits(columns.when[ordinal]))
        && (box == null || isIn(box, ordinal))
        && (!hasWindow || isInWindow(ordinal));
  }

  private boolean isIn(GeoBox bounds, int ordinal) {
    return ordinal < columns.points.pointed()
        && bounds.contains(columns.points.latDeg(ordinal), columns.points.lonDeg(ordinal));
  }

  private boolean isInWindow(int ordinal) {
    long startS = columns.nextStartS(ordinal, windowFromS);
    if (isOfStarts && startS < windowFromS) { // under way: the next one is after that one's end
      startS = columns.nextStartS(ordinal, endS(ordinal, startS));
    }
    return startS < windowUntilS;
  }

  private long endS(int ordinal, long startS) {
    return startS + PackedSchedule.lengthSecondsOf(columns.when[ordinal]);
  }
}
