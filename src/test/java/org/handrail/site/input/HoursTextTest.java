package org.handrail.site.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.site.input.HoursText.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

  @Test
  void daysAndTimesAreReadInBothLanguages() {
    List<Span> hours =
        HoursText.read("Mon-Fri 8:00-18:00\n\n sáb 22:00 – 6:00 ").orElseThrow();

    assertThat(hours).hasSize(6);
    assertThat(HoursText.read("lun-vie 08:00-18:00\nsab 22:00-06:00")).contains(hours);
    assertThat(HoursText.read("fri-mon 08:00-24:00").orElseThrow()).hasSize(4);
    assertThat(HoursText.read("")).contains(List.of());
    assertThat(HoursText.read(HoursText.write(hours))).contains(hours);
    assertThat(HoursText.write(HoursText.read("mon 8:00-23:59:59").orElseThrow()))
        .isEqualTo("mon 08:00-23:59:59");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mon-sun 00:00-24:00",
        "mon-fri 08:00-12:00\nsat 10:00-12:00",
        "fri-mon 22:00-06:00",
        "mon 08:00-12:00\nmon 13:00-17:00\ntue 08:00-12:00",
        "mon-sun 08:00-09:00\nmon 08:00-09:00",
        ""
      })
  void daysWithTheSameTimesAreOneLine(String text) {
    assertThat(HoursText.write(HoursText.read(text).orElseThrow())).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mon",
        "mon 8-18",
        "xyz 08:00-18:00",
        "mon-xyz 08:00-18:00",
        "mon 25:00-26:00",
        "always"
      })
  void whatIsNotUnderstoodIsRefused(String text) {
    assertThat(HoursText.read(text)).isEmpty();
  }

  @Test
  void aWeekHasNoMoreSpansThanItsDocumentsTake() {
    assertThat(HoursText.read("mon-sun 08:00-09:00\n".repeat(7)).orElseThrow()).hasSize(49);
    assertThat(HoursText.read("mon-sun 08:00-09:00\n".repeat(8))).isEmpty();
  }
}
