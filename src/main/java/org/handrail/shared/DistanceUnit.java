package org.handrail.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people count distances in. */
public enum DistanceUnit {
  KILOMETRE(1000),
  MILE(1609.344);

  private static final Set<String> COUNTRIES_WITH_MILES = Set.of("US", "GB", "LR", "MM");

  private static final Pattern DISTANCE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(m|km|mi)");

  private final double metres;

  DistanceUnit(double metres) {
    this.metres = metres;
  }

  /** How many metres one of them is. */
  public double metres() {
    return metres;
  }

  /** Reads a distance such as {@code 800m}, {@code 5km} or {@code 3mi} as metres; empty when it is none or not more than 0. */
  public static Optional<Double> parseM(String text) {
    Matcher matcher = DISTANCE.matcher(text);
    return matcher.matches()
        ? Optional.of(Double.parseDouble(matcher.group(1)) * unitM(matcher.group(2)))
            .filter(metres -> metres > 0)
        : Optional.empty();
  }

  private static double unitM(String unit) {
    return switch (unit) {
      case "km" -> KILOMETRE.metres();
      case "mi" -> MILE.metres();
      default -> 1;
    };
  }

  /** What is usual in a locale's country; kilometres when it names none. */
  public static DistanceUnit of(Locale locale) {
    return COUNTRIES_WITH_MILES.contains(locale.getCountry()) ? MILE : KILOMETRE;
  }
}
