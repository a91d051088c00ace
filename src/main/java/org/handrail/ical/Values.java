package org.handrail.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** The values of properties: times, lengths, offsets, text, points. Refuses what it cannot read. */
final class Values {

  static final ZoneRules UTC = ZoneOffset.UTC.getRules();

  private static final Pattern TIME = Pattern.compile(
      "(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z)?|Z)?"); // Google writes days as
  // 20131210Z
  /** Also takes weeks and days behind the T, as Synology writes them. */
  private static final Pattern DURATION = Pattern.compile(
      "([+-])?PT?(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?T?(?:(\\d{1,8})H)?(?:(\\d{1,8})M)?(?:(\\d{1,8})S)?");

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2}):?(\\d{2})?");
  private static final int MAX_TITLE = 500;

  private Values() {}

  /**
   * @param text one value
   * @param tzid the TZID parameter, or an empty text
   * @param zones what TZIDs mean
   * @param floating the zone of a time without zone
   * @throws EntryRefusal when the text is no date or time, or its zone is not known
   */
  static WallTime time(
      String text, String tzid, Function<String, ZoneRules> zones, ZoneRules floating) {
    Matcher parts = TIME.matcher(text.strip());
    if (!parts.matches()) {
      throw new EntryRefusal(EntryFault.TIME_UNREADABLE);
    }
    LocalDateTime local = local(parts);
    if (parts.group(4) == null) {
      return new WallTime(local, floating, WallTime.Form.DATE);
    }
    if (parts.group(7) != null) {
      return new WallTime(local, UTC, WallTime.Form.FIXED);
    }
    return tzid.isEmpty()
        ? new WallTime(local, floating, WallTime.Form.FLOATING)
        : new WallTime(local, zones.apply(tzid), WallTime.Form.FIXED);
  }

  private static LocalDateTime local(Matcher parts) {
    try {
      LocalDate date = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
      if (date.getYear() < 1) {
        throw new EntryRefusal(EntryFault.TIME_UNREADABLE);
      }
      boolean midnightAtTheEnd = number(parts, 4) == 24 && number(parts, 5) == 0;
      LocalTime time = midnightAtTheEnd
          ? LocalTime.MIDNIGHT
          : LocalTime.of(number(parts, 4), number(parts, 5), Math.min(59, number(parts, 6)));
      return date.plusDays(midnightAtTheEnd ? 1 : 0).atTime(time);
    } catch (DateTimeException e) {
      throw new EntryRefusal(EntryFault.TIME_NONEXISTENT);
    }
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /**
   * How long something lasts: days by the calendar, then time by the clock.
   *
   * @param days whole days, which may have 23 or 25 hours
   * @param time the rest
   */
  record Length(Period days, Duration time) {

    WallTime after(WallTime start) {
      LocalDateTime sameTimeLater = start.local().plus(days);
      return new WallTime(
          WallTime.localAt(WallTime.instant(sameTimeLater, start.zone()).plus(time), start.zone()),
          start.zone(),
          start.form());
    }
  }

  /**
   * @throws EntryRefusal when the text is no duration
   */
  static Length length(String text) {
    Matcher parts = DURATION.matcher(text.strip());
    if (!parts.matches()) {
      throw new EntryRefusal(EntryFault.LENGTH_UNREADABLE);
    }
    int sign = "-".equals(parts.group(1)) ? -1 : 1;
    Period days = Period.ofDays(sign * (number(parts, 2) * 7 + number(parts, 3)));
    long seconds = number(parts, 4) * 3600L + number(parts, 5) * 60L + number(parts, 6);
    return new Length(days, Duration.ofSeconds(sign * seconds));
  }

  /**
   * @throws EntryRefusal when the text is no offset from UTC
   */
  static ZoneOffset offset(String text) {
    Matcher parts = OFFSET.matcher(text.strip());
    if (!parts.matches()) {
      throw new EntryRefusal(EntryFault.ZONE_UNREADABLE);
    }
    int sign = "-".equals(parts.group(1)) ? -1 : 1;
    try {
      return ZoneOffset.ofHoursMinutesSeconds(
          sign * number(parts, 2), sign * number(parts, 3), sign * number(parts, 4));
    } catch (DateTimeException e) {
      throw new EntryRefusal(EntryFault.ZONE_UNREADABLE);
    }
  }

  /** The point of a {@code geo:} address, or null when it holds none. */
  static @Nullable GeoPoint geoUri(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (!plain.startsWith("geo:")) {
      return null;
    }
    String[] parts = plain.substring(4).split("[;?]", 2)[0].split(",");
    return parts.length < 2 ? null : point(parts[0] + ";" + parts[1]);
  }

  /** The point of a GEO property, or null when it holds none; programs write 0;0 for a place that they do not know. */
  static @Nullable GeoPoint point(String text) {
    String[] parts = text.replace("\\", "").split(";");
    if (parts.length != 2) {
      return null;
    }
    try {
      double lat = Double.parseDouble(parts[0].strip());
      double lon = Double.parseDouble(parts[1].strip());
      boolean known = lat != 0 || lon != 0;
      return known && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? new GeoPoint(lat, lon) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** One line of plain text: escapes undone, control and direction characters dropped. */
  static String plainText(String value) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < value.length() && plain.length() < MAX_TITLE; i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        c = value.charAt(++i);
        c = c == 'n' || c == 'N' ? ' ' : c;
      }
      boolean invisible = Character.getType(c) == Character.FORMAT && c != '\u200d';
      plain.append(Character.isISOControl(c) ? ' ' : invisible ? "" : String.valueOf(c));
    }
    int length = plain.length();
    if (length > 0 && Character.isHighSurrogate(plain.charAt(length - 1))) {
      plain.setLength(length - 1);
    }
    return plain.toString().strip();
  }
}
