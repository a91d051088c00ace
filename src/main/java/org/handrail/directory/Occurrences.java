package org.handrail.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns schedules into instants. Local times resolve by the rules of {@code java.time}: a time that the spring change
 * skips is moved later by the length of the gap, a time that the autumn change repeats means its first pass. The end is
 * the start's instant plus the meeting's length, so that a meeting keeps its length on both odd nights.
 */
public final class Occurrences {

  /** A fifth Sunday can be 17 weeks after the one before. */
  private static final int WEEKS_AHEAD_FOR_MONTHLY = 18;

  private Occurrences() {}

  /** The occurrences of a meeting that start in [from, until), in order of time. */
  public static List<Occurrence> startingWithin(Meeting meeting, Instant from, Instant until) {
    return startingWithin(meeting, meeting.zone(), from, until);
  }

  /**
   * The same.
   *
   * @param zone the meeting's, or the offset that it has around the span
   */
  static List<Occurrence> startingWithin(
      Meeting meeting, ZoneId zone, Instant from, Instant until) {
    return switch (meeting.schedule()) {
      case Schedule.ByAppointment ignored -> List.of();
      case Schedule.Weekly w ->
        startingWithin(meeting, zone, w.day(), w.start(), w.lengthMin(), Set.of(), from, until);
      case Schedule.Monthly m ->
        startingWithin(meeting, zone, m.day(), m.start(), m.lengthMin(), m.weeks(), from, until);
    };
  }

  /** The occurrence under way at {@code now}, else the next one; empty for a meeting by appointment. */
  public static Optional<Occurrence> currentOrNext(Meeting meeting, Instant now) {
    Instant from = now.minus(Schedule.MAX_LENGTH_MIN, ChronoUnit.MINUTES);
    int daysAhead =
        meeting.schedule() instanceof Schedule.Monthly ? WEEKS_AHEAD_FOR_MONTHLY * 7 : 9;
    return startingWithin(meeting, from, now.plus(daysAhead, ChronoUnit.DAYS)).stream()
        .filter(o -> o.end().isAfter(now))
        .findFirst();
  }

  private static List<Occurrence> startingWithin(
      Meeting meeting,
      ZoneId zone,
      DayOfWeek day,
      LocalTime time,
      int lengthMin,
      Set<Integer> weeks,
      Instant from,
      Instant until) {
    List<Occurrence> found = new ArrayList<>();
    LocalDate date =
        from.atZone(zone).toLocalDate().minusDays(1).with(TemporalAdjusters.nextOrSame(day));
    for (; ; date = date.plusWeeks(1)) {
      Instant start = date.atTime(time).atZone(zone).toInstant();
      if (!start.isBefore(until)) {
        return found;
      }
      if (!start.isBefore(from) && isInWeeks(date, weeks)) {
        found.add(new Occurrence(meeting, start, start.plus(lengthMin, ChronoUnit.MINUTES)));
      }
    }
  }

  private static boolean isInWeeks(LocalDate date, Set<Integer> weeks) {
    boolean last = date.plusWeeks(1).getMonthValue() != date.getMonthValue();
    return weeks.isEmpty()
        || weeks.contains((date.getDayOfMonth() - 1) / 7 + 1)
        || (last && weeks.contains(-1));
  }
}
