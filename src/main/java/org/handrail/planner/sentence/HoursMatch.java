package org.handrail.planner.sentence;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * Hours found in a text, as they were said.
 *
 * @param from null when only the end was said
 * @param until null when only the start was said
 * @param untilDay the day of the end when that was said ("Fri 5 pm to Sat 11 am"); null for the day of the start or the night after
 * @param next index of the token after them
 */
record HoursMatch(
    @Nullable ClockTime from,
    @Nullable ClockTime until,
    @Nullable DayOfWeek untilDay,
    int next) {

  HoursMatch(@Nullable ClockTime from, @Nullable ClockTime until, int next) {
    this(from, until, null, next);
  }
}
