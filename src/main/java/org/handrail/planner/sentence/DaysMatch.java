package org.handrail.planner.sentence;

import java.time.DayOfWeek;
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

  /** The same without some days. */
  DaysMatch without(Set<DayOfWeek> some, int after) {
    return new DaysMatch(
        days.stream().filter(day -> !some.contains(day)).collect(Collectors.toSet()),
        someWeeks,
        after);
  }
}
