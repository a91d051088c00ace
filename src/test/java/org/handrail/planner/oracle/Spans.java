package org.handrail.planner.oracle;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.handrail.planner.solve.Problem.Day;

/** Spans of days in real zones, many of them over a night of 23, 23½, 24½ or 25 hours. */
final class Spans {

  /** A day on which the clocks of a zone change, or an ordinary one. */
  private record Start(String zone, String day) {}

  private static final List<Start> STARTS = List.of(
      new Start("UTC", "2026-11-30"),
      new Start("America/New_York", "2026-11-30"),
      new Start("America/New_York", "2026-03-08"), // 23 hours
      new Start("America/New_York", "2026-11-01"), // 25 hours
      new Start("Europe/Berlin", "2026-03-29"), // 23 hours
      new Start("Europe/Berlin", "2026-10-25"), // 25 hours
      new Start("Australia/Lord_Howe", "2026-04-05"), // 24½ hours
      new Start("Australia/Lord_Howe", "2026-10-04"), // 23½ hours
      new Start("Africa/Cairo", "2026-04-24"), // starts at 01:00
      new Start("America/Havana", "2026-11-01")); // has midnight twice

  private static final List<String> AWAKE = List.of(
      "06:30-22:30",
      "06:30-22:30",
      "06:30-24:00",
      "00:00-24:00",
      "00:30-24:00",
      "08:00-12:00",
      "17:00-21:30",
      "02:15-23:00",
      "00:00-02:30",
      "21:00-24:00");

  private Spans() {}

  static List<Day> random(RandomGenerator random) {
    Start start = STARTS.get(random.nextInt(STARTS.size()));
    int days = random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 1 + random.nextInt(2);
    LocalDate first = LocalDate.parse(start.day()).minusDays(random.nextInt(days));
    String awake = AWAKE.get(random.nextInt(AWAKE.size()));
    return of(ZoneId.of(start.zone()), first, days, awake);
  }

  /**
   * @param awake the hours of each day as {@code 06:30-22:30}; 24:00 is a valid end
   */
  static List<Day> of(ZoneId zone, LocalDate first, int days, String awake) {
    List<Day> span = new ArrayList<>();
    for (LocalDate date = first; date.isBefore(first.plusDays(days)); date = date.plusDays(1)) {
      span.add(new Day(
          minute(zone, date, "00:00"),
          minute(zone, date, "24:00"),
          minute(zone, date, awake.substring(0, 5)),
          minute(zone, date, awake.substring(6))));
    }
    return span;
  }

  /** A local time as an epoch minute by the rules of {@code java.time}: gap later, overlap earlier offset. */
  static long minute(ZoneId zone, LocalDate date, String time) {
    ZonedDateTime local = time.equals("24:00")
        ? ZonedDateTime.of(date.plusDays(1), LocalTime.MIDNIGHT, zone)
        : ZonedDateTime.of(date, LocalTime.parse(time), zone);
    return local.toEpochSecond() / 60;
  }
}
