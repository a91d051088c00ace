package org.handrail.directory.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The fields of one JSON object that a reader knows, as text; used again for the next object. Objects inside it are
 * passed over, save those that PHP makes of a list with gaps: {@code {"0":"C","2":"O"}}.
 */
final class JsonRecord {

  private static final int MAX_VALUES = 100;
  private static final int MAX_FIELDS = 500;
  private static final int MAX_REMEMBERED = 2_000;
  private static final int MAX_SPELLING = 60;

  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private final Map<String, String> spellings = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private @Nullable String fault;

  /** Reads the object whose opening brace is the parser's current token, and leaves the parser at its end. */
  void read(JsonParser parser) {
    values.clear();
    spellings.clear();
    names.clear();
    fault = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (names.size() <= MAX_FIELDS && !names.add(name)) {
        fault = "a field is given twice; which one counts is not known";
      } else if (names.size() > MAX_FIELDS) {
        fault = "more than " + MAX_FIELDS + " fields";
      }
      String key = key(name);
      if (JsonShape.isWanted(key)) {
        keep(key, name, valuesOf(parser, value));
      } else {
        parser.skipChildren();
      }
    }
  }

  /** What is wrong with the object itself, or null. */
  @Nullable
  String fault() {
    return fault;
  }

  /** The keys that a reader knows. */
  Set<String> keys() {
    return values.keySet();
  }

  List<String> values(String key) {
    return values.getOrDefault(key, List.of());
  }

  String spelling(String key) {
    return spellings.getOrDefault(key, key);
  }

  private void keep(String key, String name, List<String> given) {
    List<String> earlier = values.get(key);
    if (earlier == null || earlier.isEmpty()) { // "ID" and "id": the first that says something
      values.put(key, given);
      spellings.put(key, PlainText.line(name, MAX_SPELLING)); // it is shown in reports
    }
  }

  private String key(String name) {
    String known = keys.get(name);
    if (known != null) {
      return known;
    }
    String key = FieldAliases.key(name);
    if (keys.size() < MAX_REMEMBERED) {
      keys.put(name, key);
    }
    return key;
  }

  private static List<String> valuesOf(JsonParser parser, JsonToken token) {
    if (token.isScalarValue()) {
      return token == JsonToken.VALUE_NULL ? List.of() : List.of(parser.getString());
    }
    List<String> list = new ArrayList<>(4);
    boolean wanted = token == JsonToken.START_ARRAY;
    for (JsonToken t = parser.nextToken(); !t.isStructEnd(); t = parser.nextToken()) {
      if (t == JsonToken.PROPERTY_NAME) {
        wanted = isNumber(parser.currentName());
      } else if (!t.isScalarValue()) {
        parser.skipChildren();
      } else if (wanted && t != JsonToken.VALUE_NULL && list.size() < MAX_VALUES) {
        list.add(parser.getString());
      }
    }
    return list;
  }

  private static boolean isNumber(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
