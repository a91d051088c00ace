package org.handrail.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.treatment.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedWordsTest {

  private static final NeedWords WORDS = new NeedWords();

  private static List<String> codes(String text) {
    return WORDS.of(text).stream().map(Need::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "suboxone, medication.buprenorphine",
    "Suboxone clinic near me, medication.buprenorphine",
    "bupe, medication.buprenorphine",
    "Sublocade shot, medication.buprenorphine",
    "methadone, medication.methadone",
    "the VIVITROL shot, medication.naltrexone",
    "detox that takes Medicaid, care.detox payment.medicaid",
    "rehab with my kids, care.residential group.parents",
    "sober living for women, care.sober-living group.women",
    "IOP, care.intensive-outpatient",
    "PHP, care.day-programme",
    "no insurance, payment.sliding-fee",
    "free detox, care.detox payment.free",
    "women only, group.women",
    "Spanish speaking counselor, care.outpatient language.es",
    "desintoxicación gratis, care.detox payment.free",
    "sin seguro, payment.sliding-fee",
    "gay friendly sober living, care.sober-living group.lgbtq",
    "fentanyl detox, care.detox",
    "tratamiento para mujeres embarazadas, group.pregnancy",
    "clínica de metadona, medication.methadone",
    "rehabilitación para mujeres con mis hijos, care.residential group.parents group.women",
    "casa sobria, care.sober-living",
    "en español, language.es",
  })
  void knowsWhatPeopleCallIt(String typed, String needs) {
    List<String> expected = needs.isEmpty() ? List.of() : List.of(needs.split(" "));

    assertThat(codes(typed)).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** A word that is in no table may be that of a name: then nothing is guessed. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "Free Spirit Recovery", "St. Francis detox", "near me", "the clinic", "👍"
      })
  void guessesNothingFromNames(String typed) {
    assertThat(codes(typed)).isEmpty();
  }

  @Test
  void takesNoLongTime() {
    assertThat(codes("detox ".repeat(1000))).isEmpty();
  }
}
