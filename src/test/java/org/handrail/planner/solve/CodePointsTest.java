package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {

  @ParameterizedTest
  @CsvSource({
    "a, b",
    "a, aa",
    "'', a",
    "\uFF5E, \uD83D\uDE00",
    "\uE000, \uD800\uDC00",
    "\uD7FF, \uE000",
    "a\uD83D\uDE00, a\uD83D\uDE01",
    "\uD83D\uDE00, \uD83E\uDD17"
  })
  void ordersByCodePointAndNotByUtf16(String lower, String higher) {
    assertThat(CodePoints.compare(lower, higher)).isNegative();
    assertThat(CodePoints.compare(higher, lower)).isPositive();
    assertThat(CodePoints.compare(higher, higher)).isZero();
  }
}
