package org.handrail.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads what is already in a person's week from an iCalendar file (RFC 5545), as calendar programs really write it.
 *
 * <p>What cannot be used is refused entry by entry, and of an entry part by part; the rest is used, and at least the first time of an
 * entry that begins at a known moment. Hostile files end early: every guard counts work,
 * not time. Safe for use by several threads. Logs nothing, keeps nothing.
 */
public final class CalendarReader {

  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  static final Comparator<CalendarEvent> ORDER = Comparator.comparing(CalendarEvent::start)
      .thenComparing(CalendarEvent::end)
      .thenComparing(CalendarEvent::uid)
      .thenComparing(CalendarEvent::title);

  /**
   * The events that overlap [from, until), also those that began before. An entry without length counts where it
   * starts.
   *
   * @param ics a file with one or more calendars
   * @param from first instant
   * @param until first instant after the stretch; after {@code from}
   * @param personZone the zone of times without zone, and whose days whole days are
   * @throws UnreadableCalendar when the file is no calendar, or one without measure
   * @throws IllegalArgumentException when the stretch is empty
   */
  public CalendarResult read(byte[] ics, Instant from, Instant until, ZoneId personZone) {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a calendar is read from an instant until a later one");
    }
    if (ics.length == 0) {
      throw UnreadableCalendar.because(UnreadableCalendar.Reason.EMPTY);
    }
    if (ics.length > MAX_BYTES) {
      throw UnreadableCalendar.because(UnreadableCalendar.Reason.TOO_LARGE);
    }
    List<RejectedEntry> rejected = new ArrayList<>();
    WorkBudget budget = new WorkBudget();
    Series.Window window = new Series.Window(from, until);
    List<CalendarEvent> events = new ArrayList<>();
    Map<Boolean, List<List<CalendarEntry>>> byUid =
        entries(ics, window, personZone, budget, rejected).values().stream()
            .collect(Collectors.partitioningBy(Series::isMoreThanSingle));
    List<List<CalendarEntry>> inTurn = new ArrayList<>(byUid.getOrDefault(false, List.of()));
    inTurn.addAll(byUid.getOrDefault(true, List.of())); // what costs nothing came first
    for (List<CalendarEntry> sameUid : inTurn) {
      try {
        events.addAll(Series.layOut(sameUid, window, budget.part()));
      } catch (EntryRefusal e) {
        CalendarEntry first = sameUid.getFirst();
        rejected.add(new RejectedEntry(
            first.line(), e.fault(), RejectedEntry.Kept.FIRST, first.what().title()));
        sameUid.forEach(entry -> Series.addItself(entry, window, events));
      }
    }
    events.sort(ORDER);
    rejected.sort(Comparator.comparingInt(RejectedEntry::line));
    return new CalendarResult(events, rejected);
  }

  private static Map<String, List<CalendarEntry>> entries(
      byte[] ics,
      Series.Window window,
      ZoneId personZone,
      WorkBudget budget,
      List<RejectedEntry> rejected) {
    ZoneRules floating = personZone.getRules();
    int untilYear = window.until().atZone(ZoneOffset.UTC).getYear() + 2;
    Map<String, List<CalendarEntry>> byUid = new LinkedHashMap<>();
    for (ComponentReader.Calendar calendar : ComponentReader.read(ics, rejected)) {
      ZoneBook zones = new ZoneBook(calendar.zones(), budget, untilYear);
      EntryParser parser = new EntryParser(zones, floating, calendar.cancelsItsEntries());
      for (Component event : calendar.entries()) {
        try {
          CalendarEntry entry = parser.parse(event);
          byUid.computeIfAbsent(entry.uid(), uid -> new ArrayList<>()).add(entry);
          if (!entry.cancelled()) {
            entry.notes().stream()
                .map(note -> RejectedEntry.of(event, note.fault(), note.kept()))
                .forEach(rejected::add);
          }
        } catch (EntryRefusal e) {
          if (!parser.isCancelled(event)) {
            rejected.add(RejectedEntry.of(event, e.fault(), RejectedEntry.Kept.NOTHING));
          }
        }
      }
    }
    return byUid;
  }
}
