package org.handrail.planner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.planner.solve.Problem;

/** The days of a plan on the time line: the edge at which local times become epoch minutes. */
final class PlanHorizon {

  private static final int MINUTE_S = 60;

  private final ZoneId zone;
  private final LocalDate from;
  private final List<Problem.Day> days;
  /** Of each day, ascending. */
  private final long[] ends;

  PlanHorizon(PlanSettings settings) {
    zone = settings.zone();
    from = settings.from();
    days = new ArrayList<>();
    for (int i = 0; i < settings.days(); i++) {
      days.add(day(settings.from().plusDays(i), settings.zone(), settings.awake()));
    }
    ends = days.stream().mapToLong(Problem.Day::end).toArray();
  }

  private static Problem.Day day(LocalDate date, ZoneId zone, WakingHours awake) {
    long start = minuteOf(date, 0, zone);
    long end = minuteOf(date, WakingHours.DAY_MIN, zone);
    // A zone that changes sides of the date line skips a whole date: a day of no length, with no
    // waking hours.
    return new Problem.Day(
        start,
        end,
        Math.clamp(minuteOf(date, awake.fromMin(), zone), start, end),
        Math.clamp(minuteOf(date, awake.untilMin(), zone), start, end));
  }

  /** Midnight is the day's first moment; other times resolve by the rules of java.time. */
  private static long minuteOf(LocalDate date, int minuteOfDay, ZoneId zone) {
    if (minuteOfDay % WakingHours.DAY_MIN == 0) {
      LocalDate day = date.plusDays(minuteOfDay / WakingHours.DAY_MIN);
      return floorMinute(day.atStartOfDay(zone).toInstant());
    }
    return floorMinute(date.atStartOfDay().plusMinutes(minuteOfDay).atZone(zone).toInstant());
  }

  static long floorMinute(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), MINUTE_S);
  }

  /** The first whole minute that is not before the instant. */
  static long ceilMinute(Instant instant) {
    long floor = floorMinute(instant);
    return instant(floor).isBefore(instant) ? floor + 1 : floor;
  }

  static Instant instant(long epochMinute) {
    return Instant.ofEpochSecond(epochMinute * MINUTE_S);
  }

  List<Problem.Day> days() {
    return days;
  }

  Instant start() {
    return instant(days.getFirst().start());
  }

  Instant end() {
    return instant(days.getLast().end());
  }

  /** The day in which an epoch minute lies, counted from 0, or −1. */
  int dayOf(long epochMinute) {
    int day = 0;
    while (day < ends.length && ends[day] <= epochMinute) {
      day++;
    }
    return day < ends.length && days.get(day).start() <= epochMinute ? day : -1;
  }

  /** When a clock shows a time on each day; a skipped time is later, of a double one the first counts. */
  List<Instant> clockEachDay(LocalTime time) {
    return IntStream.range(0, days.size()).mapToObj(day -> clockOn(day, time)).toList();
  }

  private Instant clockOn(int day, LocalTime time) {
    return from.plusDays(day).atTime(time).atZone(zone).toInstant();
  }

  /** The instant on the person's clock, as JSON has it. */
  String local(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }
}
