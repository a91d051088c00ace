package org.handrail.directory.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.MeetingTypes;
import org.handrail.directory.Occurrences;
import org.handrail.directory.Schedule;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a meeting's page shows.
 *
 * @param meeting the meeting
 * @param dates its next occurrences, the one under way first
 * @param formats what kind of meeting it is, in words
 * @param feed the list that it comes from, or null when that list is gone
 * @param now the moment of the page
 */
public record MeetingView(
    Meeting meeting,
    List<HitView> dates,
    List<String> formats,
    @Nullable FeedStatus feed,
    Instant now) {

  private static final int DATES = 4;
  private static final Duration LOOK_AHEAD = Duration.ofDays(150);

  static MeetingView of(Meeting meeting, Optional<FeedStatus> feed, Instant now, Locale locale) {
    List<String> formats = MeetingTypes.kindNames(meeting.formats(), locale);
    Instant from = now.minus(Duration.ofMinutes(Schedule.MAX_LENGTH_MIN));
    List<HitView> dates = Occurrences.startingWithin(meeting, from, now.plus(LOOK_AHEAD)).stream()
        .filter(occurrence -> occurrence.end().isAfter(now))
        .limit(DATES)
        .map(occurrence -> new MeetingHit(meeting, occurrence, null))
        .map(hit -> HitView.of(hit, now, null, locale))
        .toList();
    return new MeetingView(meeting, dates, formats, feed.orElse(null), now);
  }

  public boolean isHeld() {
    return meeting.status() == MeetingStatus.ACTIVE;
  }

  /** The weekly or monthly schedule, or null for a meeting by appointment. */
  public Schedule.@Nullable Weekly weekly() {
    return meeting.schedule() instanceof Schedule.Weekly weekly ? weekly : null;
  }

  /** The monthly schedule, or null. */
  public Schedule.@Nullable Monthly monthly() {
    return meeting.schedule() instanceof Schedule.Monthly monthly ? monthly : null;
  }

  /** How to get there, for the map program of the reader's device; null when nobody can stand before the door. */
  public @Nullable String geoLink() {
    GeoPoint point = door();
    return point == null
        ? null
        : "geo:" + point.latDeg() + "," + point.lonDeg() + "?q=" + point.latDeg() + ","
            + point.lonDeg();
  }

  /** A way there on openstreetmap.org; null when nobody can stand before the door. */
  public @Nullable String directionsLink() {
    GeoPoint point = door();
    return point == null
        ? null
        : "https://www.openstreetmap.org/directions?to=" + point.latDeg() + "%2C" + point.lonDeg();
  }

  /** The address to join at, if it is https; anything else is no link that we offer. */
  public @Nullable String joinLink() {
    return meeting.online() == null ? null : meeting.online().secureUrl();
  }

  /** The address to join at as the list gives it, when it is not secure: to be read, not pressed. Else null. */
  public @Nullable String insecureJoinAddress() {
    String url = meeting.online() == null ? null : meeting.online().url();
    return url != null && url.regionMatches(true, 0, "http://", 0, 7) ? url : null;
  }

  /** The meeting's page at its publisher, if it is https. */
  public @Nullable String publisherLink() {
    return meeting.secureUrl();
  }

  /** The number to dial in with, as a link. */
  public @Nullable String phoneLink() {
    return meeting.online() == null ? null : meeting.online().phoneLink();
  }

  /** The notes, line by line. */
  public List<String> noteLines() {
    return meeting.notes().lines().filter(line -> !line.isBlank()).toList();
  }

  private @Nullable GeoPoint door() {
    return meeting.hasExactPoint() && meeting.place() != null ? meeting.place().point() : null;
  }
}
