package org.handrail.ical;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarWriterTest {

  private static final Instant STAMP = Instant.parse("2026-11-29T18:00:00Z");
  private static final Instant START = Instant.parse("2026-12-01T00:30:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void writesEachPickSoThatTheReaderFindsTheSameTimesAndPlace() {
    List<CalendarWriter.Entry> plan = List.of(
        entry("pick-1", START, NEW_YORK, "Early; birds, of \\ Café"),
        entry("pick-2", START.plusSeconds(90_000), ZoneId.of("Europe/London"), "Zwei"),
        entry("pick-3", START.plusSeconds(180_000), ZoneOffset.UTC, "Drei"),
        entry("pick-4", START.plusSeconds(270_000), ZoneOffset.ofHours(2), "Vier"));

    List<CalendarEvent> read = read(CalendarWriter.write(plan, STAMP));

    assertThat(read).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(read.get(i).uid()).isEqualTo(plan.get(i).uid());
      assertThat(read.get(i).title()).isEqualTo(plan.get(i).title());
      assertThat(read.get(i).start()).isEqualTo(plan.get(i).start());
      assertThat(read.get(i).end()).isEqualTo(plan.get(i).end());
      assertThat(read.get(i).place().geo()).isEqualTo(new GeoPoint(39.9526, -75.1652));
    }
  }

  @Test
  void anotherProgramReadsTheSameAndFindsNothingToCorrect() {
    CalendarWriter.Entry entry = entry("a", START, NEW_YORK, "Early; birds, of \\ Café ".repeat(9));

    ICalendar calendar =
        Biweekly.parse(text(CalendarWriter.write(List.of(entry), STAMP))).first();

    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getSummary().getValue()).isEqualTo(entry.title().strip());
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(entry.start());
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(entry.end());
    assertThat(event.getDescription().getValue()).isEqualTo(entry.description());
    assertThat(event.getLocation().getValue()).isEqualTo(entry.location());
    assertThat(event.getGeo().getLatitude()).isEqualTo(39.9526);
    assertThat(event.getUrl().getValue()).isEqualTo(entry.url());
  }

  @Test
  void writesWallClockTimesOfADefinedZoneWhenToLeaveAndTheAddress() {
    String text = text(CalendarWriter.write(List.of(entry("a", START, NEW_YORK, "T")), STAMP));

    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains("BEGIN:VTIMEZONE\r\nTZID:America/New_York\r\n")
        .contains("DTSTAMP:20261129T180000Z\r\n")
        .contains("DTSTART;TZID=America/New_York:20261130T193000\r\n")
        .contains("DESCRIPTION:Leave at 18:55.\\nTake line 3\\, then walk.\r\n")
        .contains("LOCATION:Invented Hall\\, 1 Example Street\r\n")
        .contains("URL:https://meetings.example/a\r\n")
        .endsWith("END:VCALENDAR\r\n");
  }

  @Test
  void foldsLongLinesAtSeventyFiveOctetsWithoutCuttingACharacter() {
    String title = "ünïcödé 😀 ".repeat(30).strip();

    byte[] ics = CalendarWriter.write(List.of(entry("a", START, NEW_YORK, title)), STAMP);

    assertThat(text(ics).split("\r\n"))
        .allSatisfy(line ->
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(read(ics).getFirst().title()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x\r\nATTENDEE:mailto:a@b.example", "x\nEND:VEVENT", "x\rBEGIN:VALARM"})
  void noValueLeavesItsProperty(String malice) {
    CalendarWriter.Entry entry = new CalendarWriter.Entry(
        malice,
        START,
        START.plusSeconds(60),
        NEW_YORK,
        malice,
        malice,
        null,
        malice,
        malice,
        null,
        "");

    String text = text(CalendarWriter.write(List.of(entry), STAMP));

    assertThat(text.split("\r\n"))
        .noneMatch(line -> line.startsWith("ATTENDEE") || line.equals("BEGIN:VALARM"))
        .filteredOn("END:VEVENT"::equals)
        .hasSize(1);
    assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
  }

  @Test
  void saysWhenToLeaveAndRepeats() {
    CalendarWriter.Entry plain = entry("a", START, NEW_YORK, "Noon, group");
    byte[] ics = CalendarWriter.write(
        List.of(new CalendarWriter.Entry(
            plain.uid(),
            plain.start(),
            plain.end(),
            plain.zone(),
            plain.title(),
            "",
            null,
            "",
            null,
            START.minusSeconds(38 * 60),
            "FREQ=WEEKLY;BYDAY=" + START.atZone(NEW_YORK).getDayOfWeek().name().substring(0, 2))),
        STAMP);

    assertThat(text(ics))
        .contains(
            "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Noon\\, group\r\nTRIGGER:-PT38M\r\nEND:VALARM\r\nEND:VEVENT");
    assertThat(read(ics).size()).isGreaterThan(3);
    assertThat(read(ics).get(1).start().atZone(NEW_YORK).toLocalTime())
        .isEqualTo(START.atZone(NEW_YORK).toLocalTime());
  }

  @Test
  void anEmptyPlanIsAnEmptyCalendar() {
    assertThat(read(CalendarWriter.write(List.of(), STAMP))).isEmpty();
  }

  private static CalendarWriter.Entry entry(String uid, Instant start, ZoneId zone, String title) {
    return new CalendarWriter.Entry(
        uid,
        start,
        start.plusSeconds(3600),
        zone,
        title,
        "Invented Hall, 1 Example Street",
        new GeoPoint(39.9526, -75.1652),
        "Leave at 18:55.\nTake line 3, then walk.",
        "https://meetings.example/a",
        null,
        "");
  }

  private static List<CalendarEvent> read(byte[] ics) {
    CalendarResult result = new CalendarReader()
        .read(
            ics,
            Instant.parse("2026-11-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"),
            NEW_YORK);
    assertThat(result.rejected()).isEmpty();
    return result.events();
  }

  private static String text(byte[] ics) {
    return new String(ics, StandardCharsets.UTF_8);
  }
}
