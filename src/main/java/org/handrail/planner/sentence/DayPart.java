package org.handrail.planner.sentence;

import java.util.Arrays;

/** A part of the day, and the hours that stand for it when no others are said. */
enum DayPart {
  MORNING(0, 8, 12),
  AFTERNOON(1, 12, 18),
  /** Spanish "tarde": until it gets dark. */
  TARDE(2, 12, 20),
  EVENING(3, 18, 22),
  NIGHT(4, 20, 24),
  /** Spanish "madrugada". */
  SMALL_HOURS(5, 0, 6),
  ALL_DAY(6, 0, 24),
  /** Spanish "del día": around noon. */
  DAYTIME(7, 8, 18);

  private static final int LAST_HOUR_AFTER_MIDNIGHT = 5;
  private static final int NOON = 12;

  private final int code;
  private final int fromHour;
  private final int untilHour;

  DayPart(int code, int fromHour, int untilHour) {
    this.code = code;
    this.fromHour = fromHour;
    this.untilHour = untilHour;
  }

  /** The part that the tables of words give this number. */
  static DayPart of(int code) {
    return Arrays.stream(values())
        .filter(part -> part.code == code)
        .findAny()
        .orElseThrow(() -> new IllegalStateException("no part of the day " + code));
  }

  int fromMin() {
    return fromHour * 60;
  }

  int untilMin() {
    return untilHour * 60;
  }

  /** Whether an hour of the dial, 1 to 12, is one after noon in this part: 9 at night is, 2 at night is not. */
  boolean isPm(int hour) {
    return switch (this) {
      case MORNING -> hour == NOON; // "12 de la mañana" is noon
      case SMALL_HOURS, ALL_DAY -> false;
      case AFTERNOON, TARDE, EVENING -> true;
      case DAYTIME -> hour == NOON || hour <= LAST_HOUR_AFTER_MIDNIGHT;
      case NIGHT -> hour > LAST_HOUR_AFTER_MIDNIGHT && hour != NOON;
    };
  }
}
