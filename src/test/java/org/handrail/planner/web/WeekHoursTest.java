package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.planner.Commitment;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.FieldError;
import org.handrail.site.input.FormReader;
import org.junit.jupiter.api.Test;

class WeekHoursTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final WeekHours.Work WORK = new WeekHours.Work("Work", NEW_YORK, null, Map.of());
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  @Test
  void takeTheirDayOfEveryWeek() {
    WeekHours hours = hours(Map.of("hours-1-1-from", "09:00", "hours-1-1-until", "17:00"));

    List<Commitment> two = hours.on(MONDAY, MONDAY.plusWeeks(2), WORK);

    assertThat(two)
        .extracting(Commitment::start)
        .containsExactly(
            Instant.parse("2026-11-30T14:00:00Z"), Instant.parse("2026-12-07T14:00:00Z"));
    assertThat(two.getFirst().end()).isEqualTo(Instant.parse("2026-11-30T22:00:00Z"));
    assertThat(two.getFirst().title()).isEqualTo("Work");
    assertThat(two.getFirst().place()).isNull();
  }

  @Test
  void areWhereTheWorkIs() {
    GeoPoint camden = new GeoPoint(39.9448, -75.1199);
    WeekHours hours = hours(Map.of("hours-1-1-from", "09:00", "hours-1-1-until", "17:00"));

    List<Commitment> week = hours.on(
        MONDAY, MONDAY.plusWeeks(1), new WeekHours.Work("Work", NEW_YORK, camden, Map.of()));

    assertThat(week).extracting(Commitment::place).containsExactly(camden);
  }

  @Test
  void endTheNextMorningWhenTheyEndBeforeTheyStart() {
    WeekHours hours = hours(Map.of("hours-1-1-from", "22:00", "hours-1-1-until", "06:00"));

    Commitment night = hours.on(MONDAY, MONDAY.plusDays(1), WORK).getFirst();

    assertThat(night.end()).isEqualTo(Instant.parse("2026-12-01T11:00:00Z"));
  }

  @Test
  void lastAnHourLessInTheNightThatLosesOne() {
    LocalDate saturday = LocalDate.of(2026, 3, 7);
    WeekHours hours = hours(Map.of("hours-6-1-from", "22:00", "hours-6-1-until", "06:00"));

    Commitment night = hours.on(saturday, saturday.plusDays(1), WORK).getFirst();

    assertThat(night.start()).isEqualTo(Instant.parse("2026-03-08T03:00:00Z"));
    assertThat(night.end()).isEqualTo(Instant.parse("2026-03-08T10:00:00Z"));
  }

  @Test
  void haveTwoStretchesADay() {
    WeekHours hours = hours(Map.of(
        "hours-2-1-from", "08:00",
        "hours-2-1-until", "12:00",
        "hours-2-2-from", "14:00",
        "hours-2-2-until", "18:00"));

    assertThat(hours.on(MONDAY, MONDAY.plusWeeks(1), WORK)).hasSize(2);
  }

  @Test
  void haveANameAndAPlaceOfTheirOwnWhereTheyAreNoWork() {
    GeoPoint office = new GeoPoint(39.9526, -75.1652);
    GeoPoint pitch = new GeoPoint(39.9448, -75.1199);
    WeekHours hours = hours(Map.of(
        "hours-3-1-from", "09:00",
        "hours-3-1-until", "17:00",
        "hours-3-2-from", "18:00",
        "hours-3-2-until", "19:00",
        "hours-3-2-name", "Football",
        "hours-3-2-place", "Camden",
        "hours-4-2-from", "18:00",
        "hours-4-2-until", "19:00",
        "hours-4-2-name", "Supper"));

    List<Commitment> week = hours.on(
        MONDAY,
        MONDAY.plusWeeks(1),
        new WeekHours.Work("Work", NEW_YORK, office, Map.of("Camden", pitch)));

    assertThat(week).extracting(Commitment::title).containsExactly("Work", "Football", "Supper");
    assertThat(week).extracting(Commitment::place).containsExactly(office, pitch, null);
  }

  @Test
  void askForTheNameOfWhatHasAPlace() {
    FormReader reader = reader(
        Map.of("hours-3-2-from", "18:00", "hours-3-2-until", "19:00", "hours-3-2-place", "Camden"));

    WeekHours.of(reader);

    assertThat(reader.errors())
        .containsExactly(new FieldError("hours-3-2-name", "plan.problem.hoursName"));
  }

  @Test
  void askForTheTimesOfWhatHasANameOnly() {
    FormReader reader = reader(Map.of("hours-1-2-name", "Football", "hours-1-2-place", "Camden"));

    WeekHours.of(reader);

    assertThat(reader.errors())
        .containsExactly(new FieldError("hours-1-2-from", "plan.problem.hours"));
  }

  @Test
  void askForTheEndOfWhatEndsAsItBegins() {
    FormReader reader = reader(Map.of("hours-1-1-from", "18:00", "hours-1-1-until", "18:00"));

    assertThat(WeekHours.of(reader).isEmpty()).isTrue();
    assertThat(reader.errors())
        .containsExactly(new FieldError("hours-1-1-until", "plan.problem.hoursEqual"));
  }

  @Test
  void sayOnceThatANameIsTooLong() {
    FormReader reader = reader(Map.of(
        "hours-3-2-from", "18:00",
        "hours-3-2-until", "19:00",
        "hours-3-2-name", "x".repeat(201),
        "hours-3-2-place", "Camden"));

    WeekHours.of(reader);

    assertThat(reader.errors()).extracting(FieldError::field).containsExactly("hours-3-2-name");
  }

  @Test
  void sayWhichFieldIsMissingWhenOnlyOneEndIsGiven() {
    FormReader reader = reader(Map.of("hours-3-2-from", "09:00"));

    WeekHours hours = WeekHours.of(reader);

    assertThat(hours.isEmpty()).isTrue();
    assertThat(reader.errors())
        .containsExactly(new FieldError("hours-3-2-from", "plan.problem.hours"));
  }

  @Test
  void refuseWhatIsNoTime() {
    FormReader reader = reader(Map.of("hours-3-2-from", "nine", "hours-3-2-until", "17:00"));

    WeekHours.of(reader);

    assertThat(reader.errors()).contains(new FieldError("hours-3-2-from", "plan.problem.time"));
  }

  private static WeekHours hours(Map<String, String> values) {
    return WeekHours.of(reader(values));
  }

  private static FormReader reader(Map<String, String> values) {
    Map<String, String[]> all = new HashMap<>();
    values.forEach((name, value) -> all.put(name, new String[] {value}));
    return new FormReader(all, "plan.problem");
  }
}
