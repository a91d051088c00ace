package org.handrail.treatment;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.HoursText;
import org.handrail.site.input.JsonReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a listing in its provider's own words: kept as it is written, and what programs read and send. */
public final class OwnListingDocument {

  public static final int MOST_PHONES = 50;
  public static final int LONGEST_PART = 200;
  public static final int LONGEST_NUMBER = 60;
  public static final int LONGEST_EXTENSION = 20;
  public static final int LONGEST_PHONE_TEXT = 300;
  public static final int LONGEST_ADDRESS = 2_000;

  private static final int FORMAT = 1;
  private static final int MOST_NEEDS = 500;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final JsonReader.Document NAME = new JsonReader.Document("listing", true);

  private OwnListingDocument() {}

  /** The document of a listing; who assures it is no part of it. */
  public static String write(Listing listing) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("id", listing.id().toString());
    all.put("provider", provider(listing.provider()));
    all.put("service", listing.service());
    all.put("place", listing.place());
    all.put("description", listing.description());
    all.put("status", listing.status().code());
    all.put("address", address(listing.address()));
    GeoPoint point = listing.point();
    if (point != null) {
      all.put("point", Map.of("lat", point.latDeg(), "lon", point.lonDeg()));
    }
    all.put("phones", listing.phones().stream().map(OwnListingDocument::phone).toList());
    all.put("website", listing.website());
    all.put("needs", listing.needs().stream().map(Need::code).toList());
    all.put(
        "hours", listing.hours().spans().stream().map(OwnListingDocument::span).toList());
    all.put("hours_note", listing.hours().note());
    return JSON.writeValueAsString(all);
  }

  private static Map<String, Object> provider(Provider provider) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("id", provider.id().toString());
    all.put("name", provider.name());
    all.put("description", provider.description());
    all.put("website", provider.website());
    return all;
  }

  private static Map<String, Object> address(ListingAddress address) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("street", address.street());
    all.put("unit", address.unit());
    all.put("city", address.city());
    all.put("county", address.county());
    all.put("state", address.state());
    all.put("postal_code", address.postalCode());
    all.put("country", address.country());
    return all;
  }

  private static Map<String, Object> phone(ListingPhone phone) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("number", phone.number());
    all.put("extension", phone.extension());
    all.put("kind", phone.kind().code());
    all.put("description", phone.description());
    return all;
  }

  private static Map<String, Object> span(OpeningHours.Span span) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("day", span.day().getValue());
    all.put("opens", span.opens().toString());
    all.put("closes", span.closes().toString());
    return all;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param assurance who says it, and of what day
   * @throws org.handrail.site.problem.InvalidParameter when it cannot be read
   */
  public static Listing read(String document, Assurance assurance) {
    return JsonReader.read(
        document.getBytes(StandardCharsets.UTF_8),
        NAME,
        json -> listing(json, null, OwnListingDocument::keptNeeds, assurance));
  }

  /**
   * Reads what somebody sends.
   *
   * @param fresh the id of a listing that has none yet, so that none may stand there; null when it must stand there
   * @throws org.handrail.site.problem.InvalidParameter when it cannot be read
   */
  public static Listing read(byte[] json, @Nullable ListingId fresh, Assurance assurance) {
    return JsonReader.read(
        json, NAME, document -> listing(document, fresh, OwnListingDocument::needs, assurance));
  }

  private static Listing listing(
      JsonReader json,
      @Nullable ListingId fresh,
      Function<JsonReader, SortedSet<Need>> needs,
      Assurance assurance) {
    json.number("format", FORMAT, FORMAT);
    ListingId id =
        fresh != null ? fresh : ListingId.find(json.text("id")).orElseThrow(() -> json.bad("id"));
    ListingAddress address = json.object("address", OwnListingDocument::address);
    String service = line(json, "service", Listing.MAX_NAME_LENGTH);
    if (service.isBlank()) {
      throw json.bad("service");
    }
    return new Listing(
        id,
        json.object("provider", OwnListingDocument::provider),
        service,
        line(json, "place", Listing.MAX_NAME_LENGTH),
        text(json, "description", Listing.MAX_TEXT_LENGTH),
        ListingStatus.find(json.text("status")).orElseThrow(() -> json.bad("status")),
        address,
        json.has("point") ? json.object("point", OwnListingDocument::point) : null,
        json.objects("phones", MOST_PHONES, phone -> phone(phone, address.country())),
        text(json, "website", LONGEST_ADDRESS),
        needs.apply(json),
        new OpeningHours(
            json.objects("hours", HoursText.MOST_SPANS, OwnListingDocument::span),
            text(json, "hours_note", Listing.MAX_TEXT_LENGTH)),
        assurance);
  }

  private static Provider provider(JsonReader json) {
    ProviderId id = ProviderId.find(json.text("id")).orElseThrow(() -> json.bad("id"));
    String name = text(json, "name", Provider.MAX_NAME_LENGTH);
    if (name.isBlank()) {
      throw json.bad("name");
    }
    return new Provider(
        id,
        name,
        text(json, "description", Listing.MAX_TEXT_LENGTH),
        text(json, "website", LONGEST_ADDRESS));
  }

  private static ListingAddress address(JsonReader json) {
    return new ListingAddress(
        line(json, "street", LONGEST_PART),
        line(json, "unit", LONGEST_PART),
        line(json, "city", LONGEST_PART),
        line(json, "county", LONGEST_PART),
        line(json, "state", LONGEST_PART),
        line(json, "postal_code", LONGEST_PART),
        line(json, "country", LONGEST_PART));
  }

  private static GeoPoint point(JsonReader json) {
    double latDeg = degrees(json, "lat", 90);
    double lonDeg = degrees(json, "lon", 180);
    return new GeoPoint(latDeg, lonDeg);
  }

  private static double degrees(JsonReader json, String name, int most) {
    JsonNode value = json.findNode(name);
    if (value == null || !value.isNumber() || !(Math.abs(value.asDouble()) <= most)) {
      throw json.bad(name);
    }
    return value.asDouble();
  }

  private static ListingPhone phone(JsonReader json, String country) {
    String number = text(json, "number", LONGEST_NUMBER);
    if (number.isBlank()) {
      throw json.bad("number");
    }
    return new ListingPhone(
        number,
        line(json, "extension", LONGEST_EXTENSION),
        ListingPhone.Kind.find(json.text("kind")).orElseThrow(() -> json.bad("kind")),
        text(json, "description", LONGEST_PHONE_TEXT),
        ListingPhone.isDialable(number, country));
  }

  private static SortedSet<Need> needs(JsonReader json) {
    List<@Nullable String> codes = json.findTexts("needs");
    if (codes == null || codes.size() > MOST_NEEDS) {
      throw json.bad("needs");
    }
    SortedSet<Need> needs = new TreeSet<>();
    for (String code : codes) {
      needs.add(Optional.ofNullable(code).flatMap(Need::find).orElseThrow(() -> json.bad("needs")));
    }
    return needs;
  }

  /** A code that this version does not know, of a newer one on the same database, is left out. */
  private static SortedSet<Need> keptNeeds(JsonReader json) {
    return Optional.ofNullable(json.findTexts("needs")).stream()
        .flatMap(List::stream)
        .flatMap(code -> Optional.ofNullable(code).flatMap(Need::find).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static OpeningHours.Span span(JsonReader json) {
    return new OpeningHours.Span(
        DayOfWeek.of(json.number("day", 1, 7)), time(json, "opens"), time(json, "closes"));
  }

  private static LocalTime time(JsonReader json, String name) {
    try {
      return LocalTime.parse(json.text(name));
    } catch (DateTimeException e) {
      throw json.bad(name);
    }
  }

  private static String line(JsonReader json, String name, int most) {
    return within(most, json.line(name), json, name);
  }

  private static String text(JsonReader json, String name, int most) {
    return within(most, json.text(name), json, name);
  }

  private static String within(int most, String text, JsonReader json, String name) {
    if (text.length() > most) {
      throw json.bad(name);
    }
    return text;
  }
}
