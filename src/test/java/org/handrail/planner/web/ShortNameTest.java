package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNameTest {

  @ParameterizedTest
  @CsvSource({
    "Believe, Believe",
    "Keep It Simple, Keep It",
    "Sunrise at Seven, Sunrise at",
    "Elevenchars, Elevenchars",
    "Twelvechars!, Twelvechar…",
    "A Donaudampfschiff, A Donaudam…"
  })
  void keepsTheBeginningThatFitsTheLine(String name, String line) {
    assertThat(ShortName.line(name, 11)).isEqualTo(line);
  }

  @Test
  void breaksBetweenWords() {
    assertThat(ShortName.lines("Back exercises with Mara", 11, 3))
        .containsExactly("Back", "exercises", "with Mara");
  }

  @Test
  void neverCutsALetterOfTwoCharsInHalf() {
    assertThat(ShortName.line("ab😀😀😀😀😀😀", 4)).isEqualTo("ab…");
  }
}
