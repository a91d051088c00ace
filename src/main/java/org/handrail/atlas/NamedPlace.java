package org.handrail.atlas;

import org.handrail.shared.GeoPoint;

/**
 * A place that people know by name.
 *
 * @param label the name with its region and country, such as "Philadelphia, Pennsylvania, United States"
 * @param countryCode ISO 3166 alpha-2; empty for a place given by its coordinates
 * @param point its middle
 */
public record NamedPlace(String label, String countryCode, GeoPoint point) {

  /** ISO 3166 leaves this code to its users. */
  private static final String NOWHERE = "ZZ";

  /** A place that the gazetteer does not know, but a meeting list names. */
  public static NamedPlace ofList(String name, GeoPoint point) {
    return new NamedPlace(name, NOWHERE, point);
  }

  /** How the name was understood: the label, and nothing for a place that was given by its coordinates. */
  public String understood() {
    return countryCode.isEmpty() ? "" : label;
  }

  /** The label without region and country, for a map. */
  public String name() {
    int comma = countryCode.isEmpty() ? -1 : label.indexOf(", ");
    return comma < 0 ? label : label.substring(0, comma);
  }
}
