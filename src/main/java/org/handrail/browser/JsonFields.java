package org.handrail.browser;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** One object of a document, read field by field; what cannot be used is a {@link RefusedRequest} that names the field. */
final class JsonFields {

  private final JsonObject object;
  private final String path;

  /**
   * @param path what stands before the fields' names, with a dot at its end; empty for none
   */
  JsonFields(JsonValue value, String path) {
    if (!value.isObject()) {
      throw new RefusedRequest(path.isEmpty() ? "request" : path, "This is no object.");
    }
    this.object = value.asObject();
    this.path = path;
  }

  private RefusedRequest refused(String name, String message) {
    return new RefusedRequest(path + name, message);
  }

  /** The value, or null when it is missing or null. */
  @Nullable
  JsonValue find(String name) {
    JsonValue value = object.get(name);
    return value == null || value.isNull() ? null : value;
  }

  private JsonValue get(String name) {
    JsonValue value = find(name);
    if (value == null) {
      throw refused(name, "This is needed.");
    }
    return value;
  }

  JsonFields object(String name) {
    return new JsonFields(get(name), path + name + ".");
  }

  @Nullable
  JsonFields findObject(String name) {
    return find(name) == null ? null : object(name);
  }

  /** The elements of a list; none when it is missing. */
  List<JsonFields> objects(String name) {
    List<JsonFields> found = new ArrayList<>();
    for (JsonValue element : elements(name)) {
      found.add(new JsonFields(element, path + name + "." + found.size() + "."));
    }
    return found;
  }

  private Iterable<JsonValue> elements(String name) {
    JsonValue value = find(name);
    if (value == null) {
      return List.of();
    }
    if (!value.isArray()) {
      throw refused(name, "This is no list.");
    }
    return value.asArray();
  }

  String text(String name) {
    return text(name, get(name));
  }

  private String text(String name, JsonValue value) {
    if (!value.isString()) {
      throw refused(name, "This is no text.");
    }
    return value.asString();
  }

  @Nullable
  String findText(String name) {
    return find(name) == null ? null : text(name);
  }

  /** The text, or an empty one. */
  String textOrNone(String name) {
    String found = findText(name);
    return found == null ? "" : found;
  }

  Set<String> texts(String name) {
    Set<String> found = new LinkedHashSet<>();
    elements(name).forEach(element -> found.add(text(name, element)));
    return found;
  }

  Set<Integer> numbers(String name) {
    Set<Integer> found = new LinkedHashSet<>();
    elements(name).forEach(element -> found.add(number(name, element)));
    return found;
  }

  int number(String name) {
    return number(name, get(name));
  }

  private int number(String name, JsonValue value) {
    try {
      return value.asInt();
    } catch (UnsupportedOperationException | NumberFormatException e) {
      throw refused(name, "This is no whole number.");
    }
  }

  double decimal(String name) {
    try {
      return get(name).asDouble();
    } catch (UnsupportedOperationException e) {
      throw refused(name, "This is no number.");
    }
  }

  boolean isTrue(String name) {
    JsonValue value = find(name);
    return value != null && value.isTrue();
  }

  Instant instant(String name) {
    try {
      return OffsetDateTime.parse(text(name)).toInstant();
    } catch (DateTimeException e) {
      throw refused(name, "Write a moment with its offset, such as 2026-11-30T18:00:00-05:00.");
    }
  }

  LocalDate date(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeException e) {
      throw refused(name, "Write a date as YYYY-MM-DD, such as 2026-11-30.");
    }
  }

  ZoneId zone(String name) {
    try {
      return ZoneId.of(text(name));
    } catch (DateTimeException e) {
      throw refused(name, "Use a time zone of the tz database, such as America/New_York.");
    }
  }

  /** A place from the fields {@code lat} and {@code lon} of an object. */
  GeoPoint point(String name) {
    JsonFields place = object(name);
    try {
      return new GeoPoint(place.decimal("lat"), place.decimal("lon"));
    } catch (IllegalArgumentException e) {
      throw refused(name, "Write a place as {\"lat\": 39.95, \"lon\": -75.17}.");
    }
  }
}
