package org.handrail.directory.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.directory.feed.RawMeeting.Spot;

/** Which column of a table holds which field. */
final class CsvColumns {

  /** A layout without header that real exports have. */
  private static final List<String> HEADERLESS = List.of(
      "id",
      "day",
      "time",
      "name",
      "location",
      "address",
      "city",
      "state",
      "region",
      "types",
      "notes");

  private static final Set<RawField> SEVERAL_COLUMNS = EnumSet.of(RawField.TYPES, RawField.NOTES);
  private static final int HEADERLESS_LEAST = 10;

  private record Column(int index, String header, RawField field, int rank) {}

  private final List<Column> columns;

  private CsvColumns(List<Column> columns) {
    this.columns = columns;
  }

  static CsvColumns ofHeader(List<String> header) {
    Map<String, RawField> fields = new HashMap<>();
    Map<String, Integer> ranks = new HashMap<>();
    List<Map.Entry<String, RawField>> known = new ArrayList<>(FieldAliases.MEETING_GUIDE);
    known.addAll(FieldAliases.OTHER_COLUMNS);
    for (Map.Entry<String, RawField> entry : known) {
      ranks.put(entry.getKey(), fields.size());
      fields.put(entry.getKey(), entry.getValue());
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      String key = FieldAliases.key(header.get(i));
      RawField field = fields.get(key);
      if (field != null) {
        columns.add(
            new Column(i, PlainText.line(header.get(i), 60), field, ranks.getOrDefault(key, 0)));
      }
    }
    columns.sort((a, b) -> Integer.compare(a.rank, b.rank)); // stable: preferred spellings first
    return new CsvColumns(List.copyOf(columns));
  }

  /** The layout of a table without header whose first row fits it. */
  static Optional<CsvColumns> ofHeaderless(List<String> firstRow) {
    boolean fits = firstRow.size() >= HEADERLESS_LEAST
        && DayText.named(firstRow.get(1).strip().toLowerCase(Locale.ROOT)).isPresent()
        && TimeText.minuteOfDay(firstRow.get(2)).isPresent();
    return fits ? Optional.of(ofHeader(HEADERLESS)) : Optional.empty();
  }

  /** How many columns a reader knows. */
  int known() {
    return columns.size();
  }

  /** Whether meetings can be made of it. */
  boolean isComplete() {
    Set<RawField> fields = EnumSet.noneOf(RawField.class);
    columns.forEach(c -> fields.add(c.field));
    return fields.containsAll(EnumSet.of(RawField.NAME, RawField.DAY, RawField.TIME));
  }

  /** Says which columns are not the Meeting Guide's but were taken for its types. */
  void doubts(FeedWarnings doubts) {
    columns.stream()
        .filter(c -> c.field == RawField.TYPES && !FieldAliases.key(c.header).equals("types"))
        .forEach(c -> doubts.addAboutList(FeedWarning.TYPES_FOREIGN, c.header));
  }

  RawMeeting raw(List<String> row, Spot spot) {
    RawMeeting raw = new RawMeeting(Dialect.TABLE, spot);
    for (Column column : columns) {
      String value = column.index < row.size() ? row.get(column.index) : "";
      if (SEVERAL_COLUMNS.contains(column.field)) {
        raw.append(column.field, column.header, value);
      } else {
        raw.putIfAbsent(column.field, column.header, List.of(value));
      }
    }
    return raw;
  }
}
