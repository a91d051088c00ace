package org.handrail.site.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTest {

  private static FormReader reader(String... values) {
    return new FormReader(Map.of("it", values), "form.problem");
  }

  private static FieldError error(String problem, Object... arguments) {
    return new FieldError("it", "form.problem." + problem, List.of(arguments));
  }

  @Nested
  class OfSeveralValues {

    @Test
    void takesTheLastSinceAPressedButtonStandsAfterItsField() {
      assertThat(reader("field", " button ").text("it")).contains("button");
    }

    @Test
    void takesNoneForAnEmptyOne() {
      FormReader reader = reader("field", " ");

      assertThat(reader.text("it")).isEmpty();
      assertThat(reader.errors()).isEmpty();
    }

    @Test
    void takesAllInTheirOrderWhereSeveralAreMeant() {
      assertThat(reader("O", "", " W ", "O").codes("it")).containsExactly("O", "W");
    }

    @Test
    void takesFifty() {
      FormReader reader = reader("O ".repeat(50).split(" "));

      assertThat(reader.codes("it")).containsExactly("O");
      assertThat(reader.errors()).isEmpty();
    }

    @Test
    void refusesMore() {
      FormReader reader = reader("O ".repeat(51).split(" "));

      assertThat(reader.codes("it")).isEmpty();
      assertThat(reader.errors()).containsExactly(error("many", 50));
    }

    @Test
    void refusesAllForOneThatCannotBeRead() {
      FormReader reader = reader("1", "x", "2", "y");

      assertThat(reader.readAll(
              "it", value -> Optional.of(value).filter(v -> v.matches("\\d")), "digit"))
          .isEmpty();
      assertThat(reader.errors()).containsExactly(error("digit"));
    }
  }

  @Nested
  class Texts {

    @Test
    void haveAnEnd() {
      assertThat(reader("x".repeat(200)).text("it")).isPresent();

      FormReader reader = reader("x".repeat(201));

      assertThat(reader.text("it")).isEmpty();
      assertThat(reader.errors()).containsExactly(error("text", 200));
      assertThat(reader.typed("it")).hasSize(200);
      assertThat(reader.raw("it")).hasSize(201);
    }

    @Test
    void haveNoZeroCharacter() {
      FormReader reader = reader("a\0b");

      assertThat(reader.text("it")).isEmpty();
      assertThat(reader.errors()).containsExactly(error("text", 200));
      assertThat(reader.typed("it")).isEqualTo("ab");
    }

    @Test
    void areNeverCutWithinACharacter() {
      assertThat(reader("\uD83D\uDE42".repeat(201)).typed("it")).hasSize(400);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "007,7", "9,9"})
  void readsWholeNumbersOfARange(String text, int number) {
    assertThat(reader(text).whole("it", 1, 9)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "-1", "+1", "1.0", "1e0", "x", "99999999999", "٣"})
  void refusesOtherNumbers(String text) {
    FormReader reader = reader(text);

    assertThat(reader.whole("it", 1, 9)).isEmpty();
    assertThat(reader.errors()).containsExactly(error("number", 1, 9));
  }

  @Test
  void readsChoicesTimesDaysMomentsAndZones() {
    assertThat(reader("no").oneOf("it", List.of("yes", "no"))).contains("no");
    assertThat(reader("17:30").time("it")).contains(LocalTime.of(17, 30));
    assertThat(reader("2000-01-01").date("it")).contains(LocalDate.of(2000, 1, 1));
    assertThat(reader("2200-12-31").date("it")).contains(LocalDate.of(2200, 12, 31));
    assertThat(reader("2026-11-30T18:00:00-05:00").instant("it"))
        .contains(Instant.parse("2026-11-30T23:00:00Z"));
    assertThat(reader("America/New_York").zone("it")).contains(ZoneId.of("America/New_York"));
    assertThat(reader("America/New_York").browserZone("it"))
        .contains(ZoneId.of("America/New_York"));
    assertThat(reader("yes").isOn("it")).isTrue();
    assertThat(reader("on").isOn("it")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-90,180", "90 , -180", "+39.95,-75.17", "0,0.12345678901234567890"})
  void readsPoints(String text) {
    assertThat(reader(text).point("it")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90.1,0",
        "0,-181",
        "NaN,0",
        "1e1,0",
        "0",
        "0,0,0",
        ",",
        "x,y",
        "0,0.123456789012345678901"
      })
  void refusesWhatIsNoPoint(String text) {
    FormReader reader = reader(text);

    assertThat(reader.point("it")).isEmpty();
    assertThat(reader.errors()).containsExactly(error("place"));
  }

  @Test
  void readsAPointFromTwoParameters() {
    FormReader reader = new FormReader(
        Map.of("lat", new String[] {"39.95"}, "lon", new String[] {"-75.17"}), "form.problem");

    assertThat(reader.point("lat", "lon", "it")).contains(new GeoPoint(39.95, -75.17));
    assertThat(reader.point("lat", "none", "it")).isEmpty();
    assertThat(reader.errors()).isEmpty();
    assertThat(new FormReader(
                Map.of("lat", new String[] {"95"}, "lon", new String[] {"0"}), "form.problem")
            .point("lat", "lon", "it"))
        .isEmpty();
  }

  static List<Function<FormReader, Optional<?>>> readings() {
    return List.of(
        reader -> reader.oneOf("it", List.of("yes")),
        reader -> reader.time("it"),
        reader -> reader.date("it"),
        reader -> reader.instant("it"),
        reader -> reader.zone("it"),
        reader -> reader.whole("it", 0, 9),
        reader -> reader.point("it"));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void collectsWhatItCannotReadAndNeverThrows(Function<FormReader, Optional<?>> reading) {
    for (String bad : List.of("?", "25:61", "1999-12-31", "2201-01-01", "2026-02-30", "Moon/Sea")) {
      FormReader reader = reader(bad);

      assertThat(reading.apply(reader)).as(bad).isEmpty();
      assertThat(reader.errors()).as(bad).hasSize(1);
      assertThat(reader.errors().toString()).doesNotContain(bad);
    }
  }

  @Test
  void forgivesABrowserZonesThatNobodyHereKnows() {
    FormReader reader = reader("Moon/Sea");

    assertThat(reader.browserZone("it")).isEmpty();
    assertThat(reader.errors()).isEmpty();
  }
}
