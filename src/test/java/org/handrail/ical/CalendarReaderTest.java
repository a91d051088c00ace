package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.ical.Calendars.HOME;
import static org.handrail.ical.Calendars.NINE_TO_TEN;
import static org.handrail.ical.Calendars.at;
import static org.handrail.ical.Calendars.calendar;
import static org.handrail.ical.Calendars.event;
import static org.handrail.ical.Calendars.read;
import static org.handrail.ical.Calendars.readDay;
import static org.handrail.ical.Calendars.readText;
import static org.handrail.ical.Calendars.starts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarReaderTest {

  @Test
  void readsAWorkWeekAsACalendarProgramExportsIt() throws IOException {
    byte[] ics = Files.readAllBytes(Path.of("docs/examples/work-week.ics"));

    CalendarResult week = new CalendarReader().read(ics, at("2026-11-30"), at("2026-12-07"), HOME);

    assertThat(week.rejected()).isEmpty();
    assertThat(week.events().stream().map(Calendars::line))
        .containsExactly(
            "work-4c1f@calendar.example|Work|2026-11-30T14:00:00Z|2026-11-30T22:00:00Z|blocks",
            "work-4c1f@calendar.example|Work|2026-12-01T14:00:00Z|2026-12-01T22:00:00Z|blocks",
            "work-4c1f@calendar.example|Work|2026-12-02T14:00:00Z|2026-12-02T22:00:00Z|blocks",
            "back-77a0@calendar.example|Back exercises (moved from Tuesday)"
                + "|2026-12-02T23:00:00Z|2026-12-02T23:45:00Z|blocks",
            "work-4c1f@calendar.example|Work: late shift"
                + "|2026-12-03T18:00:00Z|2026-12-04T02:30:00Z|blocks",
            "work-4c1f@calendar.example|Work|2026-12-04T14:00:00Z|2026-12-04T22:00:00Z|blocks",
            "visit-b20c@calendar.example|Aunt Odile in town"
                + "|2026-12-05T05:00:00Z|2026-12-06T05:00:00Z|free",
            "market-5e31@calendar.example|Market, if it is dry"
                + "|2026-12-05T15:00:00Z|2026-12-05T17:00:00Z|free");
    assertThat(week.events().getFirst().place().location())
        .isEqualTo("Linden Print Shop, 12 Invented St, Philadelphia, PA 19123, USA");
    assertThat(week.events().getLast().place().location()).isEqualTo("Market hall");
  }

  @Nested
  class Zones {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "TZID=America/New_York:20261130T090000|2026-11-30T14:00:00Z",
          "TZID=\"America/New_York\":20261130T090000|2026-11-30T14:00:00Z",
          "TZID=Eastern Standard Time:20261130T090000|2026-11-30T14:00:00Z",
          "TZID=W. Europe Standard Time:20261130T090000|2026-11-30T08:00:00Z",
          "TZID=\"(UTC-05:00) Eastern Time (US & Canada)\":20261130T090000|2026-11-30T14:00:00Z",
          "TZID=\"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\":20261130T090000"
              + "|2026-11-30T08:00:00Z",
          "TZID=/freeassociation.sourceforge.net/Europe/Rome:20261130T090000|2026-11-30T08:00:00Z",
          "TZID=/freeassociation.sourceforge.net/Tzfile/America/Chicago:20261130T090000"
              + "|2026-11-30T15:00:00Z",
          "TZID=/mozilla.org/20070129_1/Europe/Paris:20261130T090000|2026-11-30T08:00:00Z",
          "TZID=UTC+02:00:20261130T090000|2026-11-30T07:00:00Z",
          "TZID=tzone://Microsoft/Utc:20261130T090000|2026-11-30T09:00:00Z",
          "TZID=\"UTC+02:00\":20261130T090000|2026-11-30T07:00:00Z",
          "TZID=\"(GMT -03:30)\":20261130T090000|2026-11-30T12:30:00Z",
          "TZID=Etc/GMT+5:20261130T090000|2026-11-30T14:00:00Z",
          "TZID=America/New_York:20261130T090000Z|2026-11-30T09:00:00Z",
          "X-NOTHING=1:20261130T090000|2026-11-30T14:00:00Z",
          "TZID=:20261130T090000|2026-11-30T14:00:00Z",
        })
    void knowsTheNamesThatCalendarProgramsUse(String start, String instant) {
      CalendarResult result = readDay("UID:a\nDTSTART;" + start + "\nDURATION:PT1H\n");

      assertThat(result.rejected()).isEmpty();
      assertThat(starts(result)).containsExactly(instant);
    }

    @Test
    void takesTheFilesOwnDefinitionForANameThatNobodyElseKnows() {
      String zone = """
          BEGIN:VTIMEZONE
          TZID:Customized Time Zone
          BEGIN:STANDARD
          DTSTART:16010101T020000
          TZOFFSETFROM:+0300
          TZOFFSETTO:+0200
          RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=11
          END:STANDARD
          BEGIN:DAYLIGHT
          DTSTART:16010101T020000
          TZOFFSETFROM:+0200
          TZOFFSETTO:+0300
          RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=4
          END:DAYLIGHT
          END:VTIMEZONE
          """;
      String event = """
          UID:a
          DTSTART;TZID=Customized Time Zone:20261127T090000
          DURATION:PT1H
          RRULE:FREQ=DAILY;COUNT=4
          """;

      CalendarResult result = read(calendar(zone + event(event)), "2026-11-26", "2026-12-02");

      assertThat(starts(result)) // the clocks go back on Sunday the 29th
          .containsExactly(
              "2026-11-27T06:00:00Z",
              "2026-11-28T06:00:00Z",
              "2026-11-29T07:00:00Z",
              "2026-11-30T07:00:00Z");
    }

    @Test
    void movesATimeThatTheSpringChangeSkipsLaterAndTakesTheFirstPassOfARepeatedOne() {
      String skipped = "UID:a\nDTSTART;TZID=America/New_York:20270314T023000\nDURATION:PT1H\n";
      String repeated = "UID:b\nDTSTART;TZID=America/New_York:20261101T013000\nDURATION:PT1H\n";

      CalendarResult result =
          read(calendar(event(skipped) + event(repeated)), "2026-10-01", "2027-04-01");

      assertThat(starts(result)).containsExactly("2026-11-01T05:30:00Z", "2027-03-14T07:30:00Z");
    }

    @Test
    void keepsTheWallClockTimeOfASeriesOverTheChangeAndItsLengthInHours() {
      String nights = """
          UID:a
          DTSTART;TZID=America/New_York:20261030T220000
          DTEND;TZID=America/New_York:20261031T060000
          RRULE:FREQ=DAILY;COUNT=3
          """;

      CalendarResult result = read(calendar(event(nights)), "2026-10-30", "2026-11-03");

      assertThat(result.events().stream().map(c -> c.start() + " " + c.end()))
          .containsExactly(
              "2026-10-31T02:00:00Z 2026-10-31T10:00:00Z",
              "2026-11-01T02:00:00Z 2026-11-01T10:00:00Z",
              "2026-11-02T03:00:00Z 2026-11-02T11:00:00Z");
    }
  }

  @Nested
  class Blocking {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "DTSTART:20261130T120000Z;DTEND:20261130T130000Z|blocks",
          "DTSTART:20261130T120000Z;DURATION:PT1H|blocks",
          "DTSTART:20261130T120000Z;DURATION:PT1H;STATUS:TENTATIVE|blocks",
          "DTSTART:20261130T120000Z;DURATION:PT1H;TRANSP:TRANSPARENT|free",
          "DTSTART:20261130T120000Z;DURATION:PT1H;X-MICROSOFT-CDO-BUSYSTATUS:FREE|free",
          "DTSTART:20261130T120000Z|blocks",
          "DTSTART:20261130T120000Z;DTEND:20261130T120000Z|free",
          "DTSTART:20261130T120000Z;DTEND:20261130T110000Z|blocks",
          "DTSTART:20261130T120000Z;DURATION:-PT1H|blocks",
          "DTSTART:20261130|free",
          "DTSTART:20261130;DURATION:P1D|free",
          "DTSTART:20261130T050000Z;DTEND:20261201T050000Z|blocks",
        })
    void whatTakesUpTimeAndIsNotFree(String lines, String blocks) {
      CalendarResult result = readDay("UID:a\n" + lines.replace(";", "\n") + "\n");

      assertThat(result.events().stream().map(c -> c.blocks() ? "blocks" : "free"))
          .containsExactly(blocks);
    }

    @Test
    void cancelledEntriesDoNotExistEvenWhenTheyCannotBeRead() {
      String cancelled = "UID:a\nSTATUS:CANCELLED\nDTSTART;TZID=Nowhere:20261130T090000\n";

      CalendarResult result = readDay(cancelled);

      assertThat(result.events()).isEmpty();
      assertThat(result.rejected()).isEmpty();
    }

    @Test
    void entriesThatBeganBeforeTheSpanCountAndThoseThatTouchItDoNot() {
      String night = "UID:night\nDTSTART:20261130T020000Z\nDTEND:20261130T060000Z\n";
      String before = "UID:before\nDTSTART:20261130T020000Z\nDTEND:20261130T050000Z\n";
      String after = "UID:after\nDTSTART:20261201T050000Z\nDTEND:20261201T060000Z\n";

      CalendarResult result = readText(calendar(event(night) + event(before) + event(after)));

      assertThat(result.events().stream().map(CalendarEvent::uid)).containsExactly("night");
    }
  }

  @Nested
  class Text {

    @Test
    void joinsFoldedLinesUndoesEscapesAndDropsWhatCannotBeSeen() {
      CalendarResult result = readDay("UID:a\n" + NINE_TO_TEN
          + "SUMMARY;LANGUAGE=\"en:x;y\":Shift\\, l\n ate\\; \\\\ and\\nlong\u202e\u0007 caf\u00e9\n"
          + "GEO:39.9612\\;-75.149\nLOCATION:somewhere\n");

      CalendarEvent entry = result.events().getFirst();
      assertThat(entry.title()).isEqualTo("Shift, late; \\ and long  café");
      assertThat(entry.place().geo()).isEqualTo(new GeoPoint(39.9612, -75.149));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "GEO:91;0",
          "GEO:nowhere",
          "GEO:NaN;1",
          "GEO:1;2;3",
          "GEO:0;0",
          "GEO:0.0;-0.0",
          "LOCATION:Hall"
        })
    void hasNoPlaceWithoutAPoint(String line) {
      CalendarResult result = readDay("UID:a\n" + NINE_TO_TEN + line + "\n");

      assertThat(result.events().getFirst().place().geo()).isNull();
    }

    @Test
    void readsTheSameFileInEveryEncodingAndWithEveryLineEnding() {
      String text = calendar(event("UID:a\n" + NINE_TO_TEN + "SUMMARY:caf\u00e9\n"));

      List<byte[]> files = List.of(
          text.getBytes(StandardCharsets.UTF_8),
          ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
          ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
          ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
          text.getBytes(StandardCharsets.ISO_8859_1),
          text.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
          text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
          ("\r\n  " + text).getBytes(StandardCharsets.UTF_8));

      assertThat(files.stream()
              .map(
                  file -> new CalendarReader().read(file, at("2026-11-30"), at("2026-12-01"), HOME))
              .map(result -> result.events().getFirst().title()))
          .hasSize(8)
          .containsOnly("café");
    }

    @Test
    void ignoresToDosFreeBusyTimesAndJournalsAndReadsEveryCalendarOfAFile() {
      String other =
          "BEGIN:VTODO\nUID:t\nDTSTART:x\nEND:VTODO\nBEGIN:VFREEBUSY\nDTSTART:y\nEND:VFREEBUSY\n";

      CalendarResult result = readText(calendar(other + event("UID:a\n" + NINE_TO_TEN))
          + calendar(event("UID:b\n" + NINE_TO_TEN)));

      assertThat(result.rejected()).isEmpty();
      assertThat(result.events().stream().map(CalendarEvent::uid)).containsExactly("a", "b");
    }

    @Test
    void sharesNothingOfAnEntryWithMessages() {
      assertThat(readDay("UID:a\nSUMMARY:secret\n" + NINE_TO_TEN).toString())
          .doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "hello", "<html><body>", "{\"a\":1}", "BEGIN:VCARD\nEND:VCARD"})
  void refusesWhatIsNoCalendarInOneLineThatQuotesNothing(String text) {
    assertThatThrownBy(() -> readText(text))
        .isInstanceOf(UnreadableCalendar.class)
        .hasMessage("This file is not a calendar. Save it again as .ics, or type your hours.");
  }

  @Test
  void saysThatAFileIsEmpty() {
    assertThatThrownBy(() -> readText(""))
        .isInstanceOf(UnreadableCalendar.class)
        .hasMessage("This file is empty. Save it again as .ics, or type your hours.");
  }
}
