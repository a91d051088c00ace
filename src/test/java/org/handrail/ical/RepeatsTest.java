package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.ical.Calendars.NINE_TO_TEN;
import static org.handrail.ical.Calendars.calendar;
import static org.handrail.ical.Calendars.event;
import static org.handrail.ical.Calendars.read;
import static org.handrail.ical.Calendars.starts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {

  @Test
  void theFirstInstanceBelongsToTheSeriesAlsoWhereTheRuleWouldNotMakeItAndCounts() {
    String event = """
        UID:a
        DTSTART:20261130T120000Z
        DURATION:PT1H
        RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3
        """;

    CalendarResult result = read(calendar(event(event)), "2026-11-30", "2027-01-30");

    assertThat(starts(result))
        .containsExactly("2026-11-30T12:00:00Z", "2026-12-01T12:00:00Z", "2026-12-08T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EXDATE;TZID=America/New_York:20261201T090000",
        "EXDATE:20261201T140000Z",
        "EXDATE;VALUE=DATE:20261201",
        "EXDATE:20261201",
        "EXDATE:20261201T090000",
        "EXDATE;TZID=Central Standard Time:20261111T090000,20261201T080000",
        "EXRULE:FREQ=WEEKLY;BYDAY=TU",
        "X-A:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261201T090000\n"
            + "DTSTART:20270101T120000Z\nDURATION:PT1H",
        "X-A:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID;VALUE=DATE:20261201\n"
            + "DTSTART:20270101T120000Z\nDURATION:PT1H",
        "X-A:1\nEND:VEVENT\nBEGIN:VEVENT\nUID:a\nRECURRENCE-ID:20261201T140000Z\nSTATUS:CANCELLED",
      })
  void leavesOutAnExceptionInWhateverFormItIsWritten(String exception) {
    String event = "UID:a\n" + NINE_TO_TEN + "RRULE:FREQ=DAILY;COUNT=3\n" + exception + "\n";

    CalendarResult result = read(calendar(event(event)), "2026-11-30", "2026-12-07");

    assertThat(result.rejected()).isEmpty();
    assertThat(starts(result)).containsExactly("2026-11-30T14:00:00Z", "2026-12-02T14:00:00Z");
  }

  @Test
  void addsExtraDatesWithLengthsOfTheirOwnAndUnitesSeveralRules() {
    String event = "UID:a\n" + NINE_TO_TEN
        + "RRULE:FREQ=WEEKLY;COUNT=2\nRRULE:FREQ=MONTHLY;BYMONTHDAY=2;COUNT=2\n"
        + "RDATE;VALUE=PERIOD:20261203T100000Z/PT30M,20261204T100000Z/20261204T120000Z\n";

    CalendarResult result = read(calendar(event(event)), "2026-11-30", "2026-12-31");

    assertThat(result.events().stream().map(c -> c.start() + " " + c.end()))
        .containsExactly(
            "2026-11-30T14:00:00Z 2026-11-30T15:00:00Z",
            "2026-12-02T14:00:00Z 2026-12-02T15:00:00Z",
            "2026-12-03T10:00:00Z 2026-12-03T10:30:00Z",
            "2026-12-04T10:00:00Z 2026-12-04T12:00:00Z",
            "2026-12-07T14:00:00Z 2026-12-07T15:00:00Z");
  }

  @Test
  void changesThisAndAllLaterInstances() {
    String event = "UID:a\n" + NINE_TO_TEN + "RRULE:FREQ=DAILY;COUNT=4\n";
    String later = """
        UID:a
        RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:20261202T090000
        DTSTART;TZID=America/New_York:20261202T110000
        DURATION:PT2H
        TRANSP:TRANSPARENT
        """;

    CalendarResult result = read(calendar(event(event) + event(later)), "2026-11-30", "2026-12-31");

    assertThat(result.events().stream().map(Calendars::when))
        .containsExactly(
            "2026-11-30T14:00:00Z|2026-11-30T15:00:00Z|blocks",
            "2026-12-01T14:00:00Z|2026-12-01T15:00:00Z|blocks",
            "2026-12-02T16:00:00Z|2026-12-02T18:00:00Z|free",
            "2026-12-03T16:00:00Z|2026-12-03T18:00:00Z|free");
  }

  @Test
  void returnsAnInstanceThatWasMovedIntoTheSpanFromOutside() {
    String event = "UID:a\n" + NINE_TO_TEN + "RRULE:FREQ=WEEKLY\n";
    String moved =
        "UID:a\nRECURRENCE-ID:20270301T140000Z\nDTSTART:20261203T120000Z\nDURATION:PT1H\n";

    CalendarResult result = read(calendar(event(event) + event(moved)), "2026-11-30", "2026-12-07");

    assertThat(starts(result)).containsExactly("2026-11-30T14:00:00Z", "2026-12-03T12:00:00Z");
  }

  @Test
  void anInvitationToOneInstanceStandsAlone() {
    String one = "UID:a\nRECURRENCE-ID:20261201T140000Z\nDTSTART:20261203T120000Z\nDURATION:PT1H\n";

    CalendarResult result = read(calendar(event(one)), "2026-11-30", "2026-12-07");

    assertThat(starts(result)).containsExactly("2026-12-03T12:00:00Z");
  }

  @Test
  void keepsApartTwoSeriesWhoseKeysBeginAlike() {
    String key = "UID:" + "a".repeat(600);
    String rule = "RRULE:FREQ=DAILY;COUNT=2\n";
    String one = key + "1\n" + NINE_TO_TEN + rule;
    String other = key + "2\nDTSTART:20261130T200000Z\nDURATION:PT1H\n" + rule;

    CalendarResult result = read(calendar(event(one) + event(other)), "2026-11-30", "2026-12-02");

    assertThat(result.events()).hasSize(4);
    assertThat(result.events().stream().map(CalendarEvent::uid).distinct())
        .hasSize(2)
        .allMatch(uid -> uid.length() == 255);
  }
}
