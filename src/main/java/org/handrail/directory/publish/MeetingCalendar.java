package org.handrail.directory.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.Occurrence;
import org.handrail.directory.Occurrences;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.ical.IcsDocument;

/** One meeting as an iCalendar file that repeats as the meeting does. */
public final class MeetingCalendar {

  private MeetingCalendar() {}

  /**
   * The file for one meeting, from the occurrence under way or next on.
   *
   * @param meeting held weekly or monthly
   * @param now when the file is made
   * @throws IllegalArgumentException for a meeting by appointment, which has no times
   */
  public static byte[] of(Meeting meeting, Instant now) {
    Occurrence next = Occurrences.currentOrNext(meeting, now)
        .orElseThrow(() -> new IllegalArgumentException("a meeting by appointment has no times"));
    IcsDocument document = new IcsDocument();
    document.zones(List.of(meeting.zone()), next.start());
    document.begin("VEVENT");
    document.raw("UID", meeting.id() + "@handrail");
    document.utc("DTSTAMP", now);
    when(meeting, next, document);
    document.text("SUMMARY", meeting.name());
    where(meeting, document);
    document.text("DESCRIPTION", description(meeting));
    String url = url(meeting);
    if (!url.isEmpty()) {
      document.raw("URL", url);
    }
    document.end("VEVENT");
    return document.bytes();
  }

  private static void when(Meeting meeting, Occurrence next, IcsDocument document) {
    LocalDateTime start = wallClockStart(meeting, next);
    Duration length = Duration.between(next.start(), next.end());
    document.local("DTSTART", start, meeting.zone());
    LocalDateTime end = start.plus(length);
    if (end.atZone(meeting.zone()).toInstant().equals(next.end())) {
      document.local("DTEND", end, meeting.zone());
    } else { // the clock changes meanwhile: a wall-clock end would make every meeting as long
      document.raw("DURATION", "PT" + length.toMinutes() + "M");
    }
    document.raw("RRULE", meeting.schedule().repeatRule());
  }

  /** When the schedule says, also where a gap moves this one occurrence: all others repeat from it. */
  private static LocalDateTime wallClockStart(Meeting meeting, Occurrence next) {
    LocalDateTime moved = LocalDateTime.ofInstant(next.start(), meeting.zone());
    LocalTime time = switch (meeting.schedule()) {
      case Schedule.Weekly weekly -> weekly.start();
      case Schedule.Monthly monthly -> monthly.start();
      case Schedule.ByAppointment ignored -> moved.toLocalTime();
    };
    LocalDateTime start = moved.toLocalDate().atTime(time);
    return start.isAfter(moved) ? start.minusDays(1) : start;
  }

  private static void where(Meeting meeting, IcsDocument document) {
    Place place = meeting.place();
    if (place != null) {
      document.text("LOCATION", place.line());
      if (place.point() != null && meeting.hasExactPoint()) {
        document.geo(place.point());
      }
    }
  }

  private static String description(Meeting meeting) {
    OnlineAccess online = meeting.online();
    String join = online == null || online.url() == null ? "" : online.url();
    String phone = online == null || online.phone() == null ? "" : online.phone();
    String hints = online == null ? "" : online.notes();
    String place = meeting.place() == null ? "" : meeting.place().notes();
    return IcsDocument.joined("\n", meeting.group(), join, phone, hints, place, meeting.notes());
  }

  private static String url(Meeting meeting) {
    OnlineAccess online = meeting.online();
    if (meeting.url() != null) {
      return meeting.url();
    }
    return online == null || online.url() == null ? "" : online.url();
  }
}
