package org.handrail.planner.sentence;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Days found in a text.
 *
 * @param someWeeks whether they were said for some weeks only
 * @param next index of the token after them
 */
record DaysMatch(Set<DayOfWeek> days, boolean someWeeks, int next) {

  DaysMatch {
    days = Set.copyOf(days);
  }

  /** These and more, that stand behind them. */
  DaysMatch and(DaysMatch more) {
    Set<DayOfWeek> all = EnumSet.copyOf(days);
    all.addAll(more.days);
    return new DaysMatch(all, someWeeks || more.someWeeks, more.next);
  }

  /** The same without some days. */
  DaysMatch without(Set<DayOfWeek> some, int after) {
    return new DaysMatch(
        days.stream().filter(day -> !some.contains(day)).collect(Collectors.toSet()),
        someWeeks,
        after);
  }
}
