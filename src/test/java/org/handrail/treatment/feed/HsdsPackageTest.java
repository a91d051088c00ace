package org.handrail.treatment.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.handrail.directory.feed.UnreadableFeed;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.OpeningHours.Span;
import org.junit.jupiter.api.Test;

class HsdsPackageTest {

  private static final String PAIR_ID = "11111111-2222-4333-8444-000000000002";
  private static final String PROVIDER_ID = "11111111-2222-4333-8444-000000000003";

  private static final Map<String, String> TABLES = Map.ofEntries(
      Map.entry(
          "organizations.csv",
          "id,name,description,website\n" + PROVIDER_ID + ",Alder House,Helps.,\n"),
      Map.entry(
          "services.csv",
          "id,organization_id,name,status,assured_date\ns1," + PROVIDER_ID
              + ",Detox,active,2026-10-01\n"),
      Map.entry("locations.csv", "id,name,latitude,longitude\nl1,The old mill,42.65,-73.75\n"),
      Map.entry("service_at_location.csv", "id,service_id,location_id\n" + PAIR_ID + ",s1,l1\n"),
      Map.entry("addresses.csv", """
          id,location_id,address_1,city,state_province,postal_code,country,address_type
          a1,l1,1 Mill Lane,Albany,NY,12207,US,physical
          """),
      Map.entry("phones.csv", """
          id,location_id,service_id,contact_id,number,type
          p1,l1,,,518-555-0143,voice
          p2,,,c1,518-555-0177,voice
          """),
      Map.entry(
          "schedules.csv",
          "id,service_id,freq,byday,opens_at,closes_at\nx,s1,WEEKLY,\"FR,SA\",22:00:00,06:00:00\n"),
      Map.entry("languages.csv", "id,service_id,name,code\nx,s1,Urdu,ur\n"),
      Map.entry("taxonomy_terms.csv", "id,code,name\nt1,care.detox,Detox\n"),
      Map.entry("attributes.csv", "id,link_id,link_entity,taxonomy_term_id\nx,s1,service,t1\n"),
      Map.entry("contacts.csv", "id,name\nc1,Robin\n"),
      Map.entry("funding.csv", "id,source\nf1,County\n"));

  @Test
  void putsTheTablesTogether() {
    ListingFeedResult result = Directories.tables(TABLES);
    Listing listing = Directories.only(result);

    assertThat(listing.id()).hasToString(PAIR_ID);
    assertThat(listing.provider().id()).hasToString(PROVIDER_ID);
    assertThat(listing.place()).isEqualTo("The old mill");
    assertThat(listing.address().line()).isEqualTo("1 Mill Lane, Albany, NY 12207");
    assertThat(listing.point()).isEqualTo(new GeoPoint(42.65, -73.75));
    assertThat(listing.phones()).extracting(ListingPhone::number).containsExactly("518-555-0143");
    assertThat(Directories.codes(listing)).containsExactly("care.detox", "language.ur");
    assertThat(listing.hours().spans())
        .containsExactly(
            new Span(DayOfWeek.FRIDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)),
            new Span(DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.of(6, 0)));
    assertThat(result.unread()).containsExactly(new UnreadField("funding.csv", 1));
  }

  @Test
  void readsTheSameFromAZipFileWithAFolder() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    TABLES.forEach((name, text) -> files.put("export/" + name, bytes(text)));
    files.put("export/readme.txt", bytes("hello"));

    assertThat(Directories.read(zip(files), null).listings())
        .isEqualTo(Directories.tables(TABLES).listings());
  }

  @Test
  void readsTheOlderNamesOfTables() {
    ListingFeedResult result = Directories.tables(Map.of(
        "organizations.csv",
            "id,name,url\n" + PROVIDER_ID + ",Alder House,http://alder.example.org\n",
        "services.csv", "id,organization_id,name,status\ns1," + PROVIDER_ID + ",Detox,active\n",
        "locations.csv", "id,latitude,longitude\nl1,,\n",
        "services_at_location.csv", "id,service_id,location_id\n" + PAIR_ID + ",s1,l1\n",
        "physical_addresses.csv", "id,location_id,address_1,city\na,l1,1 Mill Lane,Albany\n",
        "regular_schedules.csv", "id,service_id,weekday,opens_at,closes_at\nx,s1,1,09:00,17:00\n",
        "languages.csv", "id,service_id,language\nx,s1,Spanish\n",
        "payments_accepted.csv", "id,service_id,payment\nx,s1,cash\n"));
    Listing listing = Directories.only(result);

    assertThat(listing.website()).isEqualTo("http://alder.example.org");
    assertThat(listing.address().line()).isEqualTo("1 Mill Lane, Albany");
    assertThat(listing.hours().spans())
        .containsExactly(new Span(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)));
    assertThat(Directories.codes(listing)).containsExactly("payment.self-pay", "language.es");
  }

  @Test
  void refusesRowsThatNameNoOther() {
    Map<String, String> tables = new HashMap<>(TABLES);
    tables.put("service_at_location.csv", "id,service_id,location_id\nx,s1,l9\n");
    tables.put("services.csv", TABLES.get("services.csv") + "s2,nobody,Tea,active,\n");

    ListingFeedResult result = Directories.tables(tables);

    assertThat(result.rejected())
        .extracting(ListingIssue::line, ListingIssue::field, ListingIssue::value)
        .containsExactlyInAnyOrder(
            tuple(2, "location_id", "l9"), tuple(3, "organization_id", "nobody"));
  }

  @Test
  void refusesWhatIsNoPackage() {
    assertRefused(zip(Map.of("readme.txt", bytes("x"))), "neither services.csv nor");
    assertRefused(zip(Map.of("services.csv", bytes("id\n1\n"))), "lacks organizations.csv");
    assertRefused(zip(Map.of("[Content_Types].xml", bytes("x"))), "Excel");
    assertRefused(
        zip(Map.of("a/services.csv", bytes("id"), "b/services.csv", bytes("id"))), "twice");
    byte[] cut = Arrays.copyOf(zip(Map.of("services.csv", bytes("id,name\n1,2\n"))), 45);
    assertRefused(cut, "damaged");
  }

  @Test
  void unpacksNoMoreThanAPackageNeeds() {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i <= 500; i++) {
      many.put(i + ".csv", new byte[0]);
    }

    assertRefused(zip(Map.of("services.csv", new byte[65 << 20])), "more than 64 MiB in one file");
    assertRefused(zip(Map.of("picture.png", new byte[65 << 20])), "more than 64 MiB in one file");
    assertRefused(zip(many), "more than 500 files");
  }

  @Test
  void readsOnWhenTheDescriptionIsDamaged() {
    Map<String, String> tables = new HashMap<>(TABLES);
    tables.put("datapackage.json", "{\"  \"\"name\"\": x");

    ListingFeedResult result = Directories.tables(tables);

    assertThat(result.listings()).hasSize(1);
    assertThat(result.warnings())
        .anySatisfy(w -> assertThat(w.field()).isEqualTo("datapackage.json"));
  }

  private static void assertRefused(byte[] bytes, String reason) {
    assertThatThrownBy(() -> Directories.read(bytes, null))
        .isInstanceOf(UnreadableFeed.class)
        .hasMessageContaining(reason);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
