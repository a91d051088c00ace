package org.handrail.ical;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A repeat rule of RFC 5545 (RRULE).
 *
 * @param frequency how long a period is
 * @param interval every how many periods, from 1
 * @param count how many instances in all, or 0 for no such end
 * @param until the last moment at which an instance may start, by the wall clock, or null
 * @param weekStart the first day of a week
 * @param parts the BY-parts
 */
record RecurrenceRule(
    Frequency frequency,
    int interval,
    long count,
    @Nullable LocalDateTime until,
    DayOfWeek weekStart,
    Parts parts) {

  /** How long a period is. Shorter ones are refused before they get here. */
  enum Frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
  }

  /**
   * A day of the week, perhaps with its number in month or year.
   *
   * @param number 1 for the first, −1 for the last and so on; 0 for every one
   * @param day which day
   */
  record Weekday(int number, DayOfWeek day) {}

  /** The BY-parts; what is not given is empty. */
  record Parts(
      Set<Integer> seconds,
      Set<Integer> minutes,
      Set<Integer> hours,
      Set<Weekday> weekdays,
      Set<Integer> monthDays,
      Set<Integer> yearDays,
      Set<Integer> weekNumbers,
      Set<Integer> months,
      Set<Integer> setPositions) {}

  Set<Weekday> weekdays() {
    return parts.weekdays();
  }

  Set<Integer> monthDays() {
    return parts.monthDays();
  }

  Set<Integer> yearDays() {
    return parts.yearDays();
  }

  Set<Integer> weekNumbers() {
    return parts.weekNumbers();
  }

  Set<Integer> months() {
    return parts.months();
  }

  Set<Integer> setPositions() {
    return parts.setPositions();
  }

  boolean hasWeekNumbers() {
    return frequency == Frequency.YEARLY && !parts.weekNumbers().isEmpty();
  }

  boolean hasSetPositions() {
    return !parts.setPositions().isEmpty();
  }

  boolean hasDayParts() {
    return !parts.weekdays().isEmpty() || hasDayPartsBesidesWeekdays();
  }

  boolean hasDayPartsBesidesWeekdays() {
    return !parts.months().isEmpty() || hasDayPartsBesidesWeekdaysAndMonths();
  }

  boolean hasDayPartsBesidesWeekdaysAndMonths() {
    return !parts.monthDays().isEmpty() || !parts.yearDays().isEmpty();
  }

  long distinctWeekdays() {
    return parts.weekdays().stream().map(Weekday::day).distinct().count();
  }

  /** The times of day at which instances start, in order; what the rule leaves open comes from the start. */
  List<LocalTime> timesOfDay(LocalTime start) {
    Set<LocalTime> times = new TreeSet<>();
    for (int hour : orElse(parts.hours(), start.getHour())) {
      for (int minute : orElse(parts.minutes(), start.getMinute())) {
        for (int second : orElse(parts.seconds(), start.getSecond())) {
          times.add(LocalTime.of(hour, minute, Math.min(59, second)));
        }
      }
    }
    return List.copyOf(times);
  }

  private static Set<Integer> orElse(Set<Integer> given, int other) {
    return given.isEmpty() ? Set.of(other) : given;
  }
}
