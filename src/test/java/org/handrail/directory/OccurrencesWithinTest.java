package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OccurrencesWithinTest {

  private static final FeedId FEED = new FeedId("list");

  /** Every zone in the weeks around a change of its clocks, if it has one in the year, and in a week of chance. */
  @Test
  void findsWhatIsFoundMeetingByMeeting() {
    Random random = new Random(17);
    int changes = 0;
    for (String name : ZoneId.getAvailableZoneIds()) {
      ZoneId zone = ZoneId.of(name);
      Instant chance =
          Instant.parse("2026-01-01T00:00:00Z").plus(random.nextInt(364), ChronoUnit.DAYS);
      var change = zone.getRules().nextTransition(chance);
      Instant about = change == null ? chance : change.getInstant();
      changes += change == null ? 0 : 1;
      for (int i = 0; i < 8; i++) {
        Instant from =
            (i % 2 == 0 ? chance : about).plus(random.nextInt(28_800) - 14_400, ChronoUnit.MINUTES);
        Instant until = from.plus(random.nextInt(28 * 1_440), ChronoUnit.MINUTES);
        OccurrencesWithin within = new OccurrencesWithin(from, until);
        for (Schedule schedule : new Schedule[] {weekly(random), monthly(random)}) {
          Meeting meeting =
              Meeting.builder(FEED, "m", "Meeting", schedule, zone).build();
          assertThat(within.of(meeting))
              .as("%s from %s until %s", schedule, from, until)
              .isEqualTo(Occurrences.startingWithin(meeting, from, until));
        }
      }
    }
    assertThat(changes).isGreaterThan(100);
  }

  private static Schedule weekly(Random random) {
    return new Schedule.Weekly(day(random), time(random), 60);
  }

  private static Schedule monthly(Random random) {
    Set<Integer> weeks = new HashSet<>();
    weeks.add(random.nextInt(5) + 1);
    weeks.add(random.nextBoolean() ? -1 : 1);
    return new Schedule.Monthly(weeks, day(random), time(random), 60);
  }

  private static DayOfWeek day(Random random) {
    return DayOfWeek.of(random.nextInt(7) + 1);
  }

  private static LocalTime time(Random random) {
    return LocalTime.of(random.nextInt(24), random.nextInt(60));
  }
}
