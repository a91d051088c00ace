package org.handrail.treatment;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * When a place is open, in the time of its own wall.
 *
 * @param spans by day and time, each once; empty when it is not said or not said by days of the week
 * @param note what the directory says of it in words; may be empty
 */
public record OpeningHours(List<Span> spans, String note) {

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::day).thenComparing(Span::opens).thenComparing(Span::closes);

  public static final OpeningHours UNKNOWN = new OpeningHours(List.of(), "");

  /**
   * Hours of one day of every week.
   *
   * @param closes when it is not after {@code opens}, on the day after
   */
  public record Span(DayOfWeek day, LocalTime opens, LocalTime closes) {

    /** From midnight to midnight. */
    public boolean isAllDay() {
      return opens.equals(LocalTime.MIDNIGHT) && closes.equals(LocalTime.MIDNIGHT);
    }
  }

  public OpeningHours {
    spans = spans.stream().distinct().sorted(ORDER).toList();
  }

  /** Whether nothing is known of it. */
  public boolean isUnknown() {
    return spans.isEmpty() && note.isEmpty();
  }
}
