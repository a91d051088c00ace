package org.handrail.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.directory.MeetingHit;

/**
 * What "Help now" shows.
 *
 * @param first the numbers of the country that the reader's browser names, or none
 * @param others the numbers of the other countries, by country
 * @param online meetings that one can join now or soon
 * @param now the moment of the page
 */
public record HelpView(
    List<HelpNumber> first,
    Map<String, List<HelpNumber>> others,
    List<MeetingHit> online,
    Instant now) {

  static HelpView of(
      List<HelpNumber> numbers, String country, List<MeetingHit> online, Instant now) {
    Map<String, List<HelpNumber>> others = new LinkedHashMap<>();
    numbers.stream()
        .map(HelpNumber::country)
        .distinct()
        .filter(other -> !other.equals(country))
        .forEach(other -> others.put(other, of(numbers, other)));
    return new HelpView(of(numbers, country), others, online, now);
  }

  private static List<HelpNumber> of(List<HelpNumber> numbers, String country) {
    return numbers.stream().filter(number -> number.country().equals(country)).toList();
  }
}
