package org.handrail.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpNumberTest {

  private static final String SOURCE = """
      source: The line itself
      pages: https://line.example/contact
      reviewed: 2026-11-23
      says: 112, free.""";
  private static final String CALLED = "country: IE\nkind: emergency\nnumber: 112\n";

  @Nested
  class OfTheProgram {

    private static final List<HelpNumber> NUMBERS = HelpNumber.all();

    @Test
    void wereAllLookedUpOnAPageThatIsNamed() {
      assertThat(NUMBERS).hasSizeGreaterThan(10).allSatisfy(number -> {
        assertThat(number.source().pages()).isNotEmpty();
        assertThat(number.source().says()).isNotBlank();
      });
    }

    @Test
    void areOneForDangerToLifeAndOneToTalkToInEveryCountry() {
      for (String country : Set.of("US", "CA", "GB", "IE", "AU", "DE", "MX", "ES")) {
        assertThat(NUMBERS.stream().filter(number -> number.country().equals(country)))
            .as(country)
            .extracting(HelpNumber::kind)
            .contains("emergency", "crisis");
      }
    }

    /** Spain's line for addiction waits: what was found of it is from 1991 and 2008. Mexico's crisis line is one. */
    @Test
    void areOneForHealthOrAddictionInEveryCountryWhereOneWasConfirmed() {
      for (String country : Set.of("US", "CA", "GB", "IE", "AU", "DE")) {
        assertThat(NUMBERS.stream().filter(number -> number.country().equals(country)))
            .as(country)
            .extracting(HelpNumber::kind)
            .contains("health");
      }
      assertThat(of("MX", "800 911 2000").about()).isEqualTo("addiction");
      assertThat(NUMBERS).noneMatch(number -> number.number().equals("900 16 15 15"));
    }

    @Test
    void areDialledAsTheyAreShown() {
      assertThat(NUMBERS)
          .allSatisfy(number -> assertThat(number.link()).matches("tel:[0-9]{3,11}"));
      assertThat(NUMBERS.getFirst().link()).isEqualTo("tel:911");
    }

    @Test
    void claimForALineWhatItsOwnSourceSaysAndNothingElse() {
      assertThat(of("US", "988").facts())
          .containsExactly("help.hours.always", "help.cost.free", "help.languages.en-es");
      assertThat(of("US", "988").textLink()).isEqualTo("sms:988");
      assertThat(of("AU", "13 11 14").facts())
          .containsExactly("help.hours.always", "help.cost.mobile-free");
      assertThat(of("AU", "13 11 14").textLink()).isEqualTo("sms:0477131114");
      assertThat(of("DE", "0800 1110111").facts()).contains("help.note.busy");
      assertThat(of("US", "911").facts()).isEmpty();
      assertThat(of("GB", "116 123").textLink()).isNull();
    }

    private static HelpNumber of(String country, String number) {
      return NUMBERS.stream()
          .filter(each -> each.country().equals(country) && each.number().equals(number))
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class OfAFile {

    @Test
    void areShownWhenTheyAreConfirmed() {
      List<HelpNumber> numbers =
          HelpNumber.read(CALLED + "cost: free\nstate: confirmed\n" + SOURCE);

      assertThat(numbers).singleElement().satisfies(number -> {
        assertThat(number.number()).isEqualTo("112");
        assertThat(number.facts()).containsExactly("help.cost.free");
        assertThat(number.source().reviewed()).isEqualTo("2026-11-23");
      });
    }

    @Test
    void areNotShownWhenTheyAreNotConfirmedEvenWithASource() {
      String text = "# remembered\n" + CALLED + "state: unconfirmed\n" + SOURCE + "\n\n" + CALLED
          + "state: unconfirmed";

      assertThat(HelpNumber.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"source", "pages", "reviewed", "says"})
    void areRefusedWhenTheyAreConfirmedWithoutPartOfTheirSource(String missing) {
      String without = SOURCE.replaceAll("(?m)^" + missing + ": .*\n?", "").strip();

      assertThatThrownBy(() -> HelpNumber.read(CALLED + "state: confirmed\n" + without))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("without " + missing);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "", // no state: nobody said that it was confirmed
          "state: probably\n",
          "state: confirmed\nstate: confirmed\n",
          "state: confirmed\nhuors: always\n",
          "state: confirmed\nalways open\n",
        })
    void areRefusedWhenABlockIsNotWhatItShouldBe(String lines) {
      assertThatThrownBy(() -> HelpNumber.read(CALLED + lines + SOURCE))
          .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void areRefusedWhenTheSourceIsNoPageOfTheWeb() {
      String hearsay = SOURCE.replace("https://line.example/contact", "everybody-knows");

      assertThatThrownBy(() -> HelpNumber.read(CALLED + "state: confirmed\n" + hearsay))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
