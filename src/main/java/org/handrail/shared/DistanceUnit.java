package org.handrail.shared;

import java.util.Locale;
import java.util.Set;

/** What people count distances in. */
public enum DistanceUnit {
  KILOMETRE(1000),
  MILE(1609.344);

  private static final Set<String> COUNTRIES_WITH_MILES = Set.of("US", "GB", "LR", "MM");

  private final double metres;

  DistanceUnit(double metres) {
    this.metres = metres;
  }

  /** How many metres one of them is. */
  public double metres() {
    return metres;
  }

  /** What is usual in a locale's country; kilometres when it names none. */
  public static DistanceUnit of(Locale locale) {
    return COUNTRIES_WITH_MILES.contains(locale.getCountry()) ? MILE : KILOMETRE;
  }
}
