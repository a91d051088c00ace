package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Feeds arbitrary bytes to the calendar reader. In the build it replays the seeds beside it; with {@code JAZZER_FUZZ=1} it
 * looks for new ones.
 */
class CalendarFuzzTest {

  private static final Instant FROM = Instant.parse("2026-11-30T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-12-07T00:00:00Z");

  @FuzzTest(maxDuration = "30s")
  void readsOrRefusesWhateverItIsGiven(byte[] ics) {
    try {
      CalendarResult result =
          new CalendarReader().read(ics, FROM, UNTIL, ZoneId.of("America/New_York"));

      assertThat(result.events()).isSortedAccordingTo(CalendarReader.ORDER);
      assertThat(result.events()).allMatch(c -> c.start().isBefore(UNTIL));
      assertThat(result.rejected()).allMatch(r -> r.line() >= 1 && r.reason().endsWith("."));
    } catch (UnreadableCalendar refused) {
      assertThat(refused.getMessage()).endsWith("or type your hours.");
    }
  }
}
