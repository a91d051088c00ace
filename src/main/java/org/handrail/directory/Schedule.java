package org.handrail.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;

/** When a meeting is held, in wall-clock time of its own zone. */
public sealed interface Schedule {

  /** The longest that a meeting may last, in minutes: a day. */
  int MAX_LENGTH_MIN = 24 * 60;

  /** The length of a meeting whose list gives no end. */
  int DEFAULT_LENGTH_MIN = 60;

  /** What the meeting's id takes from its day: 0 (Sunday) to 6, or {@code -} when there is none. */
  default String dayKey() {
    return switch (this) {
      case Weekly weekly -> Integer.toString(weekly.day().getValue() % 7);
      case Monthly monthly -> Integer.toString(monthly.day().getValue() % 7);
      case ByAppointment ignored -> "-";
    };
  }

  /** Minutes from start to end by the wall clock; {@link #DEFAULT_LENGTH_MIN} by appointment. */
  default int lengthMin() {
    return switch (this) {
      case Weekly weekly -> weekly.lengthMin();
      case Monthly monthly -> monthly.lengthMin();
      case ByAppointment ignored -> DEFAULT_LENGTH_MIN;
    };
  }

  /** The value of an RRULE of RFC 5545 that says the same; empty when it does not repeat by a rule. */
  default String repeatRule() {
    return switch (this) {
      case Weekly weekly -> "FREQ=WEEKLY;BYDAY=" + twoLetters(weekly.day());
      case Monthly monthly ->
        monthly.weeks().stream()
            .sorted()
            .map(week -> week + twoLetters(monthly.day()))
            .collect(Collectors.joining(",", "FREQ=MONTHLY;BYDAY=", ""));
      case ByAppointment ignored -> "";
    };
  }

  private static String twoLetters(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  /**
   * Every week.
   *
   * @param day the day on which it starts
   * @param start the time at which it starts
   * @param lengthMin minutes from start to end by the wall clock, 1 to {@link #MAX_LENGTH_MIN}
   */
  record Weekly(DayOfWeek day, LocalTime start, int lengthMin) implements Schedule {

    /**
     * @throws IllegalArgumentException when the length is out of range
     */
    public Weekly {
      requireLength(lengthMin);
    }
  }

  /**
   * On some weeks of each month, such as the second and fourth Thursday.
   *
   * @param weeks which of the month's days of this name: 1 to 5, or −1 for the last; not empty
   * @param day the day on which it starts
   * @param start the time at which it starts
   * @param lengthMin minutes from start to end by the wall clock, 1 to {@link #MAX_LENGTH_MIN}
   */
  record Monthly(Set<Integer> weeks, DayOfWeek day, LocalTime start, int lengthMin)
      implements Schedule {

    /**
     * @throws IllegalArgumentException when a week or the length is out of range
     */
    public Monthly {
      weeks = Set.copyOf(weeks);
      if (weeks.isEmpty() || !weeks.stream().allMatch(w -> w == -1 || (w >= 1 && w <= 5))) {
        throw new IllegalArgumentException("weeks of the month are 1 to 5 or -1");
      }
      requireLength(lengthMin);
    }
  }

  /** At no fixed time: one asks the group. Never an occurrence. */
  record ByAppointment() implements Schedule {}

  private static void requireLength(int lengthMin) {
    if (lengthMin < 1 || lengthMin > MAX_LENGTH_MIN) {
      throw new IllegalArgumentException("length in minutes out of [1, 1440]: " + lengthMin);
    }
  }
}
