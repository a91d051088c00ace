package org.handrail.shared;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people and programs write, as values: the same at every door, from a form to the command line. */
public final class ValueParser {

  /** Plain decimal digits: Java's own reading of numbers also takes {@code 0x1p3}, {@code 1e2} and {@code 5d}. */
  private static final String DEGREES = "[+-]?\\d{1,3}(?:\\.\\d{1,20})?";

  private static final Pattern POINT =
      Pattern.compile("\\s*(%1$s)\\s*,\\s*(%1$s)\\s*".formatted(DEGREES));

  private ValueParser() {}

  /** Latitude, a comma and longitude in degrees, such as {@code 39.95,-75.17}; nothing when it is no point of the earth. */
  public static Optional<GeoPoint> findPoint(String text) {
    Matcher written = POINT.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    double latDeg = Double.parseDouble(written.group(1));
    double lonDeg = Double.parseDouble(written.group(2));
    return Math.abs(latDeg) > 90 || Math.abs(lonDeg) > 180
        ? Optional.empty()
        : Optional.of(new GeoPoint(latDeg, lonDeg));
  }

  /** A zone of the tz database by its name, such as {@code America/New_York}; offsets are none. */
  public static Optional<ZoneId> findZone(String name) {
    return !name.isEmpty() && Available.ZONES.contains(name)
        ? Optional.of(ZoneId.of(name))
        : Optional.empty();
  }

  /** The JDK makes a set of all six hundred for everybody who asks. */
  private static final class Available {
    static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
  }
}
