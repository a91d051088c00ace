package org.handrail.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.NamedPlaces;
import org.handrail.directory.FeedId;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.MemoryOpenPlaces;
import org.handrail.treatment.MemoryTreatment;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.web.TreatmentDocument.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TreatmentApiTest {

  private static final List<Listing> LISTINGS =
      InventedListings.scattered(new FeedId("elm"), 500, 5);

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final List<Listing> ACTIVE = LISTINGS.stream()
      .filter(listing -> listing.status() == ListingStatus.ACTIVE)
      .limit(4)
      .toList();
  private static final Map<ListingId, Said> SAID = Map.of(
      ACTIVE.get(0).id(), said(3, Duration.ofHours(2)),
      ACTIVE.get(1).id(), said(3, Duration.ofHours(24)),
      ACTIVE.get(2).id(), said(0, Duration.ofHours(1)),
      ACTIVE.get(3).id(), said(3, Duration.ofDays(7)));

  private static Said said(int available, Duration ago) {
    return new Said(new Capacity(available, 20, "Bring papers."), NOW.minus(ago));
  }

  private final TreatmentApi api = new TreatmentApi(
      new MemoryTreatment(LISTINGS, new FeedId("elm"), SAID, CLOCK),
      listing -> listing.name().equals("Zelkova"),
      new NamedPlaces(Gazetteer::load, () -> null, name -> Optional.empty()),
      new MemoryOpenPlaces(SAID),
      CLOCK);

  private TreatmentDocument ask(String parameters) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/treatment");
    for (String pair : parameters.split("&")) {
      String[] part = pair.split("=", 2);
      if (part.length == 2) {
        request.addParameter(part[0], part[1]);
      }
    }
    return api.search(request);
  }

  @Test
  void answersNearestFirstWithWhoPays() {
    TreatmentDocument answer = ask("near=40,-75&within=100km&limit=1000");

    assertThat(answer.count()).isEqualTo(answer.listings().size()).isPositive();
    assertThat(answer.listings())
        .isSortedAccordingTo((a, b) -> Double.compare(
            a.distanceM() == null ? 0 : a.distanceM(), b.distanceM() == null ? 0 : b.distanceM()));
    assertThat(answer.listings())
        .allMatch(item -> item.paid() == item.name().equals("Zelkova"))
        .anyMatch(TreatmentDocument.Item::paid);
    assertThat(answer.near()).isNotNull();
  }

  @Test
  void asksForAllKindsOfNeedsAndAnyWithinOne() {
    TreatmentDocument answer =
        ask("need=care.detox&need=care.inpatient&need=payment.medicaid&limit=1000");

    long expected = LISTINGS.stream()
        .filter(l -> l.status() == ListingStatus.ACTIVE)
        .filter(l -> has(l, "care.detox") || has(l, "care.inpatient"))
        .filter(l -> has(l, "payment.medicaid"))
        .count();
    assertThat(answer.count()).isEqualTo((int) expected).isPositive();
  }

  private static boolean has(Listing listing, String code) {
    return listing.needs().contains(Need.find(code).orElseThrow());
  }

  @Test
  void saysOpenPlacesWithTheirAgeAndNoNumberThatIsStale() {
    assertThat(places(0)).isEqualTo(new Places(3, 20, "Bring papers.", NOW.minusSeconds(7_200)));
    assertThat(places(1)).isEqualTo(new Places(null, null, "", NOW.minusSeconds(86_400)));
    assertThat(places(2)).isEqualTo(new Places(0, 20, "Bring papers.", NOW.minusSeconds(3_600)));
    assertThat(places(3)).isNull();
  }

  private @Nullable Places places(int number) {
    return ask("limit=1000").listings().stream()
        .filter(item -> item.id().equals(ACTIVE.get(number).id().toString()))
        .findFirst()
        .orElseThrow()
        .openPlaces();
  }

  @Test
  void findsWhatHasOpenPlacesAndKeepsTheOrder() {
    assertThat(ask("open=yes").listings())
        .extracting(TreatmentDocument.Item::id)
        .containsExactly(ACTIVE.getFirst().id().toString());
    assertThat(ask("limit=1000").listings())
        .extracting(TreatmentDocument.Item::id)
        .isEqualTo(ids(new MemoryTreatment(LISTINGS, new FeedId("elm"))));
  }

  private static List<String> ids(MemoryTreatment treatment) {
    return treatment.find(TreatmentQuery.ALL.page(1000, 0)).hits().stream()
        .map(hit -> hit.listing().id().toString())
        .toList();
  }

  @Test
  void skipsWhatWasSeen() {
    List<TreatmentDocument.Item> all = ask("limit=20").listings();

    assertThat(ask("limit=10&offset=10").listings()).isEqualTo(all.subList(10, 20));
    assertThat(ask("offset=500000").listings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "near=nowhere%%,near",
    "near=95,near",
    "'near=91,0',near",
    "within=5km,within",
    "near=19107&within=0km,within",
    "near=19107&within=-1km,within",
    "near=19107&within=far,within",
    "need=care.cure,need",
    "need=detox,need",
    "need=language.zz9,need",
    "open=no,open",
    "open=1,open",
    "limit=0,limit",
    "limit=1001,limit",
    "offset=-1,offset",
    "offset=1.5,offset",
    "day=mon,query"
  })
  void tellsWhichParameterItCannotRead(String parameters, String field) {
    assertThatThrownBy(() -> ask(parameters))
        .isInstanceOfSatisfying(
            InvalidParameter.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
