package org.handrail.helpline.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.helpline.AnswerHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

  @Test
  void daysAndTimesAreReadInBothLanguages() {
    AnswerHours hours =
        HoursText.read("Mon-Fri 8:00-18:00\n\n sáb 22:00 – 6:00 ").orElseThrow();

    assertThat(hours.spans()).hasSize(6);
    assertThat(HoursText.read("lun-vie 08:00-18:00\nsab 22:00-06:00")).contains(hours);
    assertThat(HoursText.read("fri-mon 08:00-24:00").orElseThrow().spans()).hasSize(4);
    assertThat(HoursText.read("")).contains(AnswerHours.ALWAYS);
    assertThat(HoursText.read(HoursText.write(hours))).contains(hours);
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
}
