package org.handrail.directory.publish;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.directory.Meeting;
import org.handrail.directory.Occurrence;
import org.handrail.directory.Occurrences;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;

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
    document.local("DTSTART", next.start(), meeting.zone());
    document.local("DTEND", next.end(), meeting.zone());
    document.raw("RRULE", rule(meeting.schedule()));
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

  private static String rule(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Weekly weekly -> "FREQ=WEEKLY;BYDAY=" + ZoneText.day(weekly.day());
      case Schedule.Monthly monthly ->
        monthly.weeks().stream()
            .sorted()
            .map(week -> week + ZoneText.day(monthly.day()))
            .collect(Collectors.joining(",", "FREQ=MONTHLY;BYDAY=", ""));
      case Schedule.ByAppointment ignored ->
        throw new IllegalStateException("has no occurrence to come here with");
    };
  }

  private static void where(Meeting meeting, IcsDocument document) {
    Place place = meeting.place();
    if (place != null) {
      document.text("LOCATION", IcsDocument.joined(", ", place.name(), place.address()));
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
