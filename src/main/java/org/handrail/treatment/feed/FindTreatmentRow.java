package org.handrail.treatment.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.treatment.Listing;
import org.handrail.treatment.feed.ListingIntake.Spot;
import tools.jackson.databind.JsonNode;

/**
 * Reads a row of findtreatment.gov: its services in categories (f1 name, f2 code, f3 values), or all of them in one field as in the files that
 * are passed around.
 */
final class FindTreatmentRow {

  /** Fields by which such a row is told from others. */
  static final List<String> MARKS = List.of("name1", "all_services", "residential_services");

  private static final List<String> FLAT = List.of("all_services", "residential_services");

  private final ListingIntake intake;
  private final FacilityReader reader;

  FindTreatmentRow(ListingIntake intake) {
    this.intake = intake;
    this.reader = new FacilityReader(intake, true);
  }

  void take(JsonNode json, int index) {
    Map<String, String> row = new HashMap<>();
    json.properties().forEach(field -> {
      JsonNode value = field.getValue();
      if (value.isValueNode() && !value.isNull()) {
        row.put(field.getKey().strip().toLowerCase(Locale.ROOT), value.asString(""));
      }
      if (!FacilityReader.isKnown(field.getKey()) && HsdsRecord.isFilled(value)) {
        intake.unread(field.getKey());
      }
    });
    Spot spot = Spot.ofIndex(index, FacilityReader.name(row));
    intake.take(spot, () -> read(json, row, spot));
  }

  private List<Listing> read(JsonNode json, Map<String, String> row, Spot spot) {
    NeedCollector needs = new NeedCollector(intake);
    for (String field : FLAT) {
      needs.addAll("", field, row.getOrDefault(field, ""));
    }
    JsonNode services = json.path("services");
    if (HsdsRecord.isFilled(services) && !services.isArray()) {
      throw new RefusedListing(
          "services", "", "is no list: give each category as an object with f1, f2 and f3");
    }
    for (JsonNode service : services) {
      String category = service.path("f2").asString("").strip();
      String values = service.path("f3").asString("");
      needs.addAll(category, category.isEmpty() ? "f3" : "f3 of " + category, values);
    }
    return reader.read(row, needs, spot);
  }
}
