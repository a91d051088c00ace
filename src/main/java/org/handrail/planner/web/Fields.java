package org.handrail.planner.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.handrail.shared.GeoPoint;

/**
 * Reads the fields of the plan's form. Of several values for a single one the last counts, since a pressed button stands after
 * the field that it replaces. What cannot be read is told as a {@link Problem}, never thrown: the form comes back with all the
 * rest filled in. Not for several threads.
 */
final class Fields {

  private static final int MAX_TEXT = 200;
  private static final int MAX_VALUES = 100;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2200;

  private final Map<String, String[]> values;
  private final List<Problem> problems = new ArrayList<>();

  Fields(Map<String, String[]> values) {
    this.values = values;
  }

  /**
   * Something to correct.
   *
   * @param field the id of the field on the form
   * @param key of the message that says what to do
   */
  record Problem(String field, String key) {}

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean isWrong(String... names) {
    return problems.stream().anyMatch(problem -> List.of(names).contains(problem.field()));
  }

  void refuse(String field, String key) {
    problems.add(new Problem(field, key));
  }

  /** The value as it came, of any length; for what the page wrote itself. */
  String raw(String name) {
    String[] all = values.getOrDefault(name, new String[0]);
    return all.length == 0 ? "" : all[all.length - 1].strip();
  }

  /** A short text, or an empty one. */
  String text(String name) {
    String value = raw(name);
    if (value.length() > MAX_TEXT || value.indexOf('\0') >= 0) {
      refuse(name, "plan.problem.text");
      return "";
    }
    return value;
  }

  Set<String> codes(String name) {
    Set<String> found = new LinkedHashSet<>();
    Arrays.stream(values.getOrDefault(name, new String[0]))
        .map(String::strip)
        .filter(value -> !value.isEmpty() && value.length() <= MAX_TEXT)
        .limit(MAX_VALUES)
        .forEach(found::add);
    return found;
  }

  boolean isOn(String name) {
    return raw(name).equals("yes");
  }

  int whole(String name, int byDefault, int least, int most) {
    return read(name, "plan.problem.number", value -> {
          int number = Integer.parseInt(value);
          return number >= least && number <= most ? Optional.of(number) : Optional.empty();
        })
        .orElse(byDefault);
  }

  String oneOf(String name, List<String> words) {
    return read(
            name,
            "plan.problem.choice",
            value -> words.contains(value) ? Optional.of(value) : Optional.<String>empty())
        .orElse(words.getFirst());
  }

  Optional<LocalTime> time(String name) {
    return read(name, "plan.problem.time", value -> Optional.of(LocalTime.parse(value)));
  }

  Optional<LocalDate> date(String name) {
    return read(
        name,
        "plan.problem.date",
        value -> Optional.of(LocalDate.parse(value))
            .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR));
  }

  Optional<ZoneId> zone(String name) {
    return read(
        name,
        "plan.problem.zone",
        value -> ZoneId.getAvailableZoneIds().contains(value)
            ? Optional.of(ZoneId.of(value))
            : Optional.<ZoneId>empty());
  }

  /** A point from two fields, or nothing when one is missing or no coordinate. */
  Optional<GeoPoint> point(String lat, String lon) {
    try {
      return raw(lat).isEmpty() || raw(lon).isEmpty()
          ? Optional.empty()
          : Optional.of(new GeoPoint(Double.parseDouble(raw(lat)), Double.parseDouble(raw(lon))));
    } catch (IllegalArgumentException e) {
      refuse("near", "plan.problem.place");
      return Optional.empty();
    }
  }

  private <T> Optional<T> read(String name, String key, Function<String, Optional<T>> reader) {
    String value = text(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> read;
    try {
      read = reader.apply(value);
    } catch (DateTimeException | NumberFormatException e) {
      read = Optional.empty();
    }
    if (read.isEmpty()) {
      refuse(name, key);
    }
    return read;
  }
}
