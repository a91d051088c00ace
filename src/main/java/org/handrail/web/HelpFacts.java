package org.handrail.web;

import java.util.List;

/**
 * What "Help now" knows without asking anybody.
 *
 * @param numbers who answers, by country
 * @param advice the clinical sentences
 */
record HelpFacts(List<HelpNumber> numbers, List<HelpAdvice> advice) {

  HelpFacts {
    numbers = List.copyOf(numbers);
    advice = List.copyOf(advice);
  }

  /** What comes with the program. */
  static HelpFacts shipped() {
    return new HelpFacts(HelpNumber.all(), HelpAdvice.all());
  }

  boolean knows(String country) {
    return numbers.stream().anyMatch(number -> number.country().equals(country));
  }
}
