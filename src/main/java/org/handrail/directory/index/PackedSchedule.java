package org.handrail.directory.index;

import java.time.DayOfWeek;
import org.handrail.directory.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A schedule in one {@code int}, so that it can be a column: day (Monday 0) · second of the day · length in minutes,
 * from high to low bits. Packed values without their length sort by the time of the week. Starts count in whole
 * seconds.
 */
final class PackedSchedule {

  /** The packed value of a meeting by appointment. */
  static final int BY_APPOINTMENT = -1;

  private static final int LENGTH_BITS = 11; // 1 to 1,440
  private static final int SECOND_BITS = 17; // 0 to 86,399
  private static final int LAST_WEEK = 1 << 5;

  private PackedSchedule() {}

  static int packed(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Weekly w -> packed(w.day(), w.start().toSecondOfDay(), w.lengthMin());
      case Schedule.Monthly m -> packed(m.day(), m.start().toSecondOfDay(), m.lengthMin());
      case Schedule.ByAppointment ignored -> BY_APPOINTMENT;
    };
  }

  private static int packed(DayOfWeek day, int second, int lengthMin) {
    return ((day.getValue() - 1) << (SECOND_BITS + LENGTH_BITS))
        | (second << LENGTH_BITS)
        | lengthMin;
  }

  /** Which weeks of the month: bits 0 to 4 for the first to the fifth, bit 5 for the last; 0 for every week. */
  static byte weeks(Schedule schedule) {
    int bits = 0;
    if (schedule instanceof Schedule.Monthly monthly) {
      for (int week : monthly.weeks()) {
        bits |= week == -1 ? LAST_WEEK : 1 << (week - 1);
      }
    }
    return (byte) bits;
  }

  /** The day on which it starts, or null for a meeting by appointment. */
  static @Nullable DayOfWeek day(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Weekly w -> w.day();
      case Schedule.Monthly m -> m.day();
      case Schedule.ByAppointment ignored -> null;
    };
  }

  /** 0 for Monday to 6 for Sunday. */
  static int dayOf(int packed) {
    return packed >>> (SECOND_BITS + LENGTH_BITS);
  }

  static int secondOf(int packed) {
    return (packed >>> LENGTH_BITS) & ((1 << SECOND_BITS) - 1);
  }

  static int lengthSecondsOf(int packed) {
    return (packed & ((1 << LENGTH_BITS) - 1)) * 60;
  }

  /** Sorts by weekday from Monday and time of day; by appointment last. */
  static long weekKey(int packed) {
    return packed == BY_APPOINTMENT ? Long.MAX_VALUE : packed >>> LENGTH_BITS;
  }

  /** Whether {@code weeks} admits a day, given the day of the month and the length of the month. */
  static boolean admits(byte weeks, int dayOfMonth, int lengthOfMonth) {
    boolean isLast = dayOfMonth + 7 > lengthOfMonth;
    return weeks == 0
        || (weeks & (1 << ((dayOfMonth - 1) / 7))) != 0
        || (isLast && (weeks & LAST_WEEK) != 0);
  }
}
