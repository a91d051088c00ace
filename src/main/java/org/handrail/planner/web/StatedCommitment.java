package org.handrail.planner.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.handrail.planner.sentence.SentenceAssumption;
import org.handrail.planner.sentence.StatedHours;

/**
 * Something that a person said is in their week, the same every week.
 *
 * @param days on which it starts; at least one
 * @param from when it starts
 * @param until when it ends; on the next day when not after {@code from}
 * @param name what it is called; empty for work
 * @param place where it is, as said; empty when not said
 * @param assumed what was not said and had to be decided
 */
public record StatedCommitment(
    Set<DayOfWeek> days,
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

  static StatedCommitment of(StatedHours hours) {
    return new StatedCommitment(
        hours.days(),
        time(hours.fromMin()),
        time(hours.untilMin()),
        hours.name(),
        hours.place(),
        hours.assumed());
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
