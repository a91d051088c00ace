package org.handrail.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Every condition that is set must hold. Meetings that are closed for now or inactive are found
 * only by their id.
 *
 * @param near where from; distances are measured from here
 * @param withinM farthest distance in metres from {@code near}, or {@link Double#POSITIVE_INFINITY}; with a finite
 *     distance, only meetings with a known point are found
 * @param box only meetings with a point in here, or null
 * @param days any of these days of the meeting's own week; empty for all
 * @param from earliest start by the meeting's own clock, inclusive; null for no bound
 * @param to latest start by the meeting's own clock, inclusive; before {@code from} when the hours cross midnight, which
 *     then count to the evening's day; null for no bound
 * @param window only meetings with an occurrence in it; null for any time
 * @param formats all of these codes (case does not matter)
 * @param venues any of these; empty for all. Somebody who asks for in person also gets hybrid only when it is listed
 * @param fellowships any of these (case does not matter); empty for all
 * @param languages any of these ISO 639 codes; empty for all
 * @param feeds any of these lists; empty for all
 * @param serviceBody who publishes it, exactly; empty for all
 * @param words words that name, group, place, address, region or notes must hold, in any form; empty for none
 * @param order which come first
 * @param offset how many to leave out at the front, 0 or more
 * @param limit how many to return at most, 1 to {@link #MAX_LIMIT}
 */
public record MeetingQuery(
    @Nullable GeoPoint near,
    double withinM,
    @Nullable GeoBox box,
    Set<DayOfWeek> days,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    @Nullable Window window,
    Set<String> formats,
    Set<VenueType> venues,
    Set<String> fellowships,
    Set<String> languages,
    Set<FeedId> feeds,
    String serviceBody,
    String words,
    Order order,
    int offset,
    int limit) {

  /** So far ahead "now" looks: what starts within this time can still be reached. */
  public static final Duration SOON = Duration.ofHours(1);

  /** The largest page. */
  public static final int MAX_LIMIT = 1_000_000;

  /** Everything, by the time of the week, first fifty. */
  public static final MeetingQuery ALL = new MeetingQuery(
      null,
      Double.POSITIVE_INFINITY,
      null,
      Set.of(),
      null,
      null,
      null,
      Set.of(),
      Set.of(),
      Set.of(),
      Set.of(),
      Set.of(),
      "",
      "",
      Order.WEEK,
      0,
      50);

  /**
   * @throws IllegalArgumentException when a number is out of range, or a distance is asked for without a place
   */
  public MeetingQuery {
    if (!(withinM > 0)) {
      throw new IllegalArgumentException("a distance is more than 0 m");
    }
    if (near == null && (withinM != Double.POSITIVE_INFINITY || order == Order.DISTANCE)) {
      throw new IllegalArgumentException("a distance needs a place to measure from");
    }
    if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("offset or limit out of range");
    }
    days = Set.copyOf(days);
    formats = Set.copyOf(formats);
    venues = Set.copyOf(venues);
    fellowships = Set.copyOf(fellowships);
    languages = Set.copyOf(languages);
    feeds = Set.copyOf(feeds);
  }

  /** Which meetings come first; ties by name, then id. */
  public enum Order {
    /**
     * Nearest first; meetings without a point last. Those at the same distance, as the meetings of one house are, by the
     * instant of the occurrence under way or next.
     */
    DISTANCE,
    /** By the instant of the occurrence under way or next. */
    SOONEST,
    /** By weekday from Monday and time of day on the meeting's own clock. */
    WEEK,
    /** By how well the words match; as {@code WEEK} without words. */
    RELEVANCE
  }

  /**
   * A stretch of instants. An occurrence is in it when it starts in it or, unless only starts count, is under way at its
   * first instant.
   *
   * @param from first instant
   * @param until first instant after it
   * @param startsOnly whether what is under way at the first instant stays out
   */
  public record Window(Instant from, Instant until, boolean startsOnly) {

    /** A window that also holds what is under way at its first instant. */
    public Window(Instant from, Instant until) {
      this(from, until, false);
    }

    /**
     * @throws IllegalArgumentException when it does not end after it starts
     */
    public Window {
      if (!until.isAfter(from)) {
        throw new IllegalArgumentException("a window must end after it starts");
      }
    }
  }

  /** A builder that starts from this query. */
  public MeetingQueryBuilder with() {
    return new MeetingQueryBuilder(this);
  }
}
