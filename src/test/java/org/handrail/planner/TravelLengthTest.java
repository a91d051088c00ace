package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TravelLengthTest {

  @ParameterizedTest
  @CsvSource({"45m, 45", "45, 45", "1h, 60", "1h30m, 90", "1H30, 90", "' 0m ', 0", "9999m, 9999"})
  void readsHoursAndMinutes(String text, int minutes) {
    assertThat(TravelLength.findMinutes(text)).hasValue(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "45s", "m", "-5m", "1.5h", "30m1h", "99999m", "100h", "٤٥m"})
  void readsNothingElse(String text) {
    assertThat(TravelLength.findMinutes(text)).isEmpty();
  }
}
