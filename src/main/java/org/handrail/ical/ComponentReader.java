package org.handrail.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the components of a file. Keeps entries and time zones only; to-dos, journals, free-busy times and alarms are
 * passed over in silence.
 */
final class ComponentReader {

  static final int MAX_DEPTH = 16;
  static final int MAX_ENTRIES = 20_000;

  private static final Set<String> ENTRY_PROPERTIES = Set.of(
      "UID",
      "SUMMARY",
      "DTSTART",
      "DTEND",
      "DURATION",
      "RRULE",
      "EXRULE",
      "RDATE",
      "EXDATE",
      "RECURRENCE-ID",
      "SEQUENCE",
      "DTSTAMP",
      "LAST-MODIFIED",
      "STATUS",
      "TRANSP",
      "GEO",
      "LOCATION",
      "X-APPLE-STRUCTURED-LOCATION",
      "X-MICROSOFT-CDO-BUSYSTATUS",
      "X-MICROSOFT-CDO-ALLDAYEVENT");
  /** Where it is: what of it cannot be read is asked for, and makes the entry's time no less certain. */
  private static final Set<String> PLACE_PROPERTIES =
      Set.of("GEO", "LOCATION", "X-APPLE-STRUCTURED-LOCATION");

  /** Where, beside the properties of calendar programs, links of conferences stand. */
  private static final Set<String> LINK_PROPERTIES = Set.of("DESCRIPTION", "URL", "CONFERENCE");

  private static final Set<String> ZONE_PROPERTIES =
      Set.of("TZID", "X-LIC-LOCATION", "DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE");

  /** One VCALENDAR. */
  static final class Calendar {

    private final Map<String, Component> zones = new HashMap<>();
    private final List<Component> entries = new ArrayList<>();
    private boolean cancels;

    /** Its own time zones by {@link ZoneBook#key}. */
    Map<String, Component> zones() {
      return zones;
    }

    List<Component> entries() {
      return entries;
    }

    /** Whether it was sent to cancel what it holds. */
    boolean cancelsItsEntries() {
      return cancels;
    }
  }

  private final List<Calendar> calendars = new ArrayList<>();
  private final List<RejectedEntry> rejected;
  private final Deque<Component> open = new ArrayDeque<>();
  private int entries;

  private ComponentReader(List<RejectedEntry> rejected) {
    this.rejected = rejected;
  }

  /**
   * @param rejected gets the entries that are cut off or too long
   * @throws UnreadableCalendar when this is no calendar, or one without measure
   */
  static List<Calendar> read(byte[] ics, List<RejectedEntry> rejected) {
    ComponentReader reader = new ComponentReader(rejected);
    ContentLines lines = new ContentLines(ics);
    for (ContentLine line = lines.next(); line != null; line = lines.next()) {
      reader.take(line);
    }
    reader.closeAll();
    if (reader.calendars.isEmpty()) {
      throw UnreadableCalendar.because(UnreadableCalendar.Reason.NO_CALENDAR);
    }
    return reader.calendars;
  }

  private void take(ContentLine line) {
    switch (line.name()) {
      case "BEGIN" -> begin(line.value().strip().toUpperCase(Locale.ROOT), line.line());
      case "END" -> end(line.value().strip().toUpperCase(Locale.ROOT));
      default -> property(line);
    }
  }

  private void begin(String name, int line) {
    if (name.equals("VEVENT")) {
      if (++entries > MAX_ENTRIES) {
        throw UnreadableCalendar.because(UnreadableCalendar.Reason.TOO_MANY_ENTRIES);
      }
      dropUnfinishedEntry();
    }
    if (open.size() >= MAX_DEPTH) {
      throw UnreadableCalendar.fromLine(line);
    }
    if (name.equals("VCALENDAR")) {
      calendars.add(new Calendar());
    } else if (calendars.isEmpty()) {
      throw UnreadableCalendar.because(UnreadableCalendar.Reason.NO_CALENDAR);
    }
    open.push(new Component(name, line));
  }

  /** An entry inside an entry: the end of the outer one is missing. */
  private void dropUnfinishedEntry() {
    if (open.stream().anyMatch(c -> c.name().equals("VEVENT"))) {
      Component top;
      do {
        top = open.pop();
      } while (!top.name().equals("VEVENT"));
      rejectCutOff(top);
    }
  }

  private void end(String name) {
    if (open.stream().noneMatch(c -> c.name().equals(name))) {
      return;
    }
    Component closed = open.pop();
    while (!closed.name().equals(name)) { // what lay inside was never closed
      if (closed.name().equals("VEVENT")) {
        rejectCutOff(closed);
      }
      closed = open.pop();
    }
    keep(closed);
  }

  private void keep(Component closed) {
    Calendar calendar = calendars.getLast();
    switch (closed.name()) {
      case "VEVENT" -> {
        if (closed.hasPropertyTooLong()) {
          reject(closed, EntryFault.LINE_TOO_LONG);
        } else {
          calendar.entries().add(closed);
        }
      }
      case "VTIMEZONE" -> {
        for (ContentLine id : closed.all("TZID")) {
          if (id.value().length() <= ZoneBook.MAX_TZID) {
            calendar.zones().putIfAbsent(ZoneBook.key(id.value()), closed);
          }
        }
      }
      case "STANDARD", "DAYLIGHT" -> {
        if (!open.isEmpty() && open.getFirst().name().equals("VTIMEZONE")) {
          open.getFirst().add(closed);
        }
      }
      default -> {}
    }
  }

  private void property(ContentLine line) {
    if (open.isEmpty()) {
      if (calendars.isEmpty()) {
        throw UnreadableCalendar.because(UnreadableCalendar.Reason.NO_CALENDAR);
      }
      return;
    }
    Component top = open.getFirst();
    Set<String> wanted = switch (top.name()) {
      case "VEVENT" -> ENTRY_PROPERTIES;
      case "VTIMEZONE", "STANDARD", "DAYLIGHT" -> ZONE_PROPERTIES;
      default -> Set.of();
    };
    boolean tooLong = line.parameters().containsKey(Component.TOO_LONG);
    if (wanted.contains(line.name())) {
      if (!tooLong || !PLACE_PROPERTIES.contains(line.name())) {
        top.add(line);
      }
    } else if (top.name().equals("VEVENT") && !top.hasConference()) {
      boolean mayLink = LINK_PROPERTIES.contains(line.name()) || line.name().startsWith("X-");
      if (mayLink && ConferenceLink.isIn(line.value())) {
        top.noteConference();
      }
    } else if (top.name().equals("VCALENDAR")
        && line.name().equals("METHOD")
        && line.value().strip().equalsIgnoreCase("CANCEL")) {
      calendars.getLast().cancels = true;
    }
  }

  private void closeAll() {
    for (Component unfinished : open) {
      if (unfinished.name().equals("VEVENT")) {
        rejectCutOff(unfinished);
      }
    }
  }

  private void rejectCutOff(Component entry) {
    reject(entry, EntryFault.CUT_OFF);
  }

  private void reject(Component entry, EntryFault fault) {
    rejected.add(RejectedEntry.of(entry, fault, RejectedEntry.Kept.NOTHING));
  }
}
