package org.handrail.helpline;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * When somebody answers, in the time of the number's zone.
 *
 * @param spans of every week; empty means day and night
 */
public record AnswerHours(List<Span> spans) {

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::day).thenComparing(Span::from).thenComparing(Span::until);

  public static final AnswerHours ALWAYS = new AnswerHours(List.of());

  private static final int DAY_MIN = 24 * 60;
  private static final int WEEK_MIN = 7 * DAY_MIN;

  /**
   * A time of one day of every week.
   *
   * @param until on the day after when it is not later than {@code from}
   */
  public record Span(DayOfWeek day, LocalTime from, LocalTime until) {}

  public AnswerHours {
    spans = spans.stream().distinct().sorted(ORDER).toList();
  }

  /** Whether it is day and night. */
  public boolean isAlways() {
    return spans.isEmpty();
  }

  private void addTo(BitSet covered) {
    if (isAlways()) {
      covered.set(0, WEEK_MIN);
    }
    for (Span span : spans) {
      int start = minute(span.day(), span.from());
      int end = minute(span.day(), span.until());
      int length = span.until().isAfter(span.from()) ? end - start : end + DAY_MIN - start;
      covered.set(start, Math.min(WEEK_MIN, start + length));
      covered.set(0, Math.max(0, start + length - WEEK_MIN));
    }
  }

  private static int minute(DayOfWeek day, LocalTime time) {
    return (day.getValue() - 1) * DAY_MIN + time.toSecondOfDay() / 60;
  }

  /** The times of the week that none of these cover, in order; a span that goes on over Sunday's midnight is one. */
  public static List<Span> uncovered(Collection<AnswerHours> all) {
    BitSet covered = new BitSet(WEEK_MIN);
    all.forEach(hours -> hours.addTo(covered));
    List<int[]> gaps = new ArrayList<>();
    for (int at = covered.nextClearBit(0); at < WEEK_MIN; at = covered.nextClearBit(at)) {
      int next = covered.nextSetBit(at);
      int end = next < 0 ? WEEK_MIN : next;
      gaps.add(new int[] {at, end});
      at = end;
    }
    boolean goesRound = gaps.size() > 1 && gaps.getFirst()[0] == 0 && gaps.getLast()[1] == WEEK_MIN;
    if (goesRound) {
      gaps.getLast()[1] = WEEK_MIN + gaps.removeFirst()[1];
    }
    return gaps.stream().flatMap(gap -> days(gap[0], gap[1]).stream()).toList();
  }

  /** One span for each day and night that a gap is long. */
  private static List<Span> days(int from, int until) {
    List<Span> spans = new ArrayList<>();
    for (int at = from; at < until; at += DAY_MIN) {
      int end = Math.min(until, at + DAY_MIN);
      spans.add(new Span(day(at), time(at), time(end)));
    }
    return spans;
  }

  private static DayOfWeek day(int minute) {
    return DayOfWeek.of(minute / DAY_MIN % 7 + 1);
  }

  private static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(minute % DAY_MIN * 60L);
  }
}
