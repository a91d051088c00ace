package org.handrail.treatment.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.handrail.directory.feed.TableReader;
import org.handrail.directory.feed.TextSource;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.treatment.feed.ListingIntake.Spot;

/** Reads SAMHSA's table of facilities, with its header in any order. */
final class SamhsaTable {

  private static final Set<String> REQUIRED = Set.of("name1", "street1", "city", "state", "zip");

  private final TextSource source;
  private final ListingIntake intake;
  private List<String> columns = List.of();
  private List<String> spellings = List.of();

  SamhsaTable(TextSource source, ListingIntake intake) {
    this.source = source;
    this.intake = intake;
  }

  /**
   * Hands every row to the intake.
   *
   * @throws UnreadableFeed when this is no such table
   */
  void read() {
    new TableReader(source)
        .read(header -> (int) header.stream().filter(FacilityReader::isKnown).count(), this::take);
    if (columns.isEmpty()) {
      throw noHeader();
    }
  }

  private void take(int line, List<String> fields) {
    if (columns.isEmpty()) {
      spellings = List.copyOf(fields);
      columns = fields.stream().map(c -> c.strip().toLowerCase(Locale.ROOT)).toList();
      if (!columns.containsAll(REQUIRED)) {
        throw noHeader();
      }
      return;
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String value = i < fields.size() ? fields.get(i) : "";
      row.putIfAbsent(columns.get(i), value);
      if (!value.isBlank() && !FacilityReader.isKnown(columns.get(i))) {
        intake.unread(spellings.get(i));
      }
    }
    Spot spot = Spot.ofLine(line, FacilityReader.name(row));
    FacilityReader reader = new FacilityReader(intake, columns.contains("phone"));
    NeedCollector needs = new NeedCollector(intake);
    needs.addAll("", "services", row.getOrDefault("services", ""));
    intake.take(spot, () -> reader.read(row, needs, spot));
  }

  private static UnreadableFeed noHeader() {
    return new UnreadableFeed(
        "neither JSON nor SAMHSA's table of facilities: the first row must name at least the columns"
            + " name1, street1, city, state and zip");
  }
}
