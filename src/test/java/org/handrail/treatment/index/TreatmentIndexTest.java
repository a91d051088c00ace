package org.handrail.treatment.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.TreatmentHit;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.TreatmentResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreatmentIndexTest {

  private static final FeedId SOURCE = new FeedId("elm");
  private static final int QUESTIONS = 1_000;
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  @Test
  void answersAThousandQuestionsAsAPlainScanDoes() {
    List<Listing> listings = InventedListings.scattered(SOURCE, 5_000, 1);
    TreatmentIndex index = TreatmentIndex.of(listings);
    Random random = new Random(2);
    Map<ListingId, Said> said = said(listings, random);
    OpenListings open = index.open(said);

    int found = 0;
    int foundOpen = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      TreatmentQuery query = question(random);
      TreatmentResult answer = index.search(query, open, NOW);
      assertThat(answer)
          .as("question %d, %s near %s", i, query, query.near())
          .isEqualTo(scan(listings, said, query));
      found += answer.total();
      foundOpen += query.open() ? answer.total() : 0;
    }

    assertThat(found).isGreaterThan(QUESTIONS);
    assertThat(foundOpen).isGreaterThan(QUESTIONS);
  }

  /** Something of any age of half of them, and of one that is not there. */
  private static Map<ListingId, Said> said(List<Listing> listings, Random random) {
    Map<ListingId, Said> said = new HashMap<>();
    for (Listing listing : listings) {
      if (random.nextBoolean()) {
        said.put(
            listing.id(),
            new Said(
                new Capacity(random.nextInt(3), null, ""),
                NOW.minus(Duration.ofHours(random.nextInt(49)))));
      }
    }
    Listing stranger = InventedListings.listing(new FeedId("ash"), 1, "Ash", null);
    said.put(stranger.id(), new Said(new Capacity(1, null, ""), NOW));
    return said;
  }

  private static TreatmentQuery question(Random random) {
    TreatmentQuery query = TreatmentQuery.ALL
        .needs(InventedListings.someNeeds(random))
        .open(random.nextInt(3) == 0)
        .page(1 + random.nextInt(80), random.nextInt(3) * random.nextInt(40));
    GeoPoint near = InventedListings.point(random);
    double[] distances = {
      0.5, 1_000, 25_000, 99_999, 100_001, 2e6, 1.5e7, 3e7, Double.POSITIVE_INFINITY
    };
    return near == null ? query : query.near(near, distances[random.nextInt(distances.length)]);
  }

  /** What a query means, said in the simplest way. */
  private static TreatmentResult scan(
      List<Listing> listings, Map<ListingId, Said> said, TreatmentQuery query) {
    GeoPoint near = query.near();
    List<TreatmentHit> all = listings.stream()
        .filter(listing -> listing.status() == ListingStatus.ACTIVE && offers(listing, query))
        .filter(listing -> !query.open() || isOpen(said.get(listing.id())))
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

  private static boolean isOpen(@Nullable Said said) {
    return said != null
        && said.capacity().available() > 0
        && Duration.between(said.at(), NOW).compareTo(Duration.ofHours(24)) < 0;
  }

  private static TreatmentResult answer(TreatmentIndex index, TreatmentQuery query) {
    return index.search(query, index.open(Map.of()), NOW);
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

    TreatmentResult typed = answer(index, TreatmentQuery.ALL.words("nandu salud"));
    TreatmentResult mistyped = answer(index, TreatmentQuery.ALL.words("zelkvoa"));

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

    assertThat(answer(index, TreatmentQuery.ALL).total()).isZero();
    assertThat(index.summary().listings()).isZero();
    assertThat(index.find(closed.id())).containsSame(closed);
    assertThat(index.findProvider(closed.provider().id())).contains(closed.provider());
  }

  @Test
  void answersWhenThereIsNothing() {
    TreatmentIndex empty = TreatmentIndex.of(List.of());

    assertThat(answer(empty, TreatmentQuery.ALL.near(new GeoPoint(0, 0), 1e9)).total())
        .isZero();
    assertThat(answer(empty, TreatmentQuery.ALL.words("elm")).total()).isZero();
  }
}
