package org.handrail.planner.sentence;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours that a sentence states: the same every week, or on a single date.
 *
 * @param days on which they start, in order of the week; at least one, but beside a date those that were said with it
 * @param date the only day on which they start; null for every week
 * @param fromMin minutes after midnight, 0 to 1439
 * @param untilMin minutes after the same midnight, after {@code fromMin}, up to 2880: past 1440 on the next day
 * @param name what they are called, as typed; empty when the sentence does not say
 * @param place where they are, as typed, without its preposition and article; empty when the sentence does not say
 * @param assumed what was left open
 */
public record StatedHours(
    Set<DayOfWeek> days,
    @Nullable StatedDate date,
    int fromMin,
    int untilMin,
    String name,
    String place,
    Set<SentenceAssumption> assumed) {

  /** A day in minutes. */
  static final int DAY_MIN = 24 * 60;

  public StatedHours {
    if ((days.isEmpty() && date == null)
        || fromMin < 0
        || fromMin >= DAY_MIN
        || untilMin <= fromMin
        || untilMin > 2 * DAY_MIN) {
      throw new IllegalArgumentException("hours without a day, or out of range");
    }
    EnumSet<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
    week.addAll(days);
    days = Collections.unmodifiableSet(week);
    EnumSet<SentenceAssumption> sorted = EnumSet.noneOf(SentenceAssumption.class);
    sorted.addAll(assumed);
    assumed = Collections.unmodifiableSet(sorted);
  }

  /** A mask: when somebody is where is nobody else's business. */
  @Override
  public String toString() {
    return "StatedHours[…]";
  }
}
