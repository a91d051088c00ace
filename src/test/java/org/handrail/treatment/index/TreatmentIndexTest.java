package org.handrail.treatment.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;
import org.handrail.treatment.TreatmentHit;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.TreatmentResult;
import org.junit.jupiter.api.Test;

class TreatmentIndexTest {

  private static final FeedId SOURCE = new FeedId("elm");
  private static final int QUESTIONS = 1_000;

  @Test
  void answersAThousandQuestionsAsAPlainScanDoes() {
    List<Listing> listings = InventedListings.scattered(SOURCE, 5_000, 1);
    TreatmentIndex index = TreatmentIndex.of(listings);
    Random random = new Random(2);

    int found = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      TreatmentQuery query = question(random);
      TreatmentResult answer = index.search(query);
      assertThat(answer)
          .as("question %d, %s near %s", i, query, query.near())
          .isEqualTo(scan(listings, query));
      found += answer.total();
    }

    assertThat(found).isGreaterThan(QUESTIONS);
  }

  private static TreatmentQuery question(Random random) {
    TreatmentQuery query = TreatmentQuery.ALL
        .needs(InventedListings.someNeeds(random))
        .page(1 + random.nextInt(80), random.nextInt(3) * random.nextInt(40));
    GeoPoint near = InventedListings.point(random);
    double[] distances = {
      0.5, 1_000, 25_000, 99_999, 100_001, 2e6, 1.5e7, 3e7, Double.POSITIVE_INFINITY
    };
    return near == null ? query : query.near(near, distances[random.nextInt(distances.length)]);
  }

  /** What a query means, said in the simplest way. */
  private static TreatmentResult scan(List<Listing> listings, TreatmentQuery query) {
    GeoPoint near = query.near();
    List<TreatmentHit> all = listings.stream()
        .filter(listing -> listing.status() == ListingStatus.ACTIVE && offers(listing, query))
        .map(listing -> new TreatmentHit(
            listing,
            near == null || listing.point() == null ? null : near.distanceM(listing.point())))
        .filter(hit -> query.withinM() == Double.POSITIVE_INFINITY
            || (hit.distanceM() != null && hit.distanceM() <= query.withinM()))
        .sorted(Comparator.comparingDouble(
                (TreatmentHit hit) -> hit.distanceM() == null ? Double.MAX_VALUE : hit.distanceM())
            .thenComparing(hit -> hit.listing().name())
            .thenComparing(hit -> hit.listing().id().value().toString()))
        .toList();
    return new TreatmentResult(
        all.size(), all.stream().skip(query.offset()).limit(query.limit()).toList());
  }

  private static boolean offers(Listing listing, TreatmentQuery query) {
    for (NeedKind kind : NeedKind.values()) {
      List<Need> wanted =
          query.needs().stream().filter(need -> need.kind() == kind).toList();
      if (!wanted.isEmpty() && wanted.stream().noneMatch(need -> listing.offers(Set.of(need)))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void findsByWordsAlsoWithATypo() {
    List<Listing> listings = InventedListings.scattered(SOURCE, 200, 3);
    TreatmentIndex index = TreatmentIndex.of(listings);

    TreatmentResult typed = index.search(TreatmentQuery.ALL.words("nandu salud"));
    TreatmentResult mistyped = index.search(TreatmentQuery.ALL.words("zelkvoa"));

    assertThat(typed.hits())
        .isNotEmpty()
        .allMatch(hit -> hit.listing().name().equals("Ñandú Salud"));
    assertThat(mistyped.hits())
        .isNotEmpty()
        .allMatch(hit -> hit.listing().name().equals("Zelkova"));
  }

  @Test
  void findsWhatIsClosedByItsIdAlone() {
    Listing closed = InventedListings.with(
        InventedListings.listing(SOURCE, 1, "Elm", null), ListingStatus.DEFUNCT, new TreeSet<>());
    TreatmentIndex index = TreatmentIndex.of(List.of(closed));

    assertThat(index.search(TreatmentQuery.ALL).total()).isZero();
    assertThat(index.summary().listings()).isZero();
    assertThat(index.find(closed.id())).containsSame(closed);
    assertThat(index.findProvider(closed.provider().id())).contains(closed.provider());
  }

  @Test
  void answersWhenThereIsNothing() {
    TreatmentIndex empty = TreatmentIndex.of(List.of());

    assertThat(empty.search(TreatmentQuery.ALL.near(new GeoPoint(0, 0), 1e9)).total())
        .isZero();
    assertThat(empty.search(TreatmentQuery.ALL.words("elm")).total()).isZero();
  }
}
