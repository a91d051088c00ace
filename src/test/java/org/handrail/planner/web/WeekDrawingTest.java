package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.handrail.planner.Commitment;
import org.handrail.planner.WeekKind;
import org.handrail.planner.WeekPlan;
import org.handrail.shared.GeoPoint;
import org.handrail.site.Localizer;
import org.handrail.site.ModuleMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekDrawingTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6, 11, 12, 20})
  void putsEntriesOfOneTimeSideBySideWithinTheirColumn(int entries) {
    List<Commitment> busy = IntStream.range(0, entries)
        .mapToObj(i ->
            entry("Something with a longish name " + i, "2026-12-01T10:00", "2026-12-01T11:00"))
        .toList();

    List<WeekPicture.Mark> marks = marks(busy, 1);

    assertThat(marks).hasSize(entries);
    assertThat(marks)
        .allSatisfy(
            mark -> assertThat(mark.xPercent() + mark.widthPercent()).isLessThanOrEqualTo(96));
    int lanes = Math.min(entries, 4);
    assertThat(marks.stream().map(WeekPicture.Mark::xPercent).distinct()).hasSize(lanes);
    assertThat(marks)
        .allSatisfy(
            mark -> assertThat(mark.lines()).allSatisfy(line -> assertThat(line).isNotBlank()));
  }

  @Test
  void givesEntriesThatFollowEachOtherTheWholeWidth() {
    List<WeekPicture.Mark> marks = marks(
        List.of(
            entry("a", "2026-12-01T10:00", "2026-12-01T11:00"),
            entry("b", "2026-12-01T11:00", "2026-12-01T12:00")),
        1);

    assertThat(marks).extracting(WeekPicture.Mark::widthPercent).containsOnly(92);
  }

  @Test
  void needsTwoLanesWhenALongEntryMeetsManyShortOnes() {
    List<WeekPicture.Mark> marks = marks(
        List.of(
            entry("on call", "2026-12-01T08:00", "2026-12-01T20:00"),
            entry("b", "2026-12-01T09:00", "2026-12-01T10:00"),
            entry("c", "2026-12-01T11:00", "2026-12-01T12:00"),
            entry("d", "2026-12-01T13:00", "2026-12-01T14:00")),
        1);

    assertThat(marks).extracting(WeekPicture.Mark::widthPercent).containsOnly(46);
    assertThat(marks).extracting(WeekPicture.Mark::xPercent).containsExactly(4, 50, 50, 50);
  }

  @Test
  void showsThePartOfEachDayOfALongEntry() {
    List<Commitment> trip = List.of(entry("Trip", "2026-12-03T09:00", "2026-12-05T17:00"));
    WeekPicture picture = WeekDrawing.draw(plan(trip), localizer());

    assertThat(picture.columns())
        .extracting(column -> column.marks().size())
        .containsExactly(0, 0, 0, 1, 1, 1, 0);
    assertThat(picture.columns().get(4).sentence()).endsWith("Trip, all day");
  }

  @Test
  void isLowEnoughForAPhoneAndForPaperWhenADayHasAllItsHours() {
    List<Commitment> allDay = List.of(entry("Trip", "2026-12-03T00:00", "2026-12-04T00:00"));

    assertThat(WeekDrawing.draw(plan(allDay), localizer()).heightPx()).isBetween(600, 920);
    assertThat(WeekDrawing.drawSmall(plan(allDay), localizer()).heightPx()).isBetween(200, 310);
  }

  private static List<WeekPicture.Mark> marks(List<Commitment> busy, int day) {
    return WeekDrawing.draw(plan(busy), localizer()).columns().get(day).marks();
  }

  private static WeekPlan plan(List<Commitment> busy) {
    return new WeekPlan(
        MONDAY,
        7,
        NEW_YORK,
        new GeoPoint(39.9526, -75.1652),
        "transit",
        0,
        0,
        0,
        List.of(),
        new ArrayList<>(busy),
        WeekKind.BEST,
        List.of(),
        List.of(),
        List.of());
  }

  private static Commitment entry(String title, String start, String end) {
    return new Commitment(title, title, instant(start), instant(end), null, true);
  }

  private static Instant instant(String local) {
    return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
  }

  private static Localizer localizer() {
    return new Localizer(ModuleMessages.source(), Locale.US);
  }
}
