package org.handrail.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which days pass a rule: every part that is given must let a day through; what is not given comes from the start. */
final class RuleDays {

  private final RecurrenceRule rule;
  private final LocalDate start;
  private final WeekFields weeks;

  RuleDays(RecurrenceRule rule, LocalDate start, WeekFields weeks) {
    this.rule = rule;
    this.start = start;
    this.weeks = weeks;
  }

  /** The months to which the rule is limited, in order; empty for all. */
  List<Integer> months() {
    boolean monthImplied = rule.frequency() == RecurrenceRule.Frequency.YEARLY
        && rule.yearDays().isEmpty()
        && rule.weekNumbers().isEmpty()
        && rule.weekdays().isEmpty();
    return rule.months().isEmpty() && monthImplied
        ? List.of(start.getMonthValue())
        : rule.months().stream().sorted().toList();
  }

  /** Whether a day passes. */
  Predicate<LocalDate> test() {
    List<Predicate<LocalDate>> tests = new ArrayList<>();
    List<Integer> months = months();
    if (!months.isEmpty()) {
      tests.add(day -> months.contains(day.getMonthValue()));
    }
    if (rule.hasWeekNumbers()) {
      tests.add(day -> hasNumber(rule.weekNumbers(), day.get(weeks.weekOfWeekBasedYear()), (int)
          weeks.weekOfWeekBasedYear().rangeRefinedBy(day).getMaximum()));
    }
    if (!rule.yearDays().isEmpty()) {
      tests.add(day -> hasNumber(rule.yearDays(), day.getDayOfYear(), day.lengthOfYear()));
    }
    addMonthDays(tests);
    addWeekdays(tests);
    return tests.stream().reduce(Predicate::and).orElse(day -> true);
  }

  private void addMonthDays(List<Predicate<LocalDate>> tests) {
    if (!rule.monthDays().isEmpty()) {
      tests.add(day -> hasNumber(rule.monthDays(), day.getDayOfMonth(), day.lengthOfMonth()));
      return;
    }
    boolean free =
        rule.yearDays().isEmpty() && !rule.hasWeekNumbers() && rule.weekdays().isEmpty();
    boolean monthly = rule.frequency() == RecurrenceRule.Frequency.YEARLY
        || rule.frequency() == RecurrenceRule.Frequency.MONTHLY;
    if (free && monthly) {
      tests.add(day -> day.getDayOfMonth() == start.getDayOfMonth());
    }
  }

  private void addWeekdays(List<Predicate<LocalDate>> tests) {
    if (!rule.weekdays().isEmpty()) {
      tests.add(weekdayTest());
      return;
    }
    boolean weekly = rule.frequency() == RecurrenceRule.Frequency.WEEKLY;
    boolean yearByWeek =
        rule.hasWeekNumbers() && rule.monthDays().isEmpty() && rule.yearDays().isEmpty();
    if ((weekly && !rule.hasDayPartsBesidesWeekdaysAndMonths()) || yearByWeek) {
      tests.add(day -> day.getDayOfWeek() == start.getDayOfWeek());
    }
  }

  private Predicate<LocalDate> weekdayTest() {
    Set<DayOfWeek> plain = EnumSet.noneOf(DayOfWeek.class);
    Map<DayOfWeek, Set<Integer>> numbered = new EnumMap<>(DayOfWeek.class);
    boolean numbersCount = rule.frequency() == RecurrenceRule.Frequency.MONTHLY
        || (rule.frequency() == RecurrenceRule.Frequency.YEARLY && !rule.hasWeekNumbers());
    for (RecurrenceRule.Weekday weekday : rule.weekdays()) {
      if (weekday.number() == 0 || !numbersCount) {
        plain.add(weekday.day());
      } else {
        numbered.computeIfAbsent(weekday.day(), day -> new HashSet<>()).add(weekday.number());
      }
    }
    boolean inMonth =
        rule.frequency() == RecurrenceRule.Frequency.MONTHLY || !rule.months().isEmpty();
    return day -> plain.contains(day.getDayOfWeek())
        || isNumbered(numbered.getOrDefault(day.getDayOfWeek(), Set.of()), day, inMonth);
  }

  /** Whether a day is one of the numbered ones of its weekday, counted from the front or, negative, from the back. */
  private static boolean isNumbered(Set<Integer> numbers, LocalDate day, boolean inMonth) {
    int ordinal = inMonth ? day.getDayOfMonth() : day.getDayOfYear();
    int length = inMonth ? day.lengthOfMonth() : day.lengthOfYear();
    return numbers.contains((ordinal - 1) / 7 + 1)
        || numbers.contains(-((length - ordinal) / 7 + 1));
  }

  private static boolean hasNumber(Set<Integer> wanted, int number, int length) {
    return wanted.contains(number) || wanted.contains(number - length - 1);
  }
}
