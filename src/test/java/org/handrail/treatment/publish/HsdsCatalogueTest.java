package org.handrail.treatment.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.Provider;
import org.handrail.treatment.TreatmentSource;
import org.handrail.treatment.feed.ListingFeedOptions;
import org.handrail.treatment.feed.ListingReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HsdsCatalogueTest {

  private static final FeedId SOURCE = new FeedId("county");
  private static final Instant NOW = Instant.parse("2026-11-30T23:30:00Z");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ListingReader READER = new ListingReader(Clock.fixed(NOW, ZoneOffset.UTC));

  private static HsdsCatalogue catalogue(List<Listing> listings) {
    return new HsdsCatalogue(
        listings,
        List.of(new TreatmentSource(SOURCE, listings.size(), NOW, false)),
        point -> point.latDeg() > 0 ? Optional.of(NEW_YORK) : Optional.empty(),
        key -> "Words of " + key);
  }

  private static byte[] tables(List<Listing> listings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new HsdsTables(catalogue(listings)).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] services(List<Listing> listings) {
    HsdsCatalogue all = catalogue(listings);
    return HsdsJson.bytes(
        HsdsPage.of(all.listings(), 1, Math.max(1, listings.size()), all::fullService));
  }

  private static List<Listing> read(byte[] bytes) {
    var result = READER.read(bytes, new ListingFeedOptions(SOURCE, null));
    assertThat(result.rejected()).isEmpty();
    assertThat(result.unread()).isEmpty();
    return sorted(result.listings());
  }

  private static List<Listing> sorted(List<Listing> listings) {
    return listings.stream()
        .sorted(Comparator.comparing((Listing listing) -> listing.id().toString()))
        .toList();
  }

  /** The first few that differ: all of a real directory would fill a book. */
  private static List<String> differences(List<Listing> read, List<Listing> expected) {
    assertThat(read).hasSameSizeAs(expected);
    return IntStream.range(0, read.size())
        .filter(i -> !read.get(i).equals(expected.get(i)))
        .mapToObj(i -> read.get(i) + " is not " + expected.get(i))
        .limit(3)
        .toList();
  }

  /** Of a provider whose name is written in two ways one counts; and a place that is called as its provider has no name of its own. */
  private static Listing withProvider(Listing l, Provider provider) {
    return new Listing(
        l.id(),
        provider,
        l.service(),
        l.place().equals(provider.name()) ? "" : l.place(),
        l.description(),
        l.status(),
        l.address(),
        l.point(),
        l.phones(),
        l.website(),
        l.needs(),
        l.hours(),
        l.assurance());
  }

  private static List<Listing> shuffled(List<Listing> listings) {
    List<Listing> shuffled = new ArrayList<>(listings);
    Collections.shuffle(shuffled, new Random(4));
    return shuffled;
  }

  @Test
  void isReadBackFromItsTablesAsItWas() {
    for (int seed = 0; seed < 20; seed++) {
      List<Listing> listings = VariedListings.of(SOURCE, 60, seed);

      assertThat(read(tables(listings))).as("seed " + seed).isEqualTo(sorted(listings));
    }
  }

  @Test
  void isReadBackFromItsJsonAsItWas() {
    for (int seed = 0; seed < 20; seed++) {
      List<Listing> listings = VariedListings.of(SOURCE, 60, seed);

      assertThat(read(services(listings))).as("seed " + seed).isEqualTo(sorted(listings));
    }
  }

  /** Texts that no reader gives are cleaned by the first reading, and then stay. */
  @Test
  void changesNothingMoreAtTheSecondReading() {
    List<Listing> once = read(tables(InventedListings.odd(SOURCE)));

    assertThat(once).hasSize(2);
    assertThat(read(tables(once))).isEqualTo(once);
    assertThat(read(services(once))).isEqualTo(once);
  }

  @Test
  @Tag("slow")
  void readsBackTheRealDirectory() throws IOException {
    Path file = Path.of("../shared/data/treatment/samhsa-substance-us.csv");
    Assumptions.assumeTrue(Files.exists(file), "no real directory beside the project");
    List<Listing> listings = sorted(READER
        .read(Files.readAllBytes(file), new ListingFeedOptions(SOURCE, null))
        .listings());

    byte[] tables = tables(listings);

    assertThat(listings).hasSizeGreaterThan(14_000);
    HsdsCatalogue all = catalogue(listings);
    List<Listing> told =
        listings.stream().map(l -> withProvider(l, all.provider(l))).toList();
    assertThat(differences(read(tables), told)).isEmpty();
    assertThat(tables(shuffled(listings))).isEqualTo(tables);
  }

  @Test
  void writesTheSameBytesWhateverTheOrder() {
    List<Listing> listings = VariedListings.of(SOURCE, 200, 3);

    assertThat(tables(shuffled(listings))).isEqualTo(tables(listings));
    assertThat(services(shuffled(listings))).isEqualTo(services(listings));
  }

  @Test
  void givesEveryObjectAnIdOfItsOwn() {
    List<Listing> listings = VariedListings.of(SOURCE, 300, 9);
    HsdsCatalogue all = catalogue(listings);
    Set<UUID> ids = new HashSet<>();
    int objects = 0;

    for (Listing listing : listings) {
      objects += addIds(JsonMapper.shared().valueToTree(all.fullService(listing)), ids);
    }
    objects += all.providers().size();
    all.providers().forEach(provider -> ids.add(provider.id().value()));

    assertThat(ids).hasSize(objects);
  }

  /** Without what stands in many places: organisations and terms. */
  private static int addIds(JsonNode node, Set<UUID> ids) {
    int objects = 0;
    if (node.has("id")) {
      ids.add(UUID.fromString(node.path("id").asString()));
      objects++;
    }
    for (var field : node.properties()) {
      if (!Set.of("organization", "taxonomy_term").contains(field.getKey())) {
        objects += addIds(field.getValue(), ids);
      }
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        objects += addIds(element, ids);
      }
    }
    return objects;
  }

  @Test
  void keepsTheIdsOfItsDirectory() {
    List<Listing> listings = VariedListings.of(SOURCE, 50, 1);
    HsdsCatalogue all = catalogue(listings);

    for (Listing listing : listings) {
      UUID id = listing.id().value();
      boolean placed = all.isPlaced(listing);
      assertThat(all.findServiceAtLocation(id)).isEqualTo(Optional.of(listing).filter(l -> placed));
      assertThat(all.findService(all.fullService(listing).id())).contains(listing);
      assertThat(all.findOrganization(listing.provider().id().value()))
          .contains(listing.provider());
    }
  }

  @Test
  void putsEachIntoItsSchema() {
    List<Listing> listings = new ArrayList<>(VariedListings.of(SOURCE, 100, 2));
    listings.addAll(InventedListings.odd(SOURCE));
    HsdsCatalogue all = catalogue(listings);

    for (Listing listing : listings) {
      assertValid("service", all.fullService(listing));
      assertValid("service", all.briefService(listing));
      assertValid("changed", all.changed(listing));
      if (all.isPlaced(listing)) {
        assertValid("service_at_location", all.fullServiceAtLocation(listing));
        assertValid("service_at_location", all.briefServiceAtLocation(listing));
      }
    }
    all.providers().forEach(provider -> {
      assertValid("organization", all.fullOrganization(provider));
      assertValid("organization", all.briefOrganization(provider));
    });
    all.taxonomies().forEach(taxonomy -> assertValid("taxonomy", taxonomy));
    all.terms().forEach(term -> assertValid("taxonomy_term", term));
  }

  @Test
  void putsWhatProvidersSayThemselvesIntoItsSchemaWithTheDayOfTheirWord() {
    List<Listing> listings = VariedListings.of(Assurance.PROVIDER, 100, 6).stream()
        .map(l -> InventedListings.readOn(l, LocalDate.of(2026, 11, 24)))
        .toList();
    HsdsCatalogue all = new HsdsCatalogue(
        listings,
        List.of(new TreatmentSource(Assurance.PROVIDER, listings.size(), NOW, false)),
        point -> Optional.empty(),
        key -> "Words of " + key);

    for (Listing listing : all.listings()) {
      assertValid("service", all.fullService(listing));
      HsdsDocument.Metadata metadata =
          all.mapper().metadata(listing).stream().findFirst().orElseThrow();
      assertThat(metadata.lastActionDate()).isEqualTo(LocalDate.of(2026, 11, 24));
      assertThat(metadata.lastActionType()).isEqualTo("update");
      assertThat(metadata.updatedBy()).isEqualTo("provider");
    }
  }

  private static void assertValid(String schema, Object document) {
    String json = new String(HsdsJson.bytes(document), StandardCharsets.UTF_8);
    assertThat(HsdsSchemas.errors(schema, json)).as(json).isEmpty();
  }

  @Nested
  class AListing {

    private final Listing listing = listing();

    private static Listing listing() {
      Listing plain = InventedListings.listing(SOURCE, 1, "Alder", new GeoPoint(40, -75));
      return new Listing(
          plain.id(),
          plain.provider(),
          plain.service(),
          "",
          "",
          plain.status(),
          new ListingAddress("1 Elm St", "", "Elm", "Elm County", "PA", "19000", "US"),
          plain.point(),
          List.of(
              new ListingPhone("215-555-0100", "012", ListingPhone.Kind.INTAKE, "", true),
              new ListingPhone("215-555-0101", "12", ListingPhone.Kind.HOTLINE, "Nights", true)),
          "",
          new java.util.TreeSet<>(Set.of(
              Need.find("care.detox").orElseThrow(), Need.findLanguage("es").orElseThrow())),
          new OpeningHours(
              List.of(
                  new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)),
                  new OpeningHours.Span(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)),
                  new OpeningHours.Span(DayOfWeek.SUNDAY, LocalTime.of(22, 0), LocalTime.of(2, 0))),
              ""),
          new Assurance(SOURCE, LocalDate.of(2026, 3, 1)));
    }

    private JsonNode full() {
      return JsonMapper.shared()
          .readTree(HsdsJson.bytes(catalogue(List.of(listing)).fullService(listing)));
    }

    @Test
    void saysItsZoneByNameBesideTheOffsetOfItsStandardTime() {
      JsonNode schedules = full().path("service_at_locations").path(0).path("schedules");

      assertThat(schedules).hasSize(2);
      JsonNode week = schedules.path(0);
      assertThat(week.path("byday").asString()).isEqualTo("MO,FR");
      assertThat(week.path("opens_at").asString()).isEqualTo("09:00-05:00");
      assertThat(week.path("timezone").asDouble()).isEqualTo(-5);
      JsonNode zone = week.path("attributes").path(0);
      assertThat(zone.path("value").asString()).isEqualTo("America/New_York");
      assertThat(zone.path("taxonomy_term").path("code").asString()).isEqualTo("iana-time-zone");
      assertThat(schedules.path(1).path("closes_at").asString()).isEqualTo("02:00-05:00");
    }

    @Test
    void saysWhatItsPhonesAreFor() {
      JsonNode phones = full().path("service_at_locations").path(0).path("phones");

      assertThat(phones.path(0).path("number").asString()).isEqualTo("215-555-0100 ext. 012");
      assertThat(phones.path(0).path("description").asString()).isEqualTo("Intake");
      assertThat(phones.path(1).path("extension").asInt()).isEqualTo(12);
      assertThat(phones.path(1).path("description").asString()).isEqualTo("Hotline: Nights");
    }

    @Test
    void saysItsNeedsAsTermsAndItsLanguagesAsLanguages() {
      JsonNode service = full();

      assertThat(service.path("attributes")).hasSize(1);
      JsonNode term = service.path("attributes").path(0).path("taxonomy_term");
      assertThat(term.path("code").asString()).isEqualTo("care.detox");
      assertThat(term.path("taxonomy").asString()).isEqualTo("handrail-needs");
      assertThat(term.path("name").asString()).isEqualTo("Words of need.care.detox");
      assertThat(service.path("languages").path(0).path("name").asString()).isEqualTo("Spanish");
    }

    @Test
    void saysWhereItComesFromAndWhenItWasRead() {
      JsonNode metadata = full().path("metadata").path(0);

      assertThat(metadata.path("updated_by").asString()).isEqualTo("county");
      assertThat(metadata.path("last_action_date").asString()).isEqualTo("2026-11-30");
      assertThat(full().path("last_modified").asString()).isEqualTo("2026-11-30T23:30:00Z");
      assertThat(full().path("assured_date").asString()).isEqualTo("2026-03-01");
    }
  }
}
