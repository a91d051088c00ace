package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.ical.Calendars.calendar;
import static org.handrail.ical.Calendars.event;
import static org.handrail.ical.Calendars.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts of an entry whose start is certain and whose end is not, and of one whose clock nobody knows. */
class UnclearTimesTest {

  private static CalendarResult week(String eventLines) {
    return read(
        calendar(event("SUMMARY:Odd\n" + eventLines.replace("|", "\n") + "\n")),
        "2026-11-30",
        "2026-12-07");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:20261130T220000Z|DTEND:20261130T060000Z|2026-12-01T06:00:00Z",
        "DTSTART:20261130T120000Z|DTEND:20261130T115900Z|2026-12-01T11:59:00Z",
        "DTSTART;TZID=America/New_York:20261130T220000|DTEND;TZID=America/New_York:20261130T060000"
            + "|2026-12-01T11:00:00Z",
      })
  void anEndBeforeTheStartMeansTheNextDayWhereItCan(String start, String end, String really) {
    CalendarResult result = week(start + "|" + end);

    assertThat(result.events()).singleElement().satisfies(event -> {
      assertThat(event.end()).hasToString(really);
      assertThat(event.blocks()).isTrue();
    });
    assertThat(result.rejected()).singleElement().satisfies(told -> {
      assertThat(told.title()).isEqualTo("Odd");
      assertThat(told.reason())
          .isEqualTo("The entry ends before it starts. It counts until that time of the next day.");
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART:20261202T120000Z|DTEND:20261201T120000Z",
        "DTSTART:20261202T120000Z|DTEND:20261130T130000Z",
        "DTSTART:20261202T120000Z|DTEND:20251202T130000Z",
      })
  void anEndThatIsADayTooEarlyOrMoreDoesNotCountAndIsTold(String lines) {
    CalendarResult result = week(lines);

    assertThat(result.events()).noneMatch(CalendarEvent::blocks);
    assertThat(result.rejected())
        .extracting(RejectedEntry::reason)
        .containsExactly("The entry ends before it starts. It does not count.");
  }

  /** Reminders, and what takes nobody's time anyway. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART:20261130T120000Z|DTEND:20261130T120000Z",
        "DTSTART:20261130T120000Z|DURATION:PT0S",
        "DTSTART:20261130T120000Z|TRANSP:TRANSPARENT",
        "DTSTART:20261130T000000Z|X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
        "DTSTART;VALUE=DATE:20261130",
        "DTSTART:20261130T120000Z|DTEND:20261130T110000Z|TRANSP:TRANSPARENT",
        "DTSTART:20261130T120000Z|DTEND:20261130T110000Z|STATUS:CANCELLED",
        "DTSTART;VALUE=DATE:20261202|DTEND;VALUE=DATE:20261130",
      })
  void nothingIsToldOfWhatTakesNoTime(String lines) {
    CalendarResult result = week(lines);

    assertThat(result.events()).noneMatch(CalendarEvent::blocks);
    assertThat(result.rejected()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TRANSP:OPAQUE|does not say when it ends",
        "DTEND:tonight|end cannot be read",
        "DTEND:20261131T120000Z|end cannot be read",
        "DTEND:20261130T250000Z|end cannot be read",
        "DURATION:one hour|length that cannot be read",
        "DURATION:P99999999999D|length that cannot be read",
        "DURATION:-PT1H|length that cannot be read",
      })
  void anHourCountsWhereTheEndCannotBeRead(String end, String reason) {
    CalendarResult result = week("DTSTART:20261130T120000Z|" + end);

    assertThat(result.events()).singleElement().satisfies(event -> {
      assertThat(event.end()).hasToString("2026-11-30T13:00:00Z");
      assertThat(event.blocks()).isTrue();
    });
    assertThat(result.rejected()).singleElement().satisfies(told -> {
      assertThat(told.title()).isEqualTo("Odd");
      assertThat(told.reason()).contains(reason).endsWith(" One hour from its start counts.");
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART:20261130T120000Z|DTEND:tonight|TRANSP:TRANSPARENT",
        "DTSTART;VALUE=DATE:20261202|DURATION:long",
      })
  void anEndThatCannotBeReadIsNotToldOfWhatTakesNoTime(String lines) {
    CalendarResult result = week(lines);

    assertThat(result.events()).hasSize(1).noneMatch(CalendarEvent::blocks);
    assertThat(result.rejected()).isEmpty();
  }

  @Test
  void aZoneThatNobodyKnowsIsThePersonsOwn() {
    CalendarResult result = week("DTSTART;TZID=Middle-earth/Bree:20261130T090000"
        + "|DTEND;TZID=Middle-earth/Bree:20261130T100000|RRULE:FREQ=DAILY;COUNT=3"
        + "|EXDATE;TZID=Middle-earth/Bree:20261201T090000");

    assertThat(Calendars.starts(result))
        .containsExactly("2026-11-30T14:00:00Z", "2026-12-02T14:00:00Z");
    assertThat(result.events()).allMatch(CalendarEvent::blocks);
    assertThat(result.rejected())
        .extracting(RejectedEntry::reason)
        .containsExactly("The entry's time zone is not known, and the calendar does not define it."
            + " It is read in your own time zone.");
  }

  @Test
  void eachInstanceOfASeriesIsAsLongAsTheFirstIsTakenToBe() {
    CalendarResult result =
        week("DTSTART:20261130T220000Z|DTEND:20261130T060000Z|RRULE:FREQ=DAILY;COUNT=2");

    assertThat(result.events())
        .extracting(event -> event.end().toString())
        .containsExactly("2026-12-01T06:00:00Z", "2026-12-02T06:00:00Z");
    assertThat(result.rejected()).hasSize(1);
  }

  @Test
  void aFurtherDayThatEndsBeforeItStartsIsTold() {
    CalendarResult result = week("DTSTART:20261130T120000Z|DURATION:PT1H"
        + "|RDATE;VALUE=PERIOD:20261202T120000Z/20261202T110000Z");

    assertThat(result.events()).hasSize(1);
    assertThat(result.rejected())
        .extracting(RejectedEntry::fault)
        .containsExactly(EntryFault.EXTRA_UNREADABLE);
  }
}
