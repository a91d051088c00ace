package org.handrail.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.handrail.site.MessageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedTest {

  /** They stand in addresses that people keep: one may be added, none may go. */
  @Test
  void keepsItsCodes() {
    assertThat(Need.listAll())
        .extracting(Need::code)
        .contains(
            "care.detox",
            "care.inpatient",
            "care.residential",
            "care.day-programme",
            "care.intensive-outpatient",
            "care.outpatient",
            "care.telehealth",
            "care.sober-living",
            "medication.methadone",
            "medication.buprenorphine",
            "medication.naltrexone",
            "medication.accepted",
            "medication.nicotine",
            "payment.medicaid",
            "payment.medicare",
            "payment.private-insurance",
            "payment.military-insurance",
            "payment.self-pay",
            "payment.sliding-fee",
            "payment.assistance",
            "payment.free",
            "group.women",
            "group.men",
            "group.pregnancy",
            "group.parents",
            "group.adolescents",
            "group.young-adults",
            "group.older-adults",
            "group.lgbtq",
            "group.veterans",
            "group.justice",
            "group.mental-health",
            "group.trauma",
            "group.hiv",
            "group.deaf")
        .doesNotHaveDuplicates();
  }

  @Test
  void isFoundByItsCode() {
    assertThat(Need.listAll())
        .allSatisfy(need -> assertThat(Need.find(need.code())).contains(need));
  }

  @ParameterizedTest
  @CsvSource({
    "language.es,  Spanish",
    "language.spa, Spanish",
    "language.ase, American Sign Language",
    "language.hmn, Hmong",
    "language.nai, North American Indian",
  })
  void takesEveryLanguageByItsIsoCode(String code, String english) {
    Need need = Need.find(code).orElseThrow();

    assertThat(need.kind()).isEqualTo(NeedKind.LANGUAGE);
    assertThat(need.language().orElseThrow().getDisplayLanguage(Locale.ENGLISH))
        .startsWithIgnoringCase(english);
  }

  @Test
  void isOneForBothCodesOfALanguage() {
    assertThat(Need.findLanguage("SPA")).isEqualTo(Need.findLanguage("es"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "care",
        "care.",
        "care.spa",
        "detox",
        "language.",
        "language.xx9",
        "language.qqq",
        "language.español",
        "care.detox ",
        "CARE.DETOX"
      })
  void isNothingForWhatIsNoCode(String code) {
    assertThat(Need.find(code)).isEmpty();
  }

  @Test
  void hasWordsInBothLanguages() {
    for (NeedKind kind : NeedKind.values()) {
      assertThat(MessageFiles.english()).containsKey(kind.messageKey());
    }
    assertThat(Need.listAll()).allSatisfy(need -> {
      assertThat(MessageFiles.english()).containsKey(need.messageKey());
      assertThat(MessageFiles.spanish()).containsKey(need.messageKey());
    });
  }

  @Test
  void namesPeopleFirst() {
    MessageFiles.english().forEach((key, text) -> {
      if (String.valueOf(key).startsWith("need.")) {
        assertThat(String.valueOf(text).toLowerCase(Locale.ROOT))
            .doesNotContain("addict ", "abus", "clean", "alcoholic", "client");
      }
    });
  }
}
