package org.handrail.directory.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.directory.feed.RawMeeting.Spot;

/** Turns the fields of a JSON record into a raw meeting, in the dialect that the first records speak. */
final class JsonShape {

  private static final String LABEL_END = "#@-@#";
  private static final Set<String> WANTED = wanted();

  private JsonShape() {}

  /** Whether any dialect knows a field of this key; the others are never kept. */
  static boolean isWanted(String key) {
    return WANTED.contains(key);
  }

  /** The dialect of a record with these keys. */
  static Dialect dialect(Set<String> keys) {
    if (keys.contains("idbigint")
        || keys.contains("weekdaytinyint")
        || keys.contains("meetingname")
        || keys.contains("servicebodybigint")) {
      return Dialect.BMLT;
    }
    boolean admin = keys.contains("servicebodyid") || keys.contains("formatids");
    return admin ? Dialect.BMLT_ADMIN : Dialect.MEETING_GUIDE;
  }

  static RawMeeting raw(JsonRecord json, Dialect dialect, Spot spot) {
    RawMeeting raw = new RawMeeting(dialect, spot);
    switch (dialect) {
      case MEETING_GUIDE, TABLE -> copy(FieldAliases.MEETING_GUIDE, json, raw);
      case BMLT -> copy(FieldAliases.BMLT, json, raw);
      case BMLT_ADMIN -> copy(FieldAliases.BMLT_ADMIN, json, raw);
    }
    if (dialect.isBmlt()) {
      copyBmlt(json, raw);
    }
    return raw;
  }

  private static void copy(
      List<Map.Entry<String, RawField>> table, JsonRecord json, RawMeeting raw) {
    for (Map.Entry<String, RawField> entry : table) {
      List<String> values = json.values(entry.getKey());
      if (!values.isEmpty()) {
        raw.putIfAbsent(entry.getValue(), json.spelling(entry.getKey()), values);
      }
    }
  }

  private static void copyBmlt(JsonRecord json, RawMeeting raw) {
    for (Map.Entry<String, RawField> entry : FieldAliases.BMLT_BOTH) {
      for (String value : json.values(entry.getKey())) {
        raw.append(entry.getValue(), json.spelling(entry.getKey()), withoutLabel(value));
      }
    }
    List<String> regions = new ArrayList<>();
    for (String key : List.of(
        "locationprovince",
        "locationsubprovince",
        "locationmunicipality",
        "locationcitysubsection",
        "locationneighborhood")) {
      json.values(key).stream()
          .map(JsonShape::withoutLabel)
          .filter(v -> !v.isBlank() && !regions.contains(v.strip()))
          .forEach(v -> regions.add(v.strip()));
    }
    raw.putIfAbsent(RawField.REGIONS, "location_province", regions);
  }

  /** Servers put a field's caption before its value: {@code Label#@-@#value}. */
  private static String withoutLabel(String value) {
    int end = value.lastIndexOf(LABEL_END);
    return end < 0 ? value : value.substring(end + LABEL_END.length());
  }

  private static Set<String> wanted() {
    Set<String> keys = new HashSet<>(Set.of(
        "servicebodybigint",
        "servicebodyid",
        "locationsubprovince",
        "locationcitysubsection",
        "locationneighborhood"));
    Stream.of(
            FieldAliases.MEETING_GUIDE,
            FieldAliases.BMLT,
            FieldAliases.BMLT_ADMIN,
            FieldAliases.BMLT_BOTH)
        .flatMap(List::stream)
        .map(Map.Entry::getKey)
        .forEach(keys::add);
    return Set.copyOf(keys);
  }
}
