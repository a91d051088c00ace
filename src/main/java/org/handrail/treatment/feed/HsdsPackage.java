package org.handrail.treatment.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.handrail.directory.feed.TableReader;
import org.handrail.directory.feed.TextSource;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.treatment.feed.ListingIntake.Spot;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the tables of HSDS (3.0, and 1.1 where it says the same) by putting them together to the records that the JSON has, so that both are read
 * by the same reader.
 */
final class HsdsPackage {

  /** Tables of 1.1 and other spellings, under the name that 3.0 gives them. */
  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry("organization", "organizations"),
      Map.entry("service", "services"),
      Map.entry("location", "locations"),
      Map.entry("services_at_location", "service_at_locations"),
      Map.entry("service_at_location", "service_at_locations"),
      Map.entry("physical_addresses", "addresses"),
      Map.entry("address", "addresses"),
      Map.entry("regular_schedules", "schedules"),
      Map.entry("schedule", "schedules"),
      Map.entry("phone", "phones"),
      Map.entry("language", "languages"),
      Map.entry("attribute", "attributes"),
      Map.entry("taxonomy_term", "taxonomy_terms"));

  /** Tables whose rows belong to a row of another. */
  private static final Set<String> PARTS =
      Set.of("addresses", "schedules", "phones", "languages", "attributes", "payments_accepted");

  /** To whom a row belongs, the narrowest first. */
  private static final List<String> OWNERS =
      List.of("service_at_location_id", "service_id", "location_id", "organization_id", "link_id");

  private static final Set<String> READ =
      Set.of("organizations", "services", "locations", "service_at_locations", "taxonomy_terms");

  /** They hold persons, say how the package was made and where its terms are from, or are too old by the time they are read. */
  private static final Set<String> LEFT = Set.of(
      "contacts",
      "metadata",
      "meta_table_descriptions",
      "taxonomies",
      "service_capacity",
      "unit",
      "units");

  private final ListingIntake intake;
  private final Map<String, List<ObjectNode>> tables = new LinkedHashMap<>();
  private final IdentityHashMap<ObjectNode, Integer> lines = new IdentityHashMap<>();

  HsdsPackage(ListingIntake intake) {
    this.intake = intake;
  }

  /**
   * Hands every service to the intake.
   *
   * @param files by name, in lower case
   * @throws UnreadableFeed when these are not the tables of HSDS
   */
  void read(Map<String, byte[]> files) {
    files.forEach((file, bytes) -> {
      if (file.endsWith(".csv")) {
        readTable(tableOf(file), bytes);
      }
    });
    requireHsds();
    checkDescription(files);
    Map<String, ObjectNode> organizations = byId("organizations");
    Map<String, ObjectNode> locations = byId("locations");
    Map<String, ObjectNode> services = byId("services");
    Map<String, ObjectNode> pairs = byId("service_at_locations");
    attachParts(List.of(pairs, services, locations, organizations));
    pairs.values().forEach(pair -> {
      JsonNode location = locations.get(pair.path("location_id").asString(""));
      ObjectNode service = services.get(pair.path("service_id").asString(""));
      if (location == null || service == null) {
        refuse(pair, location == null ? "location_id" : "service_id");
        return;
      }
      pair.set("location", location);
      list(service, "service_at_locations").add(pair);
    });
    rows("services").forEach(service -> take(service, organizations));
  }

  private void take(ObjectNode service, Map<String, ObjectNode> organizations) {
    ObjectNode organization = organizations.get(service.path("organization_id").asString(""));
    if (organization == null) {
      refuse(service, "organization_id");
      return;
    }
    service.set("organization", organization);
    new HsdsRecord(intake).take(service, spot(service));
  }

  private void refuse(ObjectNode row, String reference) {
    intake.take(spot(row), () -> {
      throw new RefusedListing(
          reference,
          row.path(reference).asString(""),
          "names a row that is in none of the tables of this package");
    });
  }

  private Spot spot(ObjectNode row) {
    return Spot.ofLine(lines.getOrDefault(row, 0), row.path("name").asString(""));
  }

  private void requireHsds() {
    boolean any = tables.containsKey("services") || tables.containsKey("organizations");
    if (!any) {
      throw new UnreadableFeed(
          "this package holds neither services.csv nor organizations.csv, as HSDS 3.0 and 1.1 do");
    }
    for (String table : List.of("services", "organizations")) {
      if (!tables.containsKey(table)) {
        throw new UnreadableFeed("this package lacks " + table
            + ".csv; add it, or export the package again as HSDS 3.0");
      }
    }
  }

  private void checkDescription(Map<String, byte[]> files) {
    byte[] description = files.get("datapackage.json");
    if (description == null) {
      return;
    }
    try {
      JsonMapper.shared().readTree(description);
    } catch (JacksonException e) {
      intake.warnings().addAboutList(ListingWarning.DESCRIPTION_UNREADABLE, "datapackage.json");
    }
  }

  private static String tableOf(String file) {
    String name = file.substring(0, file.length() - ".csv".length());
    return NAMES.getOrDefault(name, name);
  }

  private void readTable(String table, byte[] bytes) {
    if (LEFT.contains(table)) {
      return;
    }
    boolean known = READ.contains(table) || PARTS.contains(table);
    List<ObjectNode> rows = tables.computeIfAbsent(table, name -> new ArrayList<>());
    List<String> columns = new ArrayList<>();
    TextSource text = TextSource.of(bytes);
    new TableReader(text).read(header -> header.contains("id") ? 1 : 0, (line, fields) -> {
      if (columns.isEmpty()) {
        fields.forEach(column -> columns.add(column.strip().toLowerCase(Locale.ROOT)));
      } else if (known) {
        ObjectNode row = row(columns, fields);
        rows.add(row);
        lines.put(row, line);
      } else {
        intake.unread(table + ".csv");
      }
    });
    if (text.isDamaged()) {
      intake.warnings().addAboutList(ListingWarning.CHARACTERS_DAMAGED, table + ".csv");
    }
  }

  private static ObjectNode row(List<String> columns, List<String> fields) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < Math.min(columns.size(), fields.size()); i++) {
      if (!fields.get(i).isBlank()) {
        row.put(columns.get(i), fields.get(i).strip());
      }
    }
    return row;
  }

  private List<ObjectNode> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** Of two rows with one id the first counts; both of two services stay, and the intake refuses the second. */
  private Map<String, ObjectNode> byId(String table) {
    Map<String, ObjectNode> rows = new LinkedHashMap<>();
    for (ObjectNode row : rows(table)) {
      rows.putIfAbsent(row.path("id").asString(""), row);
    }
    return rows;
  }

  private void attachParts(List<Map<String, ObjectNode>> owners) {
    Map<String, ObjectNode> terms = byId("taxonomy_terms");
    Map<String, ObjectNode> all = new HashMap<>();
    owners.forEach(rows -> rows.forEach(all::putIfAbsent));
    for (String table : PARTS) {
      for (ObjectNode row : rows(table)) {
        ObjectNode term = terms.get(row.path("taxonomy_term_id").asString(""));
        if (term != null) {
          row.set("taxonomy_term", term);
        }
        attach(table, row, all);
      }
    }
  }

  /** A number that belongs to nobody but a contact is a person's and falls away here. */
  private static void attach(String table, ObjectNode row, Map<String, ObjectNode> owners) {
    for (String reference : OWNERS) {
      ObjectNode owner = owners.get(row.path(reference).asString(""));
      if (owner != null) {
        list(owner, table).add(row);
        return;
      }
    }
  }

  private static ArrayNode list(ObjectNode owner, String name) {
    return owner.path(name) instanceof ArrayNode list ? list : owner.putArray(name);
  }
}
