package org.handrail.directory.feed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as it stands in its list: text by field, nothing checked, nothing cleaned. Lives only until it has become a
 * meeting or a refusal.
 */
final class RawMeeting {

  private final Dialect dialect;
  private final Spot spot;
  private final Map<RawField, List<String>> values = new EnumMap<>(RawField.class);
  private final Map<RawField, String> spellings = new EnumMap<>(RawField.class);

  /**
   * An empty record.
   *
   * @param dialect how the list counts days and names formats
   * @param spot where in the list it stands
   */
  RawMeeting(Dialect dialect, Spot spot) {
    this.dialect = dialect;
    this.spot = spot;
  }

  Dialect dialect() {
    return dialect;
  }

  Spot spot() {
    return spot;
  }

  /** Keeps the values of a field unless they are blank or an earlier, preferred spelling gave some. */
  void putIfAbsent(RawField field, String spelling, List<String> given) {
    spellings.putIfAbsent(field, spelling);
    if (!values.containsKey(field) && given.stream().anyMatch(v -> !v.isBlank())) {
      values.put(field, given);
      spellings.put(field, spelling);
    }
  }

  /** Puts a further line under what the field holds. */
  void append(RawField field, String spelling, String line) {
    spellings.putIfAbsent(field, spelling);
    if (!line.isBlank()) {
      List<String> lines = new ArrayList<>(values.getOrDefault(field, List.of()));
      lines.add(line);
      values.put(field, lines);
    }
  }

  void remove(RawField field) {
    values.remove(field);
  }

  boolean has(RawField field) {
    return values.containsKey(field);
  }

  /** The field's first value that is not blank, or the empty string. */
  String text(RawField field) {
    for (String value : all(field)) {
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  /** All values of the field. */
  List<String> all(RawField field) {
    return values.getOrDefault(field, List.of());
  }

  /** The field's name as the list spells it. */
  String spelling(RawField field) {
    String own = spellings.get(field);
    return own != null ? own : dialect.usualName(field);
  }

  /**
   * Where a record stands.
   *
   * @param line the line of the file, from 1, or null
   * @param index the place in the list, from 0, or null
   */
  record Spot(@Nullable Integer line, @Nullable Integer index) {}
}
