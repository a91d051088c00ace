package org.handrail.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkingTimeTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "59.2, 1", "59.3, 2", "592.5925925925926, 10", "592.6, 11"})
  void isWholeMinutesByStreetsRoundedUp(double straightM, long minutes) {
    assertThat(WalkingTime.minutes(straightM)).isEqualTo(minutes);
  }
}
