package org.handrail.treatment.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.treatment.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedTableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SET  | Residential                                          | care.residential",
        "''   | Residential/24-hour residential                      | care.residential",
        "''   | hospital inpatient DETOXIFICATION                    | care.detox care.inpatient",
        "SET  | Outpatient day treatment or partial hospitalization  | care.day-programme",
        "''   | Transitional housing, halfway house, or sober home   | care.sober-living",
        "PHR  | Buprenorphine  with   naloxone (Suboxone®)           | medication.buprenorphine",
        "OT   | Accepts clients on opioid medication                 | medication.accepted",
        "PAY  | Medicaid                                             | payment.medicaid",
        "PAY  | Medicare                                             | payment.medicare",
        "PAY  | MC                                                   | payment.medicare",
        "PAY  | MD                                                   | payment.medicaid",
        "PAY  | MI                                                   | payment.military-insurance",
        "SG   | MF                                                   | group.veterans",
        "SG   | Transitional age young adults                        | group.young-adults",
        "''   | Young adults                                         | group.young-adults",
        "''   | Clients who have experienced trauma                  | group.trauma",
        "SL   | SP                                                   | language.es",
        "SL   | F17                                                  | language.zh",
        "SL   | AH                                                   | group.deaf language.ase",
        "''   | Spanish                                              | language.es",
        "''   | español                                              | language.es",
        "''   | inglés                                               | language.en",
        "''   | français                                             | language.fr",
        "''   | русский                                              | language.ru",
        "''   | Any Chinese Language                                 | language.zh",
        "OL   | Farsi                                                | language.fa",
        "OL   | Vietnamese                                           | language.vi",
        "''   | American Indian or Alaska Native languages           | language.nai",
      })
  void knowsWhatAValueStandsFor(String category, String value, String codes) {
    Set<String> found = NeedTable.find(category, value).orElseThrow().stream()
        .map(Need::code)
        .collect(Collectors.toSet());

    assertThat(found).containsExactlyInAnyOrder(codes.split(" "));
  }

  /** Whom a place does not turn away is no group that it is made for. */
  @ParameterizedTest
  @CsvSource({"AGE, Young adults", "'', Young Adults", "'', Adults", "'', Anger management"})
  void knowsValuesThatStandForNothingPeopleAskFor(String category, String value) {
    assertThat(NeedTable.find(category, value)).contains(Set.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MC", "MD", "Medicaide", "Made up", "-", "*"})
  void doesNotGuess(String value) {
    assertThat(NeedTable.find("", value)).isEmpty();
  }

  @Test
  void takesNoCodeOfPaymentForAGroup() {
    assertThat(NeedTable.find("SG", "MD")).isEmpty();
  }
}
