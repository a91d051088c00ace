package org.handrail.treatment.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.TreatmentSource;
import org.handrail.treatment.feed.ListingFeedOptions;
import org.handrail.treatment.feed.ListingReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Open places as the capacities of HSDS 3.1. */
class HsdsCapacityTest {

  private static final FeedId SOURCE = new FeedId("elm");
  private static final Instant READ = Instant.parse("2026-11-30T08:00:00Z");
  private static final Instant SAID = Instant.parse("2026-11-30T12:00:00.5Z");
  private static final Listing LISTING =
      InventedListings.listing(SOURCE, 1, "Elm", new GeoPoint(40, -75));

  private final HsdsCatalogue without = new HsdsCatalogue(
      List.of(LISTING),
      List.of(new TreatmentSource(SOURCE, 1, READ, false)),
      point -> Optional.empty(),
      key -> key);
  private final HsdsCatalogue open =
      without.withOpen(Map.of(LISTING.id(), new Said(new Capacity(3, 20, "Women."), SAID)));

  private static JsonNode json(Object document) {
    return JsonMapper.shared().readTree(HsdsJson.bytes(document));
  }

  private static byte[] tables(HsdsCatalogue catalogue) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new HsdsTables(catalogue).write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Map<String, String> files(byte[] zip) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void standInTheFullServiceAndNowhereElse() {
    JsonNode service = json(open.fullService(LISTING));

    assertThat(HsdsSchemas.errors("service", service)).isEmpty();
    JsonNode capacity = service.path("capacities").path(0);
    assertThat(capacity.path("available").asInt()).isEqualTo(3);
    assertThat(capacity.path("maximum").asInt()).isEqualTo(20);
    assertThat(capacity.path("description").asString()).isEqualTo("Women.");
    assertThat(capacity.path("updated").asString()).isEqualTo("2026-11-30T12:00:00.500Z");
    assertThat(capacity.path("service_id")).isEqualTo(service.path("id"));
    assertThat(capacity.at("/unit/name").asString()).isEqualTo("Place");
    assertThat(json(open.briefService(LISTING)).has("capacities")).isFalse();
    assertThat(json(without.fullService(LISTING)).has("capacities")).isFalse();
  }

  @Test
  void changeTheService() {
    assertThat(json(open.changed(LISTING)).path("last_modified").asString())
        .isEqualTo("2026-11-30T12:00:00.500Z");
    assertThat(open.modifiedSince(SAID).test(LISTING)).isTrue();
    assertThat(without.modifiedSince(SAID).test(LISTING)).isFalse();
    assertThat(
            json(open.fullService(LISTING)).at("/metadata/0/last_action_date").asString())
        .as("when the directory was read")
        .isEqualTo("2026-11-30");
  }

  @Test
  void areNotOfAServiceThatIsNotOffered() {
    Listing closed =
        InventedListings.with(LISTING, ListingStatus.TEMPORARILY_CLOSED, new TreeSet<>());

    assertThat(json(open.fullService(closed)).has("capacities")).isFalse();
  }

  @Test
  void standInTwoTablesOfThePackageThatItsDescriptionNames() throws IOException {
    Map<String, String> files = files(tables(open));

    assertThat(files.get("service_capacity.csv"))
        .startsWith("id,service_id,unit_id,available,maximum,description,updated\n")
        .contains(",3,20,Women.,2026-11-30T12:00:00.500Z\n");
    assertThat(files.get("unit.csv")).startsWith("id,name\n").contains(",Place\n");
    assertThat(files(tables(without)).get("service_capacity.csv"))
        .isEqualTo("id,service_id,unit_id,available,maximum,description,updated\n");
    JsonNode description =
        JsonMapper.shared().readTree(Objects.requireNonNull(files.get("datapackage.json")));
    assertThat(
            description.path("resources").valueStream().map(r -> r.path("path").asString()))
        .contains("service_capacity.csv", "unit.csv")
        .containsExactlyInAnyOrderElementsOf(
            files.keySet().stream().filter(name -> name.endsWith(".csv")).toList());
  }

  @Test
  void areLeftOutByOurOwnReaderWithoutAWord() {
    for (byte[] feed : List.of(tables(open), HsdsJson.bytes(open.fullService(LISTING)))) {
      var read = new ListingReader(Clock.fixed(SAID, ZoneOffset.UTC))
          .read(feed, new ListingFeedOptions(SOURCE, null));

      assertThat(read.listings()).hasSize(1);
      assertThat(read.unread()).isEmpty();
    }
  }
}
