package org.handrail.ical;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.handrail.ical.RejectedEntry.Kept;
import org.handrail.shared.Sha256;

/** Reads the entries of one calendar. */
final class EntryParser {

  static final int MAX_DATES = 10_000;
  static final int MAX_RULES = 20;

  /** What takes up a person's time for longer is a mistake. */
  private static final Duration LONGEST = Duration.ofDays(366);

  /** What is counted of an entry whose end nobody knows. */
  private static final Values.Length A_WHILE = new Values.Length(Period.ZERO, Duration.ofHours(1));

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
    Set<CalendarEntry.Note> notes = new LinkedHashSet<>();
    Function<String, ZoneRules> clocks = clocks(notes);
    ContentLine startLine = event.find("DTSTART");
    ContentLine replacesLine = event.find("RECURRENCE-ID");
    WallTime replaces = replacesLine == null ? null : time(replacesLine, clocks, personZone);
    WallTime start =
        startLine != null ? time(startLine, clocks, personZone) : cancelled ? replaces : null;
    if (start == null) {
      throw new EntryRefusal(EntryFault.NO_START);
    }
    WallTime end = knownEnd(event, start, clocks, notes);
    if (end.instant().isBefore(start.instant()) && takesTime(event, start, end)) {
      end = onTheNextDay(start, end, notes);
    }
    refuseTooLong(start, end);
    CalendarEntry.Repeats repeats = repeats(event, start, clocks, notes);
    return new CalendarEntry(
        event.line(),
        uid(event),
        new CalendarEntry.What(
            Values.plainText(event.text("SUMMARY")), place(event), isFree(event, start, end)),
        version(event),
        cancelled,
        start,
        end,
        repeats,
        replaces,
        replacesLine != null && replacesLine.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE"),
        List.copyOf(notes));
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

  /** What TZIDs mean in one entry: a clock that nobody knows is the person's own, and noted. */
  private Function<String, ZoneRules> clocks(Set<CalendarEntry.Note> notes) {
    return tzid -> {
      try {
        return zones.apply(tzid);
      } catch (EntryRefusal e) {
        notes.add(new CalendarEntry.Note(e.fault(), Kept.OWN_ZONE));
        return personZone;
      }
    };
  }

  private static WallTime time(
      ContentLine line, Function<String, ZoneRules> clocks, ZoneRules floating) {
    return Values.time(line.value(), line.parameter("TZID"), clocks, floating);
  }

  /**
   * The end; an hour after the start where it cannot be read or is not told, so that the time is not taken for free. (RFC 5545 gives an
   * entry without an end no time, but programs that mean none write an end that is the start.)
   */
  private static WallTime knownEnd(
      Component event,
      WallTime start,
      Function<String, ZoneRules> clocks,
      Set<CalendarEntry.Note> notes) {
    try {
      return end(event, start, clocks);
    } catch (EntryRefusal e) {
      if (start.isDate()) {
        return dayAfter(start);
      }
      if (isFree(event, start, start)) {
        return start;
      }
      notes.add(new CalendarEntry.Note(e.fault(), Kept.HOUR));
      return A_WHILE.after(start);
    }
  }

  /**
   * @throws EntryRefusal when it cannot be read, or is not told
   */
  private static WallTime end(Component event, WallTime start, Function<String, ZoneRules> clocks) {
    ContentLine endLine = event.find("DTEND");
    if (endLine != null) {
      WallTime end = endTime(endLine, start, clocks);
      return end.isDate() == start.isDate()
          ? end
          : new WallTime(end.localIn(start.zone()), start.zone(), start.form());
    }
    String length = event.text("DURATION");
    if (!length.isEmpty()) {
      WallTime end = Values.length(length).after(start);
      if (end.instant().isBefore(start.instant())) {
        throw new EntryRefusal(EntryFault.LENGTH_UNREADABLE);
      }
      return end;
    }
    throw new EntryRefusal(EntryFault.END_MISSING);
  }

  private static WallTime endTime(
      ContentLine line, WallTime start, Function<String, ZoneRules> clocks) {
    try {
      return time(line, clocks, start.zone());
    } catch (EntryRefusal e) {
      throw new EntryRefusal(EntryFault.END_UNREADABLE);
    }
  }

  private static WallTime dayAfter(WallTime start) {
    return new WallTime(start.local().plusDays(1), start.zone(), start.form());
  }

  /** Whoever types an end by hand may mean the next day's; without a day between, nobody can say what is meant. */
  private static WallTime onTheNextDay(
      WallTime start, WallTime end, Set<CalendarEntry.Note> notes) {
    WallTime later = new WallTime(end.local().plusDays(1), end.zone(), end.form());
    boolean isLater = later.instant().isAfter(start.instant());
    notes.add(new CalendarEntry.Note(
        EntryFault.ENDS_BEFORE_START, isLater ? Kept.NEXT_DAY : Kept.NOTHING));
    return isLater ? later : end;
  }

  private static boolean takesTime(Component event, WallTime start, WallTime end) {
    return !start.isDate() && !isFree(event, start, end);
  }

  private static void refuseTooLong(WallTime start, WallTime end) {
    if (!start.isDate()
        && Duration.between(start.instant(), end.instant()).compareTo(LONGEST) > 0) {
      throw new EntryRefusal(EntryFault.TOO_LONG);
    }
  }

  private static EventPlace place(Component event) {
    return new EventPlace(
        // The lines of an address are its parts, as commas make them elsewhere.
        Values.plainText(event.text("LOCATION").replaceAll("(?:\\\\[nN])+", ", ")),
        Values.point(event.text("GEO")),
        Values.geoUri(event.text("X-APPLE-STRUCTURED-LOCATION")),
        event.hasConference());
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

  private CalendarEntry.Repeats repeats(
      Component event,
      WallTime start,
      Function<String, ZoneRules> clocks,
      Set<CalendarEntry.Note> notes) {
    return new CalendarEntry.Repeats(
        rules(event.all("RRULE"), start, notes),
        exceptRules(event.all("EXRULE"), start, notes),
        dates(
            event.all("RDATE"),
            (value, tzid) -> extra(value, tzid, start, clocks),
            EntryFault.EXTRA_UNREADABLE,
            notes),
        dates(
            event.all("EXDATE"),
            (value, tzid) -> Values.time(value, tzid, clocks, start.zone()),
            EntryFault.EXCEPTION_UNREADABLE,
            notes));
  }

  private List<RecurrenceRule> rules(
      List<ContentLine> lines, WallTime start, Set<CalendarEntry.Note> notes) {
    return rules(
        lines,
        start,
        Kept.FIRST,
        kept -> notes.add(new CalendarEntry.Note(EntryFault.RULE_PART_UNREADABLE, kept)),
        notes);
  }

  /** Of what is taken out none that is half read: it would take out too much. */
  private List<RecurrenceRule> exceptRules(
      List<ContentLine> lines, WallTime start, Set<CalendarEntry.Note> notes) {
    return rules(
        lines,
        start,
        Kept.WITHOUT,
        kept -> {
          throw new EntryRefusal(EntryFault.RULE_PART_UNREADABLE);
        },
        notes);
  }

  /** Those that can be read. A rule that can't is noted: {@code kept} says what counts without it. */
  private List<RecurrenceRule> rules(
      List<ContentLine> lines,
      WallTime start,
      Kept kept,
      Consumer<Kept> leftOut,
      Set<CalendarEntry.Note> notes) {
    if (lines.size() > MAX_RULES) {
      notes.add(new CalendarEntry.Note(EntryFault.TOO_MANY_RULES, kept));
      return List.of();
    }
    List<RecurrenceRule> rules = new ArrayList<>();
    for (ContentLine line : lines) {
      try {
        rules.add(RuleParser.parse(line.value(), until -> until(until, start), leftOut));
      } catch (EntryRefusal e) {
        notes.add(new CalendarEntry.Note(e.fault(), kept));
      }
    }
    return rules;
  }

  private LocalDateTime until(String text, WallTime start) {
    WallTime until = Values.time(text, "", zones, start.zone());
    LocalDateTime local = until.localIn(start.zone());
    return until.isDate() || start.isDate()
        ? local.toLocalDate().atTime(LocalTime.of(23, 59, 59))
        : local;
  }

  private static CalendarEntry.Extra extra(
      String value, String tzid, WallTime start, Function<String, ZoneRules> clocks) {
    int slash = value.indexOf('/');
    if (slash < 0) {
      return new CalendarEntry.Extra(Values.time(value, tzid, clocks, start.zone()), null);
    }
    WallTime from = Values.time(value.substring(0, slash), tzid, clocks, start.zone());
    String rest = value.substring(slash + 1).strip();
    WallTime until = rest.startsWith("P") || rest.startsWith("+P")
        ? Values.length(rest).after(from)
        : Values.time(rest, tzid, clocks, start.zone());
    if (until.instant().isBefore(from.instant())) {
      throw new EntryRefusal(EntryFault.ENDS_BEFORE_START);
    }
    refuseTooLong(from, until);
    return new CalendarEntry.Extra(from, until);
  }

  /** The values of lists, of which there may be only so many in one entry; those that cannot be read, or are too many, are noted. */
  private static <T> List<T> dates(
      List<ContentLine> lines,
      BiFunction<String, String, T> reader,
      EntryFault fault,
      Set<CalendarEntry.Note> notes) {
    List<T> dates = new ArrayList<>();
    for (ContentLine line : lines) {
      String tzid = line.parameter("TZID");
      for (String value : line.value().split(",")) {
        if (value.isBlank()) {
          continue;
        }
        if (dates.size() == MAX_DATES) {
          notes.add(new CalendarEntry.Note(EntryFault.TOO_MANY_DATES, Kept.WITHOUT));
          return dates;
        }
        try {
          dates.add(reader.apply(value, tzid));
        } catch (EntryRefusal e) {
          notes.add(new CalendarEntry.Note(fault, Kept.WITHOUT));
        }
      }
    }
    return dates;
  }
}
