package org.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractFormTest {

  private static final Currency DOLLARS = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource({"1200, 120000", "1200.00, 120000", "'1200,5', 120050", "0.01, 1", "007, 700"})
  void readsAPlainAmount(String typed, long cents) {
    assertThat(ContractForm.minor(typed, DOLLARS)).contains(cents);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "0.00",
        "1e5",
        "1e2",
        "1E2",
        "+5",
        "-5",
        "\u0663\u0664",
        "\uff15",
        ".5",
        "5.",
        "1.234",
        "1,200.00",
        "1 200",
        "$5",
        "0x10",
        "9999999999999999"
      })
  void refusesWhatIsNoPlainAmountAboveNothing(String typed) {
    assertThat(ContractForm.minor(typed, DOLLARS)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1200.5", "0"})
  void refusesPartsThatACurrencyDoesNotHave(String typed) {
    assertThat(ContractForm.minor(typed, Currency.getInstance("JPY"))).isEmpty();
  }
}
