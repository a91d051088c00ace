package org.handrail.directory.index;

import java.time.LocalDate;

/**
 * When a schedule is next held: what {@link org.handrail.directory.Occurrences#currentOrNext} says, in plain numbers and
 * without objects.
 */
final class NextStart {

  /** There is no next time. */
  static final long NEVER = Long.MAX_VALUE;

  /** How far ahead a next time is looked for, in days. */
  static final int HORIZON_DAYS = 200;

  private static final long DAY_S = 24 * 60 * 60;
  private static final int MONDAY_OFFSET = 3; // 1970-01-01 was a Thursday
  private static final int EARLIER_DAYS = 3; // a day's length, a skipped day, and one to spare

  private NextStart() {}

  /**
   * Start of the occurrence under way or next, in seconds since the epoch.
   *
   * @param when a packed schedule, see {@link PackedSchedule}
   * @param weeks weeks of the month, see {@link PackedSchedule#weeks}
   * @param clock the meeting's zone around {@code nowS}
   * @param nowS the moment, in whole seconds since the epoch
   */
  static long find(int when, byte weeks, ZoneClock.Changes clock, long nowS) {
    if (when == PackedSchedule.BY_APPOINTMENT) {
      return NEVER;
    }
    long firstDay = Math.floorDiv(clock.toLocal(nowS), DAY_S) - EARLIER_DAYS;
    int weekday = (int) Math.floorMod(firstDay + MONDAY_OFFSET, 7L);
    long day = firstDay + Math.floorMod(PackedSchedule.dayOf(when) - weekday, 7);
    int second = PackedSchedule.secondOf(when);
    int length = PackedSchedule.lengthSecondsOf(when);
    for (long lastDay = day + HORIZON_DAYS; day < lastDay; day += 7) {
      long start = clock.toEpoch(day * DAY_S + second);
      if (start + length > nowS && (weeks == 0 || isAdmitted(weeks, day))) {
        return start;
      }
    }
    return NEVER;
  }

  private static boolean isAdmitted(byte weeks, long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    return PackedSchedule.admits(weeks, date.getDayOfMonth(), date.lengthOfMonth());
  }
}
