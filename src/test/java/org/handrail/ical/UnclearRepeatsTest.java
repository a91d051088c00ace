package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts of an entry whose rule or dates cannot be read whole. */
class UnclearRepeatsTest {

  private static final String GOOD = event("UID:good\nDTSTART:20261201T120000Z\nDURATION:PT1H\n");

  private static String unjoined(String lines) {
    return lines.replaceAll(";(?=RRULE:)", "\n") + "\nDURATION:PT1H\n";
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
        "DTSTART:20261130T120000Z;RRULE:FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=31|cannot be read",
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
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;BYHOUR=24|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;BYMONTHDAY=0|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=DAILY;BYSETPOS=2|cannot be read",
        "DTSTART:20261130T120000Z;RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=8|cannot be read",
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

  /** December 2026 begins on a Tuesday: the week that is read runs from Monday, 30 November, to Sunday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY;BYDAY=Tuesday,Thursday|30 01 03",
        "FREQ=WEEKLY;BYDAY=TUE, thu ,Sat|30 01 03 05",
        "FREQ=WEEKLY;BYDAY=TU,Thurs|30 01 03",
        "FREQ=WEEKLY;WKST=Sunday;BYDAY=FRI|30 04",
        "FREQ=MONTHLY;BYDAY=1Wednesday,1 Sat|30 02 05",
        "FREQ=HOURLY;INTERVAL=24|30 01 02 03 04 05 06",
        "FREQ=HOURLY;INTERVAL=48|30 02 04 06",
        "FREQ=HOURLY;INTERVAL=24;COUNT=3|30 01 02",
        "FREQ=MINUTELY;INTERVAL=4320|30 03 06",
      })
  void readsWhatIsPlainAlthoughNoProgramShouldWriteIt(String rule, String days) {
    CalendarResult result =
        read(calendar(event("DTSTART:20261130T120000Z\nDURATION:PT1H\nRRULE:" + rule + "\n")));

    assertThat(result.rejected()).isEmpty();
    assertThat(days(result)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY;BYDAY=Dienstag,Donnerstag|30 01 02 03 04 05 06",
        "FREQ=WEEKLY;BYDAY=MO,XX|30 01 02 03 04 05 06",
        "FREQ=WEEKLY;BYDAY=|30 01 02 03 04 05 06",
        "FREQ=WEEKLY;BYDAY=T|30 01 02 03 04 05 06",
        "FREQ=WEEKLY;BYDAY=3|30 01 02 03 04 05 06",
        "FREQ=WEEKLY;BYDAY=2026|30 01 02 03 04 05 06",
        "FREQ=WEEKLY;BYDAY=99TU|30 01",
        "FREQ=MONTHLY;BYDAY=9TU|30 01",
        "FREQ=MONTHLY;BYDAY=-6TU,1WE|30 01 02",
        "FREQ=MONTHLY;BYDAY=0TU|30 01",
        "FREQ=YEARLY;BYMONTH=12;BYDAY=6TU|30 01",
        "FREQ=MONTHLY;BYDAY=1XX|30 01 02 03 04 05 06",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=XX|30 01 02 03 04 05 06",
      })
  void takesEveryDayForOneThatCannotBeRead(String rule, String days) {
    CalendarResult result =
        read(calendar(event("DTSTART:20261130T120000Z\nDURATION:PT1H\nRRULE:" + rule + "\n")));

    assertThat(days(result)).isEqualTo(days);
    assertThat(result.rejected())
        .extracting(RejectedEntry::reason)
        .containsExactly("A part of the entry's repeat rule cannot be read."
            + " It counts on every day that may be meant.");
  }

  @Test
  void leavesOtherWeeksAloneWhereTheDaysOfOneCannotBeRead() {
    CalendarResult result = read(calendar(event("""
        DTSTART:20261124T120000Z
        DURATION:PT1H
        RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=XX
        """)));

    assertThat(result.events()).isEmpty();
  }

  @Test
  void takesBothOfAListThatIsGivenTwice() {
    CalendarResult result = read(calendar(event("""
        DTSTART:20261130T120000Z
        DURATION:PT1H
        RRULE:FREQ=WEEKLY;BYDAY=MO,WE;BYDAY=FR
        """)));

    assertThat(days(result)).isEqualTo("30 02 04");
    assertThat(result.rejected()).hasSize(1);
  }

  /** What is taken out too often would make time free. */
  @Test
  void takesNothingOutByARuleThatIsHalfRead() {
    CalendarResult result = read(calendar(event("""
        DTSTART:20261130T120000Z
        DURATION:PT1H
        RRULE:FREQ=DAILY
        EXRULE:FREQ=DAILY;BYDAY=Samstag
        """)));

    assertThat(result.events()).hasSize(7);
    assertThat(result.rejected())
        .extracting(RejectedEntry::reason)
        .containsExactly("A part of the entry's repeat rule cannot be read."
            + " The rest of the entry counts without it.");
  }

  private static String days(CalendarResult result) {
    return result.events().stream()
        .map(event -> event.start().toString().substring(8, 10))
        .collect(Collectors.joining(" "));
  }

  @Test
  void keepsTheDaysThatCanBeRead() {
    CalendarResult without = read(
        calendar(
            event(
                "DTSTART:20261130T120000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY\nEXDATE:tomorrow,20261201T120000Z\n")));
    CalendarResult more = read(
        calendar(event("DTSTART:20261130T120000Z\nDURATION:PT1H\nRDATE:20261201T120000Z,soon\n")));

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
