package org.handrail.planner.sentence;

import java.util.EnumSet;
import java.util.Set;
import org.handrail.planner.sentence.ClockTime.Half;
import org.jspecify.annotations.Nullable;

/** Decides which half of the day hours are in, and what stands for a start or an end that was not said; see {@link SentenceAssumption}. */
final class HoursResolver {

  private static final int NOON_MIN = 12 * 60;
  private static final int HOUR_MIN = 60;
  private static final int LAST_EVENING_HOUR = 7;
  private static final int FIRST_WORKING_HOUR = 6;

  private static final int FIRST_DINNER_HOUR = 4;
  private static final int LAST_DINNER_HOUR = 10;

  private HoursResolver() {}

  /**
   * Hours that are settled, as {@link StatedHours} has them.
   *
   * @param assumed what was decided
   */
  record Resolved(int fromMin, int untilMin, Set<SentenceAssumption> assumed) {

    Resolved {
      assumed = Set.copyOf(assumed);
    }
  }

  static Resolved resolve(HoursMatch hours, @Nullable DayPart part) {
    ClockTime from = hours.from();
    ClockTime until = hours.until();
    if (from == null) {
      return until == null ? of(0, StatedHours.DAY_MIN) : resolveUntil(until, part);
    }
    return until == null ? resolveFrom(from, part) : resolveBoth(from, until, part);
  }

  /** Hours of which the half of the day was not said, where their name tells it; that is still assumed. */
  static Resolved resolveNamed(HoursMatch hours, @Nullable DayPart part, DayPart told) {
    Resolved plain = resolve(hours, part);
    ClockTime from = hours.from();
    int hour = from == null ? 0 : from.min() / HOUR_MIN;
    boolean fits = told == DayPart.EVENING
        ? hour >= FIRST_DINNER_HOUR && hour <= LAST_DINNER_HOUR
        : hour >= FIRST_WORKING_HOUR && hour < NOON_MIN / HOUR_MIN;
    return fits && plain.assumed().contains(SentenceAssumption.HALF_OF_DAY)
        ? new Resolved(
            resolve(hours, told).fromMin(), resolve(hours, told).untilMin(), plain.assumed())
        : plain;
  }

  static Resolved resolve(DayPart part) {
    return of(part.fromMin(), part.untilMin(), SentenceAssumption.PART_OF_DAY);
  }

  private static Resolved resolveUntil(ClockTime until, @Nullable DayPart part) {
    int min = alone(until, part);
    Set<SentenceAssumption> assumed = assumedAlone(until, part, SentenceAssumption.START);
    return new Resolved(0, min == 0 ? StatedHours.DAY_MIN : min, assumed);
  }

  private static Resolved resolveFrom(ClockTime from, @Nullable DayPart part) {
    int min = alone(from, part) % StatedHours.DAY_MIN;
    return new Resolved(min, min + HOUR_MIN, assumedAlone(from, part, SentenceAssumption.END));
  }

  private static int alone(ClockTime time, @Nullable DayPart part) {
    if (time.isCertain()) {
      return time.min();
    }
    int hour = time.min() / HOUR_MIN;
    boolean evening = hour <= LAST_EVENING_HOUR || hour == NOON_MIN / HOUR_MIN;
    boolean pm = (part == null || part == DayPart.ALL_DAY) ? evening : part.isPm(hour);
    return pm ? time.pmMin() : time.amMin();
  }

  private static Set<SentenceAssumption> assumedAlone(
      ClockTime time, @Nullable DayPart part, SentenceAssumption open) {
    boolean said = time.isCertain() || part != null || time.min() >= NOON_MIN;
    return said ? EnumSet.of(open) : EnumSet.of(open, SentenceAssumption.HALF_OF_DAY);
  }

  private static Resolved resolveBoth(ClockTime from, ClockTime until, @Nullable DayPart part) {
    if (from.isCertain()) {
      return fromCertain(from.min() % StatedHours.DAY_MIN, until);
    }
    if (until.isCertain()) {
      return untilCertain(from, until);
    }
    if (part != null) {
      boolean pm = part.isPm(from.min() / HOUR_MIN);
      return fromCertain(pm ? from.pmMin() : from.amMin(), until);
    }
    return neitherCertain(from, until);
  }

  private static Resolved fromCertain(int fromMin, ClockTime until) {
    return of(fromMin, nextAfter(fromMin, until));
  }

  /** The end is the next time that its clock shows these numbers. */
  private static int nextAfter(int fromMin, ClockTime until) {
    int step = until.isCertain() ? StatedHours.DAY_MIN : NOON_MIN;
    int min = until.amMin();
    while (min <= fromMin) {
      min += step;
    }
    return min;
  }

  private static Resolved untilCertain(ClockTime from, ClockTime until) {
    if (until.half() == Half.OF_24_HOURS) {
      return fromCertain(from.min(), until);
    }
    int end = until.min() == 0 ? StatedHours.DAY_MIN : until.min();
    if (end >= NOON_MIN) {
      return of(from.pmMin() < end ? from.pmMin() : from.amMin(), end); // "5:30–6:45 pm", "9–5 pm"
    }
    return fromCertain(from.amMin() < end ? from.amMin() : from.pmMin(), until); // "10–6 am"
  }

  private static Resolved neitherCertain(ClockTime from, ClockTime until) {
    if (from.min() >= NOON_MIN) {
      return fromCertain(from.min(), until); // "12–8"
    }
    boolean crossesNoon = until.min() <= from.min() || until.min() >= NOON_MIN;
    if (crossesNoon && from.min() >= FIRST_WORKING_HOUR * HOUR_MIN) {
      return fromCertain(from.min(), until); // "9–5", "9–12", "7–3"
    }
    boolean evening = from.min() < (LAST_EVENING_HOUR + 1) * HOUR_MIN;
    int fromMin = evening ? from.pmMin() : from.amMin();
    return of(fromMin, nextAfter(fromMin, until), SentenceAssumption.HALF_OF_DAY);
  }

  private static Resolved of(int fromMin, int untilMin, SentenceAssumption... assumed) {
    return new Resolved(fromMin, untilMin, Set.of(assumed));
  }
}
