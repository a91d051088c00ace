package org.handrail.directory.index;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.handrail.directory.MeetingQuery;

/**
 * A query's weekdays and hours by the meeting's own clock. Hours that cross midnight belong to the evening's day: Friday
 * from 22:00 to 02:00 admits Friday 23:00 and Saturday 01:00, not Friday 01:00.
 */
final class Hours {

  private static final int LAST_SECOND = 24 * 60 * 60 - 1;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final int dayBits; // bit 0 = Monday
  private final int fromSecond;
  private final int toSecond;
  private final boolean crossesMidnight;
  private final boolean bounded;
  private final Set<DayOfWeek> candidateDays;

  Hours(MeetingQuery query) {
    LocalTime from = query.from();
    LocalTime to = query.to();
    int bits = 0;
    for (DayOfWeek day : query.days()) {
      bits |= 1 << (day.getValue() - 1);
    }
    dayBits = bits == 0 ? 0x7f : bits;
    fromSecond = from == null ? 0 : (int) Math.ceilDiv(from.toNanoOfDay(), NANOS_PER_SECOND);
    toSecond = to == null ? LAST_SECOND : to.toSecondOfDay();
    crossesMidnight = from != null && to != null && to.isBefore(from);
    bounded = from != null || to != null;
    candidateDays = candidateDays(query.days(), crossesMidnight);
  }

  private static Set<DayOfWeek> candidateDays(Set<DayOfWeek> days, boolean crossesMidnight) {
    if (days.isEmpty() || !crossesMidnight) {
      return days;
    }
    EnumSet<DayOfWeek> both = EnumSet.copyOf(days);
    for (DayOfWeek day : days) {
      both.add(day.plus(1));
    }
    return both;
  }

  /** The days on which a meeting that is admitted can start; empty for any. */
  Set<DayOfWeek> candidateDays() {
    return candidateDays;
  }

  /** Whether {@link #admits} says more than the days do. */
  boolean isBounded() {
    return bounded;
  }

  /** Whether a meeting with this packed schedule starts within the hours; never one by appointment. */
  boolean admits(int when) {
    if (when == PackedSchedule.BY_APPOINTMENT) {
      return false;
    }
    int second = PackedSchedule.secondOf(when);
    int day = PackedSchedule.dayOf(when);
    if (!crossesMidnight) {
      return second >= fromSecond && second <= toSecond && has(day);
    }
    return (second >= fromSecond && has(day)) || (second <= toSecond && has((day + 6) % 7));
  }

  private boolean has(int day) {
    return (dayBits & (1 << day)) != 0;
  }
}
