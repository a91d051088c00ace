package org.handrail.ical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lays out one rule from one start by the wall clock. Works period by period (day, week, month, year): the days of a
 * period that pass every part of the rule, times the times of day, then BYSETPOS. Periods before the window are jumped
 * over wherever COUNT allows it.
 */
final class Recurrence {

  private final RecurrenceRule rule;
  private final LocalDateTime start;
  private final WorkBudget budget;
  private final List<LocalTime> times;
  private final Predicate<LocalDate> dayTest;
  private final List<Integer> months;
  private final WeekFields weeks;

  /**
   * @param rule the rule
   * @param start the first instance, if it fits the rule
   * @param dateOnly whether instances are days, so that times in the rule mean nothing
   * @param budget charged for each day looked at and each instance made
   */
  Recurrence(RecurrenceRule rule, LocalDateTime start, boolean dateOnly, WorkBudget budget) {
    this.rule = rule;
    this.start = start;
    this.budget = budget;
    this.times = dateOnly ? List.of(LocalTime.MIDNIGHT) : rule.timesOfDay(start.toLocalTime());
    this.weeks = WeekFields.of(rule.weekStart(), 4);
    RuleDays days = new RuleDays(rule, start.toLocalDate(), weeks);
    this.dayTest = days.test();
    this.months = rule.hasWeekNumbers() ? List.of() : days.months();
  }

  /** Whether the rule itself makes its start an instance. */
  boolean containsStart() {
    boolean[] found = new boolean[1];
    Period period = period(0);
    if (period != null) {
      instances(period).stream().filter(start::equals).forEach(i -> found[0] = true);
    }
    return found[0];
  }

  /**
   * Hands over the instances in [from, until], in order.
   *
   * @param countUsed instances of COUNT that are taken already
   * @throws EntryRefusal when the budget is used up
   */
  void forEach(
      LocalDateTime from, LocalDateTime until, long countUsed, Consumer<LocalDateTime> sink) {
    LocalDateTime last =
        rule.until() == null || until.isBefore(rule.until()) ? until : rule.until();
    long left = rule.count() == 0 ? Long.MAX_VALUE : rule.count() - countUsed;
    long index = 0;
    if (left != Long.MAX_VALUE && left > mostInstancesUntil(last)) {
      left = Long.MAX_VALUE; // COUNT cannot end it before the window does
    }
    if (left == Long.MAX_VALUE) {
      index = firstPeriodNear(from);
    } else if (instancesPerWholePeriod() > 0) {
      long jump = Math.max(0, firstPeriodNear(from));
      if (jump > 1) {
        left -= countIn(0) + (jump - 1) * instancesPerWholePeriod();
        index = jump;
      }
    }
    while (left > 0) {
      Period period = period(index++);
      if (period == null || period.first().isAfter(last.toLocalDate())) {
        return;
      }
      for (LocalDateTime instance : instances(period)) {
        if (instance.isBefore(start)) {
          continue;
        }
        if (instance.isAfter(last) || left-- <= 0) {
          return;
        }
        if (!instance.isBefore(from)) {
          sink.accept(instance);
        }
      }
    }
  }

  private long countIn(long index) {
    Period period = period(index);
    return period == null
        ? 0
        : instances(period).stream().filter(i -> !i.isBefore(start)).count();
  }

  /** How many instances every whole period has, or 0 when that is not always the same. */
  private long instancesPerWholePeriod() {
    return switch (rule.frequency()) {
      case DAILY -> rule.hasDayParts() || rule.hasSetPositions() ? 0 : times.size();
      case WEEKLY ->
        rule.hasDayPartsBesidesWeekdays() || rule.hasSetPositions()
            ? 0
            : (long) times.size() * Math.max(1, rule.distinctWeekdays());
      case MONTHLY, YEARLY -> 0;
    };
  }

  private long mostInstancesUntil(LocalDateTime last) {
    long days = Math.max(0, ChronoUnit.DAYS.between(start.toLocalDate(), last.toLocalDate()) + 1);
    return days * times.size();
  }

  /** A period that ends before {@code from}, or period 0; one of the next two reaches it. */
  private long firstPeriodNear(LocalDateTime from) {
    LocalDate target = from.toLocalDate();
    LocalDate first = start.toLocalDate();
    long units = switch (rule.frequency()) {
      case DAILY -> ChronoUnit.DAYS.between(first, target);
      case WEEKLY -> ChronoUnit.WEEKS.between(first, target);
      case MONTHLY -> ChronoUnit.MONTHS.between(first, target);
      case YEARLY -> ChronoUnit.YEARS.between(first, target);
    };
    return Math.max(0, (units - 2) / rule.interval());
  }

  /**
   * Some days in a row.
   *
   * @param first the first day
   * @param days how many
   */
  private record Period(LocalDate first, int days) {}

  /** The period of that number, or null when it lies beyond all calendars. */
  private @Nullable Period period(long index) {
    if (index > 4_000_000_000L / rule.interval()) {
      return null;
    }
    long step = index * rule.interval();
    LocalDate origin = start.toLocalDate();
    return switch (rule.frequency()) {
      case DAILY -> within(origin.toEpochDay() + step, 1);
      case WEEKLY -> within(weekOf(origin).toEpochDay() + 7 * step, 7);
      case MONTHLY -> {
        long month = origin.getYear() * 12L + origin.getMonthValue() - 1 + step;
        yield month / 12 > 9999
            ? null
            : wholeMonth(YearMonth.of((int) (month / 12), (int) (month % 12) + 1));
      }
      case YEARLY -> year(step);
    };
  }

  private static @Nullable Period within(long epochDay, int days) {
    return epochDay > LocalDate.of(9999, 12, 31).toEpochDay()
        ? null
        : new Period(LocalDate.ofEpochDay(epochDay), days);
  }

  private static Period wholeMonth(YearMonth month) {
    return new Period(month.atDay(1), month.lengthOfMonth());
  }

  private @Nullable Period year(long step) {
    LocalDate origin = start.toLocalDate();
    boolean byWeek = rule.hasWeekNumbers();
    long year = step + (byWeek ? origin.get(weeks.weekBasedYear()) : origin.getYear());
    if (year > 9999) {
      return null;
    }
    LocalDate first = byWeek ? firstWeek((int) year) : LocalDate.of((int) year, 1, 1);
    LocalDate next = byWeek ? firstWeek((int) year + 1) : first.plusYears(1);
    return new Period(first, (int) ChronoUnit.DAYS.between(first, next));
  }

  private LocalDate firstWeek(int weekBasedYear) {
    return weekOf(LocalDate.of(weekBasedYear, 1, 4));
  }

  private LocalDate weekOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(rule.weekStart()));
  }

  private List<LocalDateTime> instances(Period period) {
    List<LocalDateTime> all = new ArrayList<>();
    if (rule.frequency() == RecurrenceRule.Frequency.YEARLY && !months.isEmpty()) {
      for (int month : months) {
        addInstances(wholeMonth(YearMonth.of(period.first().getYear(), month)), all);
      }
    } else {
      addInstances(period, all);
    }
    return rule.hasSetPositions() ? atPositions(all) : all;
  }

  private void addInstances(Period period, List<LocalDateTime> all) {
    budget.spend(period.days());
    for (int i = 0; i < period.days(); i++) {
      LocalDate day = period.first().plusDays(i);
      if (dayTest.test(day)) {
        budget.spend(times.size());
        times.forEach(time -> all.add(day.atTime(time)));
      }
    }
  }

  private List<LocalDateTime> atPositions(List<LocalDateTime> all) {
    budget.spend(rule.setPositions().size());
    return rule.setPositions().stream()
        .map(p -> p > 0 ? p - 1 : all.size() + p)
        .filter(p -> p >= 0 && p < all.size())
        .distinct()
        .sorted()
        .map(all::get)
        .toList();
  }
}
