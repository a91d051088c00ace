package org.handrail.ical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.shared.GeoPoint;

/**
 * An iCalendar file (RFC 5545) under construction: escapes, folds at 75 octets, ends lines with CRLF. Whatever a value
 * holds, it stays inside its property. Not safe for use by several threads.
 */
public final class IcsDocument {

  private static final int MAX_OCTETS = 75;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  private final StringBuilder text = new StringBuilder();

  /** Opens a calendar. */
  public IcsDocument() {
    begin("VCALENDAR");
    raw("VERSION", "2.0");
    raw("PRODID", "-//Handrail//Handrail//EN");
    raw("CALSCALE", "GREGORIAN");
  }

  /** Opens a component. */
  public void begin(String component) {
    raw("BEGIN", component);
  }

  /** Closes the component that was opened last. */
  public void end(String component) {
    raw("END", component);
  }

  /** A property whose value is plain text; left out when the text is blank. */
  public void text(String property, String value) {
    if (!value.isBlank()) {
      raw(property, escape(value));
    }
  }

  /** A property whose value is written as it is, without control characters. */
  public void raw(String property, String value) {
    StringBuilder line = new StringBuilder(property).append(':');
    value.codePoints().filter(c -> !Character.isISOControl(c)).forEach(line::appendCodePoint);
    fold(line);
  }

  /** A moment in UTC. */
  public void utc(String property, Instant moment) {
    raw(property, moment.atZone(ZoneOffset.UTC).format(LOCAL) + "Z");
  }

  /** A moment by the wall clock of a zone, which {@link #zones} must have defined. */
  public void local(String property, Instant moment, ZoneId zone) {
    local(property, LocalDateTime.ofInstant(moment, zone), zone);
  }

  /** A time by the wall clock of a zone, which {@link #zones} must have defined; it may fall into a gap. */
  public void local(String property, LocalDateTime time, ZoneId zone) {
    if (isUtc(zone)) {
      raw(property, local(time) + "Z");
    } else {
      raw(property + ";TZID=" + ZoneText.tzid(zone), local(time));
    }
  }

  /** Where it is. */
  public void geo(GeoPoint point) {
    raw("GEO", String.format(Locale.ROOT, "%.6f;%.6f", point.latDeg(), point.lonDeg()));
  }

  /**
   * Defines time zones, each from the offset that is in force at {@code from} on; UTC needs none.
   *
   * @param zones without repetition
   * @param from the earliest moment that the calendar tells
   */
  public void zones(List<ZoneId> zones, Instant from) {
    for (ZoneId zone : zones) {
      if (!isUtc(zone)) {
        new ZoneText(zone).write(this, from);
      }
    }
  }

  /** Closes the calendar. */
  public byte[] bytes() {
    return (text + "END:VCALENDAR\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static String local(LocalDateTime time) {
    return time.format(LOCAL);
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  private static String escape(String value) {
    return value
        .strip()
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }

  /** Never cuts a character in two. */
  private void fold(StringBuilder line) {
    int octets = 0;
    for (int codePoint : line.codePoints().toArray()) {
      int length = octets(codePoint);
      if (octets + length > MAX_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(codePoint);
      octets += length;
    }
    text.append("\r\n");
  }

  private static int octets(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
  }

  /** Parts that say something, joined. */
  public static String joined(String separator, String... parts) {
    List<String> said = new ArrayList<>();
    for (String part : parts) {
      if (!part.isBlank()) {
        said.add(part.strip());
      }
    }
    return String.join(separator, said);
  }
}
