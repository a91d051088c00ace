package org.handrail.directory.feed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.handrail.shared.GeoPoint;

/** Coordinates as lists write them: numbers or text, apart or as a pair. Nothing is swapped or mended. */
public final class PointText {

  /** Some software writes the whole binary fraction of a coordinate: 50 digits and more. */
  private static final int MAX_CHARS = 100;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,3}(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?");

  private PointText() {}

  /**
   * What the fields hold.
   *
   * @param point the point, if they hold one
   * @param unusable whether they hold something that is no point of the earth; empty and 0/0 are merely none
   */
  public record Reading(Optional<GeoPoint> point, boolean unusable) {}

  static Reading of(RawMeeting raw) {
    Reading pair = ofPair(raw.all(RawField.COORDINATES));
    if (pair.point.isPresent()) {
      return pair;
    }
    String lat = raw.text(RawField.LATITUDE);
    String lon = raw.text(RawField.LONGITUDE);
    if (lat.isBlank() && lon.isBlank()) {
      return pair;
    }
    return ofTexts(lat, lon);
  }

  private static Reading ofPair(List<String> values) {
    String joined = String.join(",", values.size() > 2 ? values.subList(0, 2) : values);
    int comma = joined.indexOf(',');
    if (comma < 0) {
      boolean none = joined.isBlank() || joined.strip().equals("0");
      return new Reading(Optional.empty(), !none);
    }
    return ofTexts(joined.substring(0, comma), joined.substring(comma + 1));
  }

  /** What a latitude and a longitude hold that stand apart. */
  public static Reading ofTexts(String latText, String lonText) {
    OptionalDouble lat = number(latText);
    OptionalDouble lon = number(lonText);
    if (lat.isEmpty() || lon.isEmpty()) {
      return new Reading(Optional.empty(), true);
    }
    double latDeg = lat.getAsDouble();
    double lonDeg = lon.getAsDouble();
    if (latDeg == 0 && lonDeg == 0) {
      return new Reading(Optional.empty(), false);
    }
    if (Math.abs(latDeg) > 90 || Math.abs(lonDeg) > 180) {
      return new Reading(Optional.empty(), true);
    }
    return new Reading(Optional.of(new GeoPoint(latDeg, lonDeg)), false);
  }

  private static OptionalDouble number(String raw) {
    String s = raw.strip();
    if (s.length() > MAX_CHARS) {
      return OptionalDouble.empty();
    }
    String dotted = s.indexOf('.') < 0 ? s.replace(',', '.') : s;
    return NUMBER.matcher(dotted).matches()
        ? OptionalDouble.of(Double.parseDouble(dotted))
        : OptionalDouble.empty();
  }
}
