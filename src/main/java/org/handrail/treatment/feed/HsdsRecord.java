package org.handrail.treatment.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.treatment.Listing;
import org.handrail.treatment.feed.ListingIntake.Spot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the records of HSDS 3.0, each of which may be a service with its places, a service at one place, or an organisation with its services.
 * Contacts are persons and are not read.
 */
final class HsdsRecord {

  /** Fields by which such a record is told from others. */
  static final List<String> MARKS =
      List.of("service", "services", "service_at_locations", "organization", "organization_id");

  private static final String FULL = "ask for the full records (full=true)";

  private static final Map<String, Set<String>> READ = Map.of(
      "organization",
      Set.of(
          "id",
          "name",
          "description",
          "website",
          "url",
          "phones",
          "services",
          "contacts",
          "locations",
          "email",
          "uri",
          "metadata"),
      "service",
      Set.of(
          "id",
          "name",
          "description",
          "url",
          "status",
          "phones",
          "schedules",
          "languages",
          "attributes",
          "capacities",
          "organization",
          "organization_id",
          "service_at_locations",
          "contacts",
          "assured_date",
          "last_modified",
          "payments_accepted",
          "email",
          "assurer_email",
          "metadata",
          "program_id"),
      "location",
      Set.of(
          "id",
          "name",
          "latitude",
          "longitude",
          "addresses",
          "phones",
          "schedules",
          "languages",
          "attributes",
          "location_type",
          "contacts",
          "organization_id",
          "metadata"),
      "service_at_location",
      Set.of(
          "id",
          "description",
          "phones",
          "schedules",
          "attributes",
          "service",
          "location",
          "service_id",
          "location_id",
          "contacts",
          "metadata"));

  private final ListingIntake intake;

  HsdsRecord(ListingIntake intake) {
    this.intake = intake;
  }

  /** Whether a field says something. */
  static boolean isFilled(JsonNode value) {
    return value.isContainer() ? !value.isEmpty() : !value.asString("").isBlank();
  }

  void take(JsonNode json, int index) {
    if (json.path("services").isArray()) {
      takeOrganization(json, index);
      return;
    }
    JsonNode service = json.path("service").isObject() ? json.path("service") : json;
    take(json, Spot.ofIndex(index, service.path("name").asString("")));
  }

  /** An organisation without services gives nothing and is refused as the one record that it is. */
  private void takeOrganization(JsonNode organization, int index) {
    JsonNode services = organization.path("services");
    if (services.isEmpty()) {
      Spot spot = Spot.ofIndex(index, organization.path("name").asString(""));
      intake.take(spot, () -> {
        throw new RefusedListing("services", "", "the organization has no service");
      });
    }
    for (JsonNode service : services) {
      Spot spot = Spot.ofIndex(index, service.path("name").asString(""));
      intake.take(spot, () -> ofService(service, organization, spot));
    }
  }

  void take(JsonNode json, Spot spot) {
    intake.take(spot, () -> read(json, spot));
  }

  private List<Listing> read(JsonNode json, Spot spot) {
    JsonNode service = json.path("service");
    if (service.isObject()) {
      JsonNode organization = service.path("organization");
      return List.of(
          listing(new HsdsParts(organization, service, json, json.path("location")), spot));
    }
    boolean isService = Stream.of(
            "service_at_locations", "organization", "organization_id", "status")
        .anyMatch(json::has);
    if (!isService) {
      throw new RefusedListing(
          "", "", "is no service, or an organization without its services: " + FULL);
    }
    return ofService(json, json.path("organization"), spot);
  }

  private List<Listing> ofService(JsonNode service, JsonNode organization, Spot spot) {
    List<Listing> listings = new ArrayList<>();
    for (JsonNode place : service.path("service_at_locations")) {
      listings.add(
          listing(new HsdsParts(organization, service, place, place.path("location")), spot));
    }
    if (listings.isEmpty()) {
      intake.warn(ListingWarning.PLACE_MISSING, "service_at_locations", spot);
      JsonNode nothing = JsonNodeFactory.instance.missingNode();
      listings.add(listing(new HsdsParts(organization, service, nothing, nothing), spot));
    }
    return listings;
  }

  private Listing listing(HsdsParts parts, Spot spot) {
    if (!parts.organization().isObject()) {
      throw new RefusedListing("organization", "", "is missing: " + FULL);
    }
    noteUnread(parts);
    return new HsdsListing(intake, parts, spot).listing();
  }

  private void noteUnread(HsdsParts parts) {
    parts
        .byName()
        .forEach((name, node) -> node.properties().stream()
            .filter(field -> !READ.getOrDefault(name, Set.of()).contains(field.getKey()))
            .filter(field -> isFilled(field.getValue()))
            .forEach(field -> intake.unread(name + "." + field.getKey())));
  }
}
