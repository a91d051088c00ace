package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts of an entry whose rule or dates cannot be read whole. */
class UnclearRepeatsTest {

  private static final String GOOD = event("UID:good\nDTSTART:20261201T120000Z\nDURATION:PT1H\n");

  private static String unjoined(String lines) {
    return lines.replaceAll(";(?=RRULE:)", "\n") + "\n";
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
  }

  private static String calendar(String body) {
    return "BEGIN:VCALENDAR\n" + body + "END:VCALENDAR\n";
  }

  private static CalendarResult read(String text) {
    return new CalendarReader()
        .read(
            text.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2026-11-30T00:00:00Z"),
            Instant.parse("2026-12-07T00:00:00Z"),
            ZoneId.of("UTC"));
  }

  /** Time is never free because nobody can say how it repeats. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:20261130T120000Z;RRULE:FREQ=SECONDLY|more often than daily",
        "DTSTART:20261130T120000Z;RRULE:FREQ=MINUTELY;COUNT=1|more often than daily",
        "DTSTART:20261130T120000Z;RRULE:FREQ=HOURLY|more often than daily",
        "DTSTART:20261130T120000Z;RRULE:FREQ=YEARLY;RSCALE=HEBREW|Gregorian",
        "DTSTART:20261130T120000Z;RRULE:|cannot be read",
      })
  void keepsTheFirstTimeOfAnEntryWhoseRuleCannotBeUsed(String lines, String reason) {
    CalendarResult result = read(calendar(event(unjoined(lines)) + GOOD));

    assertThat(result.events()).hasSize(2).anyMatch(c -> c.uid().equals("good"));
    assertThat(result.rejected())
        .singleElement()
        .matches(rejected -> rejected.kept() == RejectedEntry.Kept.FIRST)
        .satisfies(rejected ->
            assertThat(rejected.reason()).contains(reason).endsWith("Only its first time counts."));
  }

  /** Without the part it rather takes too much time than too little. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;INTERVAL=0|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;INTERVAL=-1|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;COUNT=0|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;COUNT=99999999999|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;BYDAY=XX|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;BYHOUR=24|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;BYMONTHDAY=0|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;FREQ=DAILY|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;UNTIL=tomorrow|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;UNTIL=20261206T120000Z;COUNT=-1|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;WKST=YY|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;BYPASS=1|cannot be read"
      })
  void keepsTheSeriesWhenAPartOfItsRuleCannotBeRead(String lines, String reason) {
    CalendarResult result = read(calendar(event(unjoined(lines)) + GOOD));

    assertThat(result.events()).hasSize(8); // each day of the week, and the other entry
    assertThat(result.rejected())
        .singleElement()
        .matches(rejected -> rejected.kept() == RejectedEntry.Kept.WITHOUT)
        .satisfies(rejected -> assertThat(rejected.reason()).contains(reason));
  }

  @Test
  void keepsTheDaysThatCanBeRead() {
    CalendarResult without = read(calendar(
        event("DTSTART:20261130T120000Z\nRRULE:FREQ=DAILY\nEXDATE:tomorrow,20261201T120000Z\n")));
    CalendarResult more =
        read(calendar(event("DTSTART:20261130T120000Z\nRDATE:20261201T120000Z,soon\n")));

    assertThat(without.events()).hasSize(6);
    assertThat(without.rejected())
        .extracting(RejectedEntry::fault)
        .containsExactly(EntryFault.EXCEPTION_UNREADABLE);
    assertThat(more.events()).hasSize(2);
    assertThat(more.rejected())
        .extracting(RejectedEntry::fault)
        .containsExactly(EntryFault.EXTRA_UNREADABLE);
  }
}
