package org.handrail.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** A plan as an iCalendar file: its entries, each with an alarm and a repeat rule where they are wanted. */
public final class CalendarWriter {

  private CalendarWriter() {}

  /**
   * One entry, such as a pick or the way to it.
   *
   * @param uid stays the same when the plan is written again, so that a calendar program updates and does not double it
   * @param start when it starts
   * @param end when it ends
   * @param zone in whose wall-clock time it is written
   * @param title what the calendar shows
   * @param location the address in words; may be empty
   * @param point where it is, or null
   * @param description such as when to leave; may be empty and may hold line breaks
   * @param url https or http address, or null
   * @param alarm when the calendar is to say so, not after the start; null for never
   * @param rule the value of an RRULE, in the zone's wall-clock time; empty for once
   */
  public record Entry(
      String uid,
      Instant start,
      Instant end,
      ZoneId zone,
      String title,
      String location,
      @Nullable GeoPoint point,
      String description,
      @Nullable String url,
      @Nullable Instant alarm,
      String rule) {

    /** A mask: where a person goes is nobody else's business. */
    @Override
    public String toString() {
      return "Entry[…]";
    }
  }

  /**
   * The file.
   *
   * @param entries in the order in which they are written; may be empty
   * @param stamp when the plan was made
   */
  public static byte[] write(List<Entry> entries, Instant stamp) {
    IcsDocument document = new IcsDocument();
    entries.stream()
        .map(Entry::start)
        .min(Comparator.naturalOrder())
        .ifPresent(
            first -> document.zones(entries.stream().map(Entry::zone).distinct().toList(), first));
    entries.forEach(entry -> write(entry, stamp, document));
    return document.bytes();
  }

  private static void write(Entry entry, Instant stamp, IcsDocument document) {
    document.begin("VEVENT");
    document.raw("UID", entry.uid());
    document.utc("DTSTAMP", stamp);
    document.local("DTSTART", entry.start(), entry.zone());
    document.local("DTEND", entry.end(), entry.zone());
    document.text("SUMMARY", entry.title());
    document.text("LOCATION", entry.location());
    if (entry.point() != null) {
      document.geo(entry.point());
    }
    document.text("DESCRIPTION", entry.description());
    if (entry.url() != null) {
      document.raw("URL", entry.url());
    }
    if (!entry.rule().isEmpty()) {
      document.raw("RRULE", entry.rule());
    }
    if (entry.alarm() != null) {
      alarm(entry, Duration.between(entry.alarm(), entry.start()), document);
    }
    document.end("VEVENT");
  }

  private static void alarm(Entry entry, Duration before, IcsDocument document) {
    document.begin("VALARM");
    document.raw("ACTION", "DISPLAY");
    document.text("DESCRIPTION", entry.title());
    document.raw("TRIGGER", "-PT" + Math.max(0, before.toMinutes()) + "M");
    document.end("VALARM");
  }
}
