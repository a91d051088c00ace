package org.handrail.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Collects the conditions of a {@link MeetingQuery}, whose components say what each means. Not for several threads. */
public final class MeetingQueryBuilder {

  private @Nullable GeoPoint near;
  private double withinM;
  private @Nullable GeoBox box;
  private Set<DayOfWeek> days;
  private @Nullable LocalTime from;
  private @Nullable LocalTime to;
  private MeetingQuery.@Nullable Window window;
  private Set<String> formats;
  private Set<VenueType> venues;
  private Set<String> fellowships;
  private Set<String> languages;
  private Set<FeedId> feeds;
  private String serviceBody;
  private String words;
  private MeetingQuery.Order order;
  private int offset;
  private int limit;

  MeetingQueryBuilder(MeetingQuery query) {
    near = query.near();
    withinM = query.withinM();
    box = query.box();
    days = query.days();
    from = query.from();
    to = query.to();
    window = query.window();
    formats = query.formats();
    venues = query.venues();
    fellowships = query.fellowships();
    languages = query.languages();
    feeds = query.feeds();
    serviceBody = query.serviceBody();
    words = query.words();
    order = query.order();
    offset = query.offset();
    limit = query.limit();
  }

  public MeetingQueryBuilder near(@Nullable GeoPoint value) {
    near = value;
    return this;
  }

  public MeetingQueryBuilder withinM(double value) {
    withinM = value;
    return this;
  }

  public MeetingQueryBuilder box(@Nullable GeoBox value) {
    box = value;
    return this;
  }

  public MeetingQueryBuilder days(Set<DayOfWeek> value) {
    days = value;
    return this;
  }

  public MeetingQueryBuilder from(@Nullable LocalTime value) {
    from = value;
    return this;
  }

  public MeetingQueryBuilder to(@Nullable LocalTime value) {
    to = value;
    return this;
  }

  public MeetingQueryBuilder window(MeetingQuery.@Nullable Window value) {
    window = value;
    return this;
  }

  public MeetingQueryBuilder formats(Set<String> value) {
    formats = value;
    return this;
  }

  public MeetingQueryBuilder venues(Set<VenueType> value) {
    venues = value;
    return this;
  }

  public MeetingQueryBuilder fellowships(Set<String> value) {
    fellowships = value;
    return this;
  }

  public MeetingQueryBuilder languages(Set<String> value) {
    languages = value;
    return this;
  }

  public MeetingQueryBuilder feeds(Set<FeedId> value) {
    feeds = value;
    return this;
  }

  public MeetingQueryBuilder serviceBody(String value) {
    serviceBody = value;
    return this;
  }

  public MeetingQueryBuilder words(String value) {
    words = value;
    return this;
  }

  public MeetingQueryBuilder order(MeetingQuery.Order value) {
    order = value;
    return this;
  }

  public MeetingQueryBuilder offset(int value) {
    offset = value;
    return this;
  }

  public MeetingQueryBuilder limit(int value) {
    limit = value;
    return this;
  }

  /**
   * The query.
   *
   * @throws IllegalArgumentException as {@link MeetingQuery} does
   */
  public MeetingQuery build() {
    return new MeetingQuery(
        near,
        withinM,
        box,
        days,
        from,
        to,
        window,
        formats,
        venues,
        fellowships,
        languages,
        feeds,
        serviceBody,
        words,
        order,
        offset,
        limit);
  }
}
