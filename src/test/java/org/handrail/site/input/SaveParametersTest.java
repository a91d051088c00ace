package org.handrail.site.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.handrail.site.problem.InvalidParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaveParametersTest {

  @ParameterizedTest
  @CsvSource({"'\"0\"', 0", "'\"12\"', 12", "7, 7", "' \"3\" ', 3", "'\"999999999\"', 999999999"})
  void aVersionStandsInQuotationMarksOrBare(String ifMatch, int version) {
    assertThat(SaveParameters.versionSeen(ifMatch)).isEqualTo(version);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "\"\"",
        "\"1",
        "1\"",
        "W/\"1\"",
        "\"01\"",
        "-1",
        "\"1\", \"2\"",
        "\"1000000000\""
      })
  void whatIsNoVersionIsRefusedWithTheHeadersName(String ifMatch) {
    assertThatThrownBy(() -> SaveParameters.versionSeen(ifMatch))
        .isInstanceOfSatisfying(
            InvalidParameter.class, e -> assertThat(e.field()).isEqualTo("If-Match"));
  }

  @Test
  void onlyYesAndNoSayWhetherItIsTried() {
    assertThat(SaveParameters.isOnlyTried("yes")).isTrue();
    assertThat(SaveParameters.isOnlyTried("no")).isFalse();
    assertThatThrownBy(() -> SaveParameters.isOnlyTried("true"))
        .isInstanceOf(InvalidParameter.class);
  }
}
