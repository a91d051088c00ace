package org.handrail.directory.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time that somebody looks for. */
public sealed interface TimeFilter {

  /** The word of the address. */
  default String code() {
    return switch (this) {
      case Now ignored -> "now";
      case Tonight ignored -> "tonight";
      case AnyDay ignored -> "any";
      case OnDay on -> on.day().name().substring(0, 3).toLowerCase(Locale.ROOT);
    };
  }

  /** The weekday, or null. */
  default @Nullable DayOfWeek weekday() {
    return this instanceof OnDay on ? on.day() : null;
  }

  /** Under way, or starting within the hour. */
  record Now() implements TimeFilter {}

  /** Starting from five in the afternoon on, or when it is later, under way or still to start; until midnight. */
  record Tonight() implements TimeFilter {}

  /** Whenever. */
  record AnyDay() implements TimeFilter {}

  /** On this day of the meeting's week. */
  record OnDay(DayOfWeek day) implements TimeFilter {}

  /** The time of a word, if it is one. */
  static Optional<TimeFilter> find(String code) {
    return switch (code) {
      case "now" -> Optional.of(new Now());
      case "tonight" -> Optional.of(new Tonight());
      case "any" -> Optional.of(new AnyDay());
      default -> findWeekday(code).map(OnDay::new);
    };
  }

  /** A weekday by its first three letters or its whole English name. */
  static Optional<DayOfWeek> findWeekday(String text) {
    String wanted = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(wanted) || day.name().substring(0, 3).equals(wanted))
        .findFirst();
  }
}
