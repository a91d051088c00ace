package org.handrail.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.NamedPlaces;
import org.handrail.directory.FeedId;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.MemoryTreatment;
import org.handrail.treatment.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TreatmentApiTest {

  private static final List<Listing> LISTINGS =
      InventedListings.scattered(new FeedId("elm"), 500, 5);

  private final TreatmentApi api = new TreatmentApi(
      new MemoryTreatment(LISTINGS, new FeedId("elm")),
      listing -> listing.name().equals("Zelkova"),
      new NamedPlaces(Gazetteer::load, () -> null, name -> Optional.empty()));

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
