package org.handrail.planner.sentence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A single date as it was said; which one it is follows from the day on which it is read. */
public sealed interface StatedDate {

  /**
   * Which date it is: where no year was said, today or later.
   *
   * @param today where the person is
   */
  LocalDate on(LocalDate today);

  /**
   * "Dec 3", "12/3".
   *
   * @param days what it can mean, at least one: the next of them is meant, or the first where a year is said
   * @param year null when not said; February 29 is the 28th in a year that has none
   */
  record OfMonth(List<MonthDay> days, @Nullable Integer year) implements StatedDate {

    /** Also a February 29 comes in so many. */
    private static final int YEARS_AHEAD = 9;

    public OfMonth {
      days = List.copyOf(days);
    }

    @Override
    public LocalDate on(LocalDate today) {
      Integer said = year;
      return said == null
          ? days.stream()
              .flatMap(day -> dates(day, today))
              .min(Comparator.naturalOrder())
              .orElseThrow()
          : days.getFirst().atYear(said);
    }

    private static Stream<LocalDate> dates(MonthDay day, LocalDate today) {
      return Stream.iterate(today.getYear(), one -> one + 1)
          .limit(YEARS_AHEAD)
          .filter(day::isValidYear)
          .map(day::atYear)
          .filter(date -> !date.isBefore(today));
    }
  }

  /**
   * "Tomorrow".
   *
   * @param days from today, 0 to 14
   */
  record InDays(int days) implements StatedDate {

    @Override
    public LocalDate on(LocalDate today) {
      return today.plusDays(days);
    }
  }

  /**
   * "Tuesday the 8th": of this month and the next that which is such a day of the week, else the one that comes first.
   *
   * @param day of the month, 1 to 31
   * @param weekday null when not said
   */
  record OfDay(int day, @Nullable DayOfWeek weekday) implements StatedDate {

    /** The 31st comes twice in so many. */
    private static final int MONTHS_AHEAD = 5;

    @Override
    public LocalDate on(LocalDate today) {
      List<LocalDate> next = Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
          .limit(MONTHS_AHEAD)
          .filter(month -> month.isValidDay(day))
          .map(month -> month.atDay(day))
          .filter(date -> !date.isBefore(today))
          .limit(2)
          .toList();
      return next.stream()
          .filter(date -> date.getDayOfWeek() == weekday)
          .findFirst()
          .orElseGet(next::getFirst);
    }
  }

  /** "Next Friday": the first such day from tomorrow on. */
  record OfWeekday(DayOfWeek weekday) implements StatedDate {

    @Override
    public LocalDate on(LocalDate today) {
      return today.with(TemporalAdjusters.next(weekday));
    }
  }

  /** Whether such a day is in some year. */
  static boolean exists(int month, int day) {
    try {
      MonthDay.of(month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
