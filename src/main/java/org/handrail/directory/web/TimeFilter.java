package org.handrail.directory.web;

import java.time.DayOfWeek;
import java.util.Locale;
import org.handrail.site.problem.InvalidParameter;
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

  /**
   * The time of a word.
   *
   * @throws InvalidParameter when it is none
   */
  static TimeFilter of(String code) {
    return switch (code) {
      case "now" -> new Now();
      case "tonight" -> new Tonight();
      case "any" -> new AnyDay();
      default ->
        Parameters.weekday(code)
            .<TimeFilter>map(OnDay::new)
            .orElseThrow(() -> new InvalidParameter(
                "when", "find.problem.choice", "Use now, tonight, any, or a weekday such as tue."));
    };
  }
}
