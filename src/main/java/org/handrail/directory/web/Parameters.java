package org.handrail.directory.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.directory.VenueType;
import org.handrail.shared.DistanceUnit;
import org.handrail.shared.GeoPoint;
import org.handrail.site.problem.InvalidParameter;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request. An empty value counts as absent; of several values for a single one the last
 * counts, since a pressed button stands after the field that it replaces. Whatever cannot be read is {@link InvalidParameter}.
 */
final class Parameters {

  /** Longer texts than any name of a place. */
  static final int MAX_TEXT = 200;

  private static final int MAX_VALUES = 50;
  private static final Pattern DISTANCE = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)(m|km|mi)");
  private static final Map<String, Double> UNIT_M =
      Map.of("m", 1.0, "km", DistanceUnit.KILOMETRE.metres(), "mi", DistanceUnit.MILE.metres());

  private final Map<String, String[]> values;

  Parameters(Map<String, String[]> values) {
    this.values = values;
  }

  /**
   * @throws InvalidParameter when there is a parameter of another name
   */
  void allowOnly(Set<String> names) {
    if (!names.containsAll(values.keySet())) {
      throw new InvalidParameter(
          "query",
          "find.problem.choice",
          "There is an unknown parameter. Known are: " + listed(names) + ".");
    }
  }

  Optional<String> text(String name) {
    String[] all = values.getOrDefault(name, new String[0]);
    String last = all.length == 0 ? "" : all[all.length - 1].strip();
    if (last.length() > MAX_TEXT || last.indexOf('\0') >= 0) {
      throw new InvalidParameter(
          name, "find.problem.text", "Use at most " + MAX_TEXT + " characters of text.");
    }
    return last.isEmpty() ? Optional.empty() : Optional.of(last);
  }

  /** What stands in a field, without control characters and cut to what fits: to be corrected, not to be used. */
  String typed(String name) {
    String[] all = values.getOrDefault(name, new String[0]);
    String last =
        all.length == 0 ? "" : all[all.length - 1].replaceAll("\\p{Cntrl}", "").strip();
    return last.substring(
        0, last.offsetByCodePoints(0, Math.min(MAX_TEXT, last.codePointCount(0, last.length()))));
  }

  /** All values of a name, each read by {@code reader}. */
  <T> Set<T> all(String name, Function<String, T> reader) {
    String[] given = values.getOrDefault(name, new String[0]);
    if (given.length > MAX_VALUES) {
      throw new InvalidParameter(
          name, "find.problem.many", "Give at most " + MAX_VALUES + " values.");
    }
    return Arrays.stream(given)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .map(reader)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Codes as they are. */
  Set<String> codes(String name) {
    return all(name, value -> {
      if (value.length() > MAX_TEXT) {
        throw new InvalidParameter(
            name, "find.problem.text", "Use at most " + MAX_TEXT + " characters of text.");
      }
      return value;
    });
  }

  /** One of these words. */
  Optional<String> oneOf(String name, List<String> words) {
    return text(name).map(value -> {
      if (!words.contains(value)) {
        throw new InvalidParameter(
            name, "find.problem.choice", "Use one of: " + String.join(", ", words) + ".");
      }
      return value;
    });
  }

  Optional<Integer> whole(String name, int least, int most) {
    return text(name).map(value -> {
      if (!value.matches("\\d{1,9}")) {
        throw outOfRange(name, least, most);
      }
      int number = Integer.parseInt(value);
      if (number < least || number > most) {
        throw outOfRange(name, least, most);
      }
      return number;
    });
  }

  Optional<LocalTime> time(String name) {
    return text(name)
        .map(value -> read(value, LocalTime::parse, name, "Use a time such as 17:00."));
  }

  Optional<Instant> instant(String name) {
    return text(name)
        .map(value -> read(
            value,
            moment -> OffsetDateTime.parse(moment).toInstant(),
            name,
            "Use a moment with its offset, such as 2026-11-30T18:00:00-05:00."));
  }

  Optional<ZoneId> zone(String name) {
    return text(name)
        .filter(ZoneId.getAvailableZoneIds()::contains) // a browser may know zones that we don't
        .map(ZoneId::of);
  }

  Optional<GeoPoint> point(String name) {
    return text(name).map(value -> {
      String[] parts = value.split(",", -1);
      if (parts.length != 2) {
        throw badPoint(name);
      }
      return point(parts[0].strip(), parts[1].strip(), name);
    });
  }

  /** A point from two texts; named {@code name} when it is refused. */
  static GeoPoint point(String lat, String lon, String name) {
    Pattern degrees = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,12})?");
    if (!degrees.matcher(lat).matches() || !degrees.matcher(lon).matches()) {
      throw badPoint(name);
    }
    double latDeg = Double.parseDouble(lat);
    double lonDeg = Double.parseDouble(lon);
    if (Math.abs(latDeg) > 90 || Math.abs(lonDeg) > 180) {
      throw badPoint(name);
    }
    return new GeoPoint(latDeg, lonDeg);
  }

  /** A distance in metres, more than 0. */
  Optional<Double> distanceM(String name) {
    return text(name).map(value -> {
      Matcher matcher = DISTANCE.matcher(value);
      double metres = matcher.matches()
          ? Double.parseDouble(matcher.group(1)) * UNIT_M.getOrDefault(matcher.group(2), 1.0)
          : 0;
      if (!(metres > 0)) {
        throw new InvalidParameter(
            name, "find.problem.choice", "Use a distance such as 800m, 5km or 3mi.");
      }
      return metres;
    });
  }

  /** How far somebody would go. */
  Optional<SearchRadius> reach(String name) {
    return text(name)
        .map(value -> SearchRadius.find(value)
            .orElseThrow(() ->
                new InvalidParameter(name, "find.problem.choice", "Use a distance such as 5mi.")));
  }

  /** A weekday by its first three letters or its whole English name. */
  static Optional<DayOfWeek> weekday(String value) {
    String wanted = value.toUpperCase(Locale.ROOT);
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(wanted) || day.name().substring(0, 3).equals(wanted))
        .findFirst();
  }

  /** How one attends, by its code. */
  static @Nullable VenueType venue(String code) {
    return Arrays.stream(VenueType.values())
        .filter(venue -> venue.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  private static <T> T read(
      String value, Function<String, T> reader, String name, String whatToDo) {
    try {
      return reader.apply(value);
    } catch (DateTimeParseException e) {
      throw new InvalidParameter(name, "find.problem.time", whatToDo);
    }
  }

  private static InvalidParameter outOfRange(String name, int least, int most) {
    return new InvalidParameter(
        name, "find.problem.number", "Use a whole number from " + least + " to " + most + ".");
  }

  private static InvalidParameter badPoint(String name) {
    return new InvalidParameter(
        name,
        "find.problem.place",
        "Use latitude, a comma and longitude in degrees, such as 39.95,-75.17: latitude from -90 to"
            + " 90, longitude from -180 to 180.");
  }

  private static String listed(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }
}
