package org.handrail.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpSourceTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-23,2026-11-23,false",
    "2026-11-23,2028-11-23,false",
    "2026-11-23,2028-11-24,true",
    "2028-02-29,2030-02-28,false",
    "2028-02-29,2030-03-01,true"
  })
  void shouldBeReadAgainAfterTwoYears(LocalDate reviewed, LocalDate today, boolean due) {
    HelpSource source =
        new HelpSource("S", List.of(URI.create("https://s.example/")), reviewed, "Something.");

    assertThat(source.isReviewDue(today)).isEqualTo(due);
  }
}
