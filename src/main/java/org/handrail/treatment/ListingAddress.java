package org.handrail.treatment;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a listing is, as one writes it on a letter. Each part may be empty.
 *
 * @param street house and street
 * @param unit building, floor or suite
 * @param state the state or province as its directory writes it: in the United States two letters
 * @param country ISO 3166 alpha-2
 */
public record ListingAddress(
    String street,
    String unit,
    String city,
    String county,
    String state,
    String postalCode,
    String country) {

  /** An address of which nothing is known, such as that of a service by telephone. */
  public static final ListingAddress UNKNOWN = new ListingAddress("", "", "", "", "", "", "");

  /** All in one line, without the county and without the country. */
  public String line() {
    String region = parts(" ", state, postalCode);
    return parts(", ", street, unit, city, region);
  }

  private static String parts(String separator, String... parts) {
    return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(separator));
  }
}
