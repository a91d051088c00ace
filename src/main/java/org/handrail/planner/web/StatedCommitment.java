package org.handrail.planner.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.handrail.planner.sentence.SentenceAssumption;
import org.handrail.planner.sentence.StatedHours;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person said is in their week: the same every week, or on a single date.
 *
 * @param days on which it starts; at least one, the date's own day beside a date
 * @param date the only day on which it starts; null for every week
 * @param from when it starts
 * @param until when it ends; on the next day when not after {@code from}
 * @param name what it is called; empty for work
 * @param place where it is, as said; empty when not said
 * @param assumed what was not said and had to be decided
 */
public record StatedCommitment(
    Set<DayOfWeek> days,
    @Nullable LocalDate date,
    LocalTime from,
    LocalTime until,
    String name,
    String place,
    Set<SentenceAssumption> assumed) {

  private static final int DAY_MIN = 24 * 60;

  public StatedCommitment {
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    EnumSet<SentenceAssumption> sorted = EnumSet.noneOf(SentenceAssumption.class);
    sorted.addAll(assumed);
    assumed = Collections.unmodifiableSet(sorted);
  }

  /** Hours of every week. */
  static StatedCommitment of(StatedHours hours) {
    return of(hours, hours.days(), null, hours.assumed());
  }

  /** Hours of a single date; where another day of the week was said with it, that is told. */
  static StatedCommitment on(LocalDate date, StatedHours hours) {
    EnumSet<SentenceAssumption> assumed = EnumSet.noneOf(SentenceAssumption.class);
    assumed.addAll(hours.assumed());
    if (!hours.days().isEmpty() && !hours.days().contains(date.getDayOfWeek())) {
      assumed.add(SentenceAssumption.DATE);
    }
    return of(hours, Set.of(date.getDayOfWeek()), date, assumed);
  }

  private static StatedCommitment of(
      StatedHours hours,
      Set<DayOfWeek> days,
      @Nullable LocalDate date,
      Set<SentenceAssumption> assumed) {
    return new StatedCommitment(
        days,
        date,
        time(hours.fromMin()),
        time(hours.untilMin()),
        hours.name(),
        hours.place(),
        assumed);
  }

  /** Whether it starts on a day. */
  boolean isOn(LocalDate day) {
    return date == null ? days.contains(day.getDayOfWeek()) : date.equals(day);
  }

  private static LocalTime time(int minutes) {
    return LocalTime.ofSecondOfDay(minutes % DAY_MIN * 60L);
  }

  /** A mask: when somebody is where is nobody else's business. */
  @Override
  public String toString() {
    return "StatedCommitment[…]";
  }
}
