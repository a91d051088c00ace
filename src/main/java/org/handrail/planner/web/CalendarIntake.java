package org.handrail.planner.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.ical.EntryFault;
import org.handrail.ical.RejectedEntry;
import org.handrail.planner.CalendarCommitments;
import org.handrail.planner.Commitment;
import org.handrail.planner.calendar.PlaceResolver;

/** Takes in calendars that a form sent, and lays out what is in the week: they and the hours typed by hand. */
final class CalendarIntake {

  /** So far ahead a calendar is read, so that later weeks can be planned without sending it again. */
  private static final int WEEKS_READ = 6;

  private static final int WEEK = 7;
  private static final int MOST_CARRIED = 2_000;
  private static final Comparator<Commitment> ORDER = Comparator.comparing(Commitment::start)
      .thenComparing(Commitment::end)
      .thenComparing(Commitment::uid);

  private CalendarIntake() {}

  /**
   * What the calendars say of the weeks from {@code first}; of very many entries only that week's are carried along, and where so many
   * weeks are too much work to lay out, only that week is read.
   *
   * @param calendars files with calendars, or archives of such
   * @throws org.handrail.ical.UnreadableCalendar when one of them is refused whole
   */
  static CarriedCalendar read(
      List<byte[]> calendars, LocalDate first, ZoneId zone, PlaceResolver places) {
    LocalDate known = first.plusWeeks(WEEKS_READ);
    CalendarCommitments read = read(calendars, first.minusDays(1), known, zone, places);
    if (read.rejected().stream().anyMatch(CalendarIntake::isOfLongStretch)) {
      // The very days that the program's door reads, so that both say the same.
      CalendarCommitments week = read(calendars, first, first.plusDays(WEEK), zone, places);
      if (week.rejected().size() < read.rejected().size()) {
        read = week;
        known = first.plusDays(WEEK);
      }
    }
    if (read.commitments().size() > MOST_CARRIED) {
      known = first.plusDays(WEEK);
    }
    Instant end = known.plusDays(1).atStartOfDay(zone).toInstant();
    List<Commitment> kept = read.commitments().stream()
        .filter(c -> c.start().isBefore(end))
        .sorted(ORDER)
        .toList();
    return CarriedCalendar.of(kept, read.rejected(), first, known);
  }

  private static CalendarCommitments read(
      List<byte[]> calendars, LocalDate from, LocalDate until, ZoneId zone, PlaceResolver places) {
    List<Commitment> commitments = new ArrayList<>();
    List<RejectedEntry> rejected = new ArrayList<>();
    for (byte[] file : calendars) {
      CalendarCommitments read = CalendarCommitments.readFile(
          file,
          from.atStartOfDay(zone).toInstant(),
          until.atStartOfDay(zone).toInstant(),
          zone,
          places);
      commitments.addAll(read.commitments());
      rejected.addAll(read.rejected());
    }
    return new CalendarCommitments(commitments, rejected);
  }

  /** Whether an entry may be refused only because so many weeks were asked for. */
  private static boolean isOfLongStretch(RejectedEntry entry) {
    return entry.fault() == EntryFault.TOO_MUCH_WORK
        || entry.fault() == EntryFault.TOO_MANY_INSTANCES;
  }

  /** What came from a calendar or was said, on the days of the week and beside it, as it was understood. */
  static List<Commitment> readOrSaid(
      PlanForm form, LocalDate first, WeekHours.Work work, String untitled, PlaceResolver places) {
    LocalDate before = first.minusDays(1);
    LocalDate after = first.plusDays(WEEK + 1L);
    Instant start = before.atStartOfDay(work.zone()).toInstant();
    Instant end = after.atStartOfDay(work.zone()).toInstant();
    List<Commitment> all = new ArrayList<>();
    form.carried().commitments().stream()
        .filter(c -> c.start().isBefore(end) && c.end().isAfter(start))
        .map(c -> c.title().isEmpty() ? c.named(c.uid(), untitled) : c)
        .forEach(all::add);
    all.addAll(form.stated().on(before, after, work.zone(), work.title(), places));
    return all;
  }

  /**
   * Everything in the week and on the days beside it, each under a key of its own.
   *
   * @param readOrSaid what {@link #readOrSaid} found
   */
  static List<Commitment> commitments(
      PlanForm form, LocalDate first, WeekHours.Work work, List<Commitment> readOrSaid) {
    List<Commitment> all =
        new ArrayList<>(form.hours().on(first.minusDays(1), first.plusDays(WEEK + 1L), work));
    readOrSaid.stream().map(form.said()::place).forEach(all::add);
    all.sort(ORDER);
    return keyed(all);
  }

  /** Instances of a series share their UID; a sentence means one of them. */
  private static List<Commitment> keyed(List<Commitment> all) {
    List<Commitment> keyed = new ArrayList<>();
    for (Commitment c : all) {
      String key = String.format("%06d", keyed.size());
      keyed.add(c.named(key, c.title()));
    }
    return keyed;
  }
}
