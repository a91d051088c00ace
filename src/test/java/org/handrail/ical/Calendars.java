package org.handrail.ical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Calendars by hand, read as somebody in New York has them, and what came of them in short. */
final class Calendars {

  static final ZoneId HOME = ZoneId.of("America/New_York");
  static final String NINE_TO_TEN =
      "DTSTART;TZID=America/New_York:20261130T090000\nDTEND;TZID=America/New_York:20261130T100000\n";

  private Calendars() {}

  static CalendarResult readDay(String eventLines) {
    return readText(calendar(event(eventLines)));
  }

  static CalendarResult readText(String text) {
    return read(text, "2026-11-30", "2026-12-01");
  }

  static CalendarResult read(String text, String from, String until) {
    return new CalendarReader()
        .read(text.getBytes(StandardCharsets.UTF_8), at(from), at(until), HOME);
  }

  static String calendar(String body) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + body + "END:VCALENDAR\n";
  }

  static String event(String lines) {
    return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
  }

  static Instant at(String date) {
    return LocalDate.parse(date).atStartOfDay(HOME).toInstant();
  }

  static List<String> starts(CalendarResult result) {
    return result.events().stream().map(c -> c.start().toString()).toList();
  }

  static String when(CalendarEvent c) {
    return c.start() + "|" + c.end() + "|" + (c.blocks() ? "blocks" : "free");
  }

  static String line(CalendarEvent c) {
    return c.uid() + "|" + c.title() + "|" + when(c);
  }
}
