package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HelpNumberTest {

  private static final List<HelpNumber> NUMBERS = HelpNumber.all();

  @Test
  void everyNumberWasLookedUpInTheLastTwoYears() {
    LocalDate twoYearsAgo = LocalDate.now(Clock.systemUTC()).minusMonths(24);

    assertThat(NUMBERS).allSatisfy(number -> {
      assertThat(number.reviewed()).isAfter(twoYearsAgo);
      assertThat(number.source()).isNotBlank();
    });
  }

  @Test
  void everyCountryHasOneForDangerToLifeAndOneToTalkTo() {
    for (String country : Set.of("US", "CA", "GB", "IE", "AU", "DE", "MX", "ES")) {
      assertThat(NUMBERS.stream().filter(number -> number.country().equals(country)))
          .as(country)
          .extracting(HelpNumber::kind)
          .contains("emergency", "crisis");
    }
  }

  @Test
  void dialsWhatIsShown() {
    assertThat(NUMBERS).allSatisfy(number -> assertThat(number.link()).matches("tel:[0-9]{3,11}"));
    assertThat(NUMBERS.getFirst().link()).isEqualTo("tel:911");
  }
}
