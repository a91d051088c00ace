package org.handrail.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.directory.FeedId;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.treatment.publish.VariedListings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnListingDocumentTest {

  private static final FeedId SOURCE = new FeedId("elm");
  private static final Assurance OWN =
      new Assurance(Assurance.PROVIDER, LocalDate.of(2026, 11, 30));

  private static Stream<Listing> listings() {
    return Stream.of(
            VariedListings.of(SOURCE, 500, 19),
            InventedListings.odd(SOURCE),
            InventedListings.scattered(SOURCE, 300, 7))
        .flatMap(List::stream);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(listings()
            .map(l -> OwnListingDocument.read(OwnListingDocument.write(l), l.assurance())))
        .containsExactlyElementsOf(listings().toList());
  }

  @Test
  void aNewListingGetsTheIdThatItIsGivenAndTellsNone() {
    Listing listing = InventedListings.listing(SOURCE, 1, "Elm", null);
    ListingId fresh = new ListingId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    String sent = OwnListingDocument.write(listing).replaceFirst("\"id\" : \"[^\"]*\",", "");

    assertThat(OwnListingDocument.read(bytes(sent), fresh, OWN).id()).isEqualTo(fresh);
    assertThatThrownBy(
            () -> OwnListingDocument.read(bytes(OwnListingDocument.write(listing)), fresh, OWN))
        .isInstanceOf(InvalidParameter.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
          "format" : 1        | "format" : 2
          "status" : "active" | "status" : "open"
          "status" : "active" | "status" : 3
          "service" : "       | "service" : " ", "x" : "
          "service" : "       | "service" : 1, "x" : "
          "needs" : [         | "needs" : [ "care.nothing",
          "needs" : [         | "needs" : [ null,
          "phones" : [        | "phones" : [ 1,
          "kind" : "voice"    | "kind" : "pigeon"
          "hours" : [         | "hours" : [ {"day" : 8, "opens" : "08:00", "closes" : "09:00"},
          "hours" : [         | "hours" : [ {"day" : 1, "opens" : "8", "closes" : "09:00"},
          "lat" : 40          | "lat" : 91
          "lat" : 40          | "lat" : "40"
          "lat" : 40          | "lat" : 1e999
          "website" : ""      | "site" : ""
          """)
  void whatCannotBeReadIsRefusedByName(String before, String after) {
    Listing listing = InventedListings.plain(SOURCE, 1).getFirst();
    String good = OwnListingDocument.write(listing).replace("40.0", "40");
    assertThat(OwnListingDocument.read(bytes(good), null, OWN).service())
        .isEqualTo(listing.service());
    assertThat(good).contains(before);

    assertThatThrownBy(() -> OwnListingDocument.read(bytes(good.replace(before, after)), null, OWN))
        .isInstanceOf(InvalidParameter.class);
  }

  @Test
  void aBrokenDocumentIsNeverOurOwnFault() {
    byte[] good = bytes(OwnListingDocument.write(InventedListings.odd(SOURCE).getFirst()));
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      byte[] broken = good.clone();
      for (int n = random.nextInt(3); n >= 0; n--) {
        broken[random.nextInt(broken.length)] = (byte) (32 + random.nextInt(95));
      }
      try {
        OwnListingDocument.read(broken, null, OWN);
      } catch (InvalidParameter e) {
        assertThat(e.field()).isNotEmpty();
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
