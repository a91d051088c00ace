package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.handrail.directory.VenueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanSettingsTest {

  private static PlanSettingsBuilder settings() {
    return PlanSettings.builder(Lists.NEW_YORK, LocalDate.of(2026, 11, 30), Lists.CITY_HALL, 5);
  }

  static Stream<UnaryOperator<PlanSettingsBuilder>> allowed() {
    return Stream.of(
        s -> s.days(1),
        s -> s.days(31),
        s -> s.meetings(0),
        s -> s.meetings(42),
        s -> s.maxPerDay(1),
        s -> s.maxPerDay(6),
        s -> s.maxTravelMin(0),
        s -> s.maxTravelMin(1440),
        s -> s.venue(VenueType.ONLINE));
  }

  @ParameterizedTest
  @MethodSource
  void allowed(UnaryOperator<PlanSettingsBuilder> change) {
    assertThatCode(() -> change.apply(settings()).build()).doesNotThrowAnyException();
  }

  static Stream<UnaryOperator<PlanSettingsBuilder>> refused() {
    return Stream.of(
        s -> s.days(0),
        s -> s.days(32),
        s -> s.meetings(-1),
        s -> s.meetings(43),
        s -> s.maxPerDay(0),
        s -> s.maxPerDay(7),
        s -> s.maxTravelMin(-1),
        s -> s.maxTravelMin(1441),
        s -> s.venue(VenueType.HYBRID),
        s -> s.preferVenues(Set.of(VenueType.HYBRID)));
  }

  @ParameterizedTest
  @MethodSource
  void refused(UnaryOperator<PlanSettingsBuilder> change) {
    assertThatThrownBy(() -> change.apply(settings()).build())
        .isInstanceOf(RefusedSettings.class)
        .hasMessageStartingWith("Choose ");
  }

  @Test
  void changesOneSettingAndKeepsTheOthers() {
    PlanSettings settings =
        settings().days(3).prefer(Set.of("O")).homeGroup("home").build();

    PlanSettings changed = settings.change().maxPerDay(2).build();

    assertThat(changed).isEqualTo(settings.change().maxPerDay(2).build()).isNotEqualTo(settings);
    assertThat(changed.change().maxPerDay(1).build()).isEqualTo(settings);
  }

  @Test
  void takesTheHomeGroupByOneKeyOrSeveral() {
    assertThat(settings().build().homeGroup()).isEmpty();
    assertThat(settings().homeGroup("home").build().homeGroup()).containsExactly("home");
    assertThat(settings().homeGroup(Set.of("mon", "fri")).build().homeGroup())
        .containsExactlyInAnyOrder("mon", "fri");
  }

  @Test
  void tellsNothingOfThePerson() {
    assertThat(settings().build().toString()).isEqualTo("PlanSettings[…]");
  }

  @Test
  void readsWakingHours() {
    assertThat(WakingHours.parse("06:30-22:30")).isEqualTo(WakingHours.DEFAULT);
    assertThat(WakingHours.parse("00:00-24:00")).isEqualTo(new WakingHours(0, 1440));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "6:30-22:30",
        "22:00-06:00",
        "06:00-06:00",
        "06:00-24:01",
        "06:60-07:00",
        "06:00"
      })
  void refusesOtherWakingHours(String text) {
    assertThatThrownBy(() -> WakingHours.parse(text)).isInstanceOf(RefusedSettings.class);
  }
}
