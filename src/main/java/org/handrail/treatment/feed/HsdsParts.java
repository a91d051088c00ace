package org.handrail.treatment.feed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** One service at one place; what is not there is a missing node. */
record HsdsParts(JsonNode organization, JsonNode service, JsonNode pair, JsonNode location) {

  Map<String, JsonNode> byName() {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    parts.put("organization", organization);
    parts.put("service", service);
    parts.put("service_at_location", pair);
    parts.put("location", location);
    return parts;
  }

  /** The elements of a list of the parts, that of the narrowest first. */
  Stream<JsonNode> all(String list) {
    return Stream.of(pair, location, service, organization)
        .flatMap(part -> StreamSupport.stream(part.path(list).spliterator(), false));
  }

  /** The list of the narrowest part that has one. */
  Optional<JsonNode> first(String list) {
    return Stream.of(pair, location, service)
        .map(part -> part.path(list))
        .filter(JsonNode::isArray)
        .filter(found -> !found.isEmpty())
        .findFirst();
  }

  /** The first address at which somebody can be, not that for letters; missing when there is none. */
  JsonNode address() {
    JsonNode addresses = location.path("addresses");
    for (JsonNode address : addresses) {
      String type = address.path("address_type").asString("").toLowerCase(Locale.ROOT);
      if (!type.equals("postal")) {
        return address;
      }
    }
    return addresses.path(0);
  }
}
