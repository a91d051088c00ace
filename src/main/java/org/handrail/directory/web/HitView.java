package org.handrail.directory.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingTypes;
import org.handrail.directory.Occurrence;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.WalkingTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with one of its occurrences, as a stop on the rail.
 *
 * @param meeting the meeting
 * @param next the occurrence, or null for a meeting by appointment
 * @param distanceM metres from the place asked for, or null
 * @param formats what kind of meeting it is, in words
 * @param now the moment of the page
 * @param readerZone the reader's own zone, or null when unknown
 * @param invented whether its list is made up
 */
public record HitView(
    Meeting meeting,
    @Nullable Occurrence next,
    @Nullable Double distanceM,
    List<String> formats,
    Instant now,
    @Nullable ZoneId readerZone,
    boolean invented) {

  private static final int LONGEST_WALK_MIN = 60;
  private static final Duration SOON = Duration.ofHours(2);

  static HitView of(MeetingHit hit, Instant now, @Nullable ZoneId readerZone, Locale locale) {
    return new HitView(
        hit.meeting(),
        hit.next(),
        hit.distanceM(),
        MeetingTypes.kindNames(hit.meeting().formats(), locale),
        now,
        readerZone,
        false);
  }

  /** The same stop, of a list that is made up or not. */
  HitView markedInvented(boolean isInvented) {
    return new HitView(meeting, next, distanceM, formats, now, readerZone, isInvented);
  }

  /** The start on the meeting's own clock. */
  public @Nullable LocalTime start() {
    return next == null ? null : next.start().atZone(meeting.zone()).toLocalTime();
  }

  /** The end on the meeting's own clock. */
  public @Nullable LocalTime end() {
    return next == null ? null : next.end().atZone(meeting.zone()).toLocalTime();
  }

  /** The day on the meeting's own calendar. */
  public @Nullable LocalDate day() {
    return next == null ? null : next.start().atZone(meeting.zone()).toLocalDate();
  }

  /** Today where the meeting is. */
  public LocalDate today() {
    return now.atZone(meeting.zone()).toLocalDate();
  }

  public boolean isUnderWay() {
    return next != null && !next.start().isAfter(now);
  }

  /** Whether it starts so soon that minutes say more than the time. */
  public boolean isSoon() {
    return next != null && !isUnderWay() && !next.start().isAfter(now.plus(SOON));
  }

  /** Whole minutes until it starts, rounded up, or since it started, rounded down. */
  public long minutesApart() {
    if (next == null) {
      return 0;
    }
    Duration until = Duration.between(now, next.start());
    return until.isPositive()
        ? until.plusSeconds(59).toMinutes()
        : until.negated().toMinutes();
  }

  /** The start on the reader's clock when that differs from the meeting's, else null. */
  public @Nullable ZonedDateTime readerStart() {
    if (next == null || readerZone == null) {
      return null;
    }
    ZonedDateTime there = next.start().atZone(meeting.zone());
    ZonedDateTime here = next.start().atZone(readerZone);
    return here.getOffset().equals(there.getOffset()) ? null : here;
  }

  /** Minutes on foot, or null when it is unknown or too far to walk. */
  public @Nullable Long walkMin() {
    if (distanceM == null || !meeting.hasExactPoint()) {
      return null;
    }
    long minutes = WalkingTime.minutes(distanceM);
    return minutes > LONGEST_WALK_MIN ? null : Math.max(1, minutes);
  }

  public boolean isOnline() {
    return meeting.venue() == VenueType.ONLINE;
  }

  public boolean isHybrid() {
    return meeting.venue() == VenueType.HYBRID;
  }

  public boolean isMonthly() {
    return meeting.schedule() instanceof Schedule.Monthly;
  }

  /** Whether it is held online, and nobody knows how to join. */
  public boolean isLinkMissing() {
    return !meeting.isJoinable() && (isOnline() || isHybrid());
  }

  /** When it was last changed in its list, if that is long ago; else null. */
  public @Nullable Instant changedLongAgo() {
    return new MeetingDoubts(Set.of(), now).changedLongAgo(meeting);
  }

  /** Where it is, in one line; empty for a meeting that is only online. */
  public String placeLine() {
    return meeting.place() == null || isOnline() ? "" : meeting.place().line();
  }
}
