package org.handrail.ical;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.handrail.shared.Sha256;

/** Reads the entries of one calendar. */
final class EntryParser {

  static final int MAX_DATES = 10_000;
  static final int MAX_RULES = 20;

  /** What takes up a person's time for longer is a mistake. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private static final int MAX_UID = 255;
  private static final int HASH_LENGTH = 64;

  private final ZoneBook zones;
  private final ZoneRules personZone;
  private final boolean cancelsItsEntries;

  EntryParser(ZoneBook zones, ZoneRules personZone, boolean cancelsItsEntries) {
    this.zones = zones;
    this.personZone = personZone;
    this.cancelsItsEntries = cancelsItsEntries;
  }

  /**
   * @throws EntryRefusal when it cannot be used
   */
  CalendarEntry parse(Component event) {
    boolean cancelled = isCancelled(event);
    ContentLine startLine = event.find("DTSTART");
    ContentLine replacesLine = event.find("RECURRENCE-ID");
    WallTime replaces = replacesLine == null ? null : time(replacesLine, personZone);
    WallTime start = startLine != null ? time(startLine, personZone) : cancelled ? replaces : null;
    if (start == null) {
      throw new EntryRefusal(EntryFault.NO_START);
    }
    WallTime end = end(event, start);
    refuseTooLong(start, end);
    return new CalendarEntry(
        event.line(),
        uid(event),
        new CalendarEntry.What(
            Values.plainText(event.text("SUMMARY")),
            Values.point(event.text("GEO")),
            isFree(event, start, end)),
        version(event),
        cancelled,
        start,
        end,
        repeats(event, start),
        replaces,
        replacesLine != null && replacesLine.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE"));
  }

  /** Whether it does not take place; then it matters to nobody whether it can be read. */
  boolean isCancelled(Component event) {
    return cancelsItsEntries || event.text("STATUS").equalsIgnoreCase("CANCELLED");
  }

  /**
   * The key of the entry's series: its UID, or its line where it has none. A longer one than any real one is cut and ends
   * in a hash of the whole, so that two that begin alike stay two.
   */
  static String uid(Component event) {
    String uid = event.text("UID");
    if (uid.isEmpty()) {
      return "line-" + event.line();
    }
    return uid.length() <= MAX_UID
        ? Values.plainText(uid)
        : Values.plainText(uid.substring(0, MAX_UID - HASH_LENGTH)) + Sha256.hex(uid);
  }

  private WallTime time(ContentLine line, ZoneRules floating) {
    return Values.time(line.value(), line.parameter("TZID"), zones, floating);
  }

  private WallTime end(Component event, WallTime start) {
    ContentLine endLine = event.find("DTEND");
    if (endLine != null) {
      WallTime end = time(endLine, start.zone());
      return end.isDate() == start.isDate()
          ? end
          : new WallTime(end.localIn(start.zone()), start.zone(), start.form());
    }
    String length = event.text("DURATION");
    if (!length.isEmpty()) {
      return Values.length(length).after(start);
    }
    LocalDateTime end = start.isDate() ? start.local().plusDays(1) : start.local();
    return new WallTime(end, start.zone(), start.form());
  }

  private static void refuseTooLong(WallTime start, WallTime end) {
    if (!start.isDate()
        && Duration.between(start.instant(), end.instant()).compareTo(LONGEST) > 0) {
      throw new EntryRefusal(EntryFault.TOO_LONG);
    }
  }

  private static boolean isFree(Component event, WallTime start, WallTime end) {
    boolean wholeDays = event.text("X-MICROSOFT-CDO-ALLDAYEVENT").equalsIgnoreCase("TRUE")
        && start.local().toLocalTime().equals(LocalTime.MIDNIGHT)
        && end.local().toLocalTime().equals(LocalTime.MIDNIGHT);
    return wholeDays
        || event.text("TRANSP").equalsIgnoreCase("TRANSPARENT")
        || event.text("X-MICROSOFT-CDO-BUSYSTATUS").equalsIgnoreCase("FREE");
  }

  private static CalendarEntry.Version version(Component event) {
    String stamp = event.text("LAST-MODIFIED");
    return new CalendarEntry.Version(
        sequence(event.text("SEQUENCE")), stamp.isEmpty() ? event.text("DTSTAMP") : stamp);
  }

  /** 0 where there is none, or none that counts. */
  private static int sequence(String text) {
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private CalendarEntry.Repeats repeats(Component event, WallTime start) {
    return new CalendarEntry.Repeats(
        rules(event.all("RRULE"), start),
        rules(event.all("EXRULE"), start),
        extras(event.all("RDATE"), start),
        exceptions(event.all("EXDATE"), start));
  }

  private List<RecurrenceRule> rules(List<ContentLine> lines, WallTime start) {
    if (lines.size() > MAX_RULES) {
      throw new EntryRefusal(EntryFault.TOO_MANY_RULES);
    }
    return lines.stream()
        .map(l -> RuleParser.parse(l.value(), u -> until(u, start)))
        .toList();
  }

  private LocalDateTime until(String text, WallTime start) {
    WallTime until = Values.time(text, "", zones, start.zone());
    LocalDateTime local = until.localIn(start.zone());
    return until.isDate() || start.isDate()
        ? local.toLocalDate().atTime(LocalTime.of(23, 59, 59))
        : local;
  }

  private List<WallTime> exceptions(List<ContentLine> lines, WallTime start) {
    List<WallTime> times = new ArrayList<>();
    for (ContentLine line : lines) {
      String tzid = line.parameter("TZID");
      for (String value : values(line, times.size())) {
        times.add(Values.time(value, tzid, zones, start.zone()));
      }
    }
    return times;
  }

  private List<CalendarEntry.Extra> extras(List<ContentLine> lines, WallTime start) {
    List<CalendarEntry.Extra> extras = new ArrayList<>();
    for (ContentLine line : lines) {
      String tzid = line.parameter("TZID");
      for (String value : values(line, extras.size())) {
        extras.add(extra(value, tzid, start));
      }
    }
    return extras;
  }

  private CalendarEntry.Extra extra(String value, String tzid, WallTime start) {
    int slash = value.indexOf('/');
    if (slash < 0) {
      return new CalendarEntry.Extra(Values.time(value, tzid, zones, start.zone()), null);
    }
    WallTime from = Values.time(value.substring(0, slash), tzid, zones, start.zone());
    String rest = value.substring(slash + 1).strip();
    WallTime until = rest.startsWith("P") || rest.startsWith("+P")
        ? Values.length(rest).after(from)
        : Values.time(rest, tzid, zones, start.zone());
    refuseTooLong(from, until);
    return new CalendarEntry.Extra(from, until);
  }

  /** The values of a list, of which there may be only so many in one entry. */
  private static List<String> values(ContentLine line, int soFar) {
    List<String> values = new ArrayList<>();
    for (String value : line.value().split(",")) {
      if (!value.isBlank()) {
        values.add(value);
      }
      if (soFar + values.size() > MAX_DATES) {
        throw new EntryRefusal(EntryFault.TOO_MANY_DATES);
      }
    }
    return values;
  }
}
