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

  private static final int HOUR_MIN = 60;
  private static final int HALF_DAY_MIN = 12 * HOUR_MIN;

  HoursMatch(@Nullable ClockTime from, @Nullable ClockTime until, int next) {
    this(from, until, null, next);
  }

  boolean isStartOnly() {
    return from != null && until == null;
  }

  /** The same with the end that follows from how long it lasts; null where there is one, or where it cannot be told. */
  @Nullable
  HoursMatch lasting(int lengthMin) {
    if (from == null || until != null || (!from.isCertain() && lengthMin > HALF_DAY_MIN)) {
      return null;
    }
    int min = from.min() + lengthMin;
    int shown = from.isCertain() ? min % (2 * HALF_DAY_MIN) : onDial(min);
    return new HoursMatch(from, new ClockTime(shown, from.half(), from.next()), next);
  }

  /** As a clock with twelve hours shows it. */
  private static int onDial(int min) {
    int shown = min % HALF_DAY_MIN;
    return shown < HOUR_MIN ? shown + HALF_DAY_MIN : shown;
  }
}
