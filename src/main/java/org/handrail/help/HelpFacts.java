package org.handrail.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What "Help now" knows without asking anybody.
 *
 * @param numbers who answers, by country
 * @param advice the clinical sentences
 */
public record HelpFacts(List<HelpNumber> numbers, List<HelpAdvice> advice) {

  public HelpFacts {
    numbers = List.copyOf(numbers);
    advice = List.copyOf(advice);
  }

  /** What comes with the program. */
  static HelpFacts shipped() {
    return new HelpFacts(HelpNumber.all(), HelpAdvice.all());
  }

  /** These with an operator's own numbers before them: within a country those stand first. */
  HelpFacts with(List<HelpNumber> own) {
    return new HelpFacts(Stream.concat(own.stream(), numbers.stream()).toList(), advice);
  }

  /** How much of it was last looked up so long ago that somebody should look again. */
  long reviewsDue(LocalDate today) {
    return Stream.concat(
            numbers.stream().map(HelpNumber::source), advice.stream().map(HelpAdvice::source))
        .filter(source -> source.isReviewDue(today))
        .count();
  }

  boolean knows(String country) {
    return numbers.stream().anyMatch(number -> number.country().equals(country));
  }

  /**
   * The first country among the browser's languages that we have numbers for, else an empty text: one may live there and read
   * another language.
   */
  public String countryOf(List<Locale> wanted) {
    return wanted.stream()
        .map(Locale::getCountry)
        .filter(this::knows)
        .findFirst()
        .orElse("");
  }

  /**
   * The numbers of the country that a browser names; none where it names none that we know: those of every country are another page's, by
   * country.
   */
  public List<HelpNumber> numbersFor(List<Locale> wanted) {
    String country = countryOf(wanted);
    return country.isEmpty() ? List.of() : numbersOf(country);
  }

  /** The numbers of a country, or the emergency numbers of every country when it is none that we know. */
  public List<HelpNumber> numbersOf(String country) {
    return numbers.stream()
        .filter(number -> knows(country) ? number.country().equals(country) : number.isEmergency())
        .toList();
  }
}
