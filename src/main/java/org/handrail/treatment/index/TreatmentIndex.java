package org.handrail.treatment.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.handrail.search.Circle;
import org.handrail.search.DistanceKeys;
import org.handrail.search.OrdinalSearch;
import org.handrail.search.OrdinalTable;
import org.handrail.search.PointColumns;
import org.handrail.search.TopK;
import org.handrail.search.WordHits;
import org.handrail.search.WordIndex;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentHit;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.TreatmentResult;
import org.handrail.treatment.TreatmentSummary;
import org.jspecify.annotations.Nullable;

/** An immutable snapshot of listings that answers every {@link TreatmentQuery} from memory. For many threads. */
public final class TreatmentIndex {

  private static final Comparator<Listing> BY_NAME =
      Comparator.comparing(Listing::name).thenComparing(listing -> listing.id().toString());

  private final Map<ListingId, Listing> byId;
  private final List<Listing> all;
  private final Map<ProviderId, Provider> providers = new HashMap<>();
  private final Listing[] findable; // by ordinal
  private final PointColumns points;
  private final OrdinalTable<Need> needs;
  private final TreatmentSummary summary;
  private final Object wordsLock = new Object();
  private volatile @Nullable WordIndex words;

  private TreatmentIndex(Map<ListingId, Listing> byId) {
    this.byId = byId;
    all = List.copyOf(byId.values());
    byId.values().forEach(l -> providers.putIfAbsent(l.provider().id(), l.provider()));
    Listing[] byName = byId.values().stream()
        .filter(listing -> listing.status() == ListingStatus.ACTIVE)
        .sorted(BY_NAME)
        .toArray(Listing[]::new);
    points = PointColumns.of(byName.length, rank -> byName[rank].point());
    findable = new Listing[byName.length];
    Arrays.setAll(findable, ordinal -> byName[points.rank(ordinal)]);
    needs = new OrdinalTable<>(findable.length);
    Map<Need, Integer> counts = new TreeMap<>();
    for (int ordinal = 0; ordinal < findable.length; ordinal++) {
      for (Need need : findable[ordinal].needs()) {
        needs.add(need, ordinal);
        counts.merge(need, 1, Integer::sum);
      }
    }
    summary = new TreatmentSummary(findable.length, new TreeMap<>(counts));
  }

  /** A snapshot of these listings. Of those with the same id the first counts. */
  public static TreatmentIndex of(Collection<Listing> listings) {
    Map<ListingId, Listing> unique = LinkedHashMap.newLinkedHashMap(listings.size());
    listings.forEach(listing -> unique.putIfAbsent(listing.id(), listing));
    return new TreatmentIndex(unique);
  }

  /** Which of these listings have open places, by what was said of them; what was said of others does not matter. */
  public OpenListings open(Map<ListingId, Said> said) {
    return OpenListings.of(findable, said);
  }

  /**
   * The listings that meet the conditions, their number, and the page asked for. One with words waits for the word index.
   *
   * @param open of this index
   * @param now when it is asked
   */
  public TreatmentResult search(TreatmentQuery query, OpenListings open, Instant now) {
    WordHits hits = query.words().isBlank() ? WordHits.ANY : words().find(query.words(), false);
    GeoPoint near = query.near();
    Circle circle = near == null ? null : new Circle(near, query.withinM());
    long wanted = Math.min((long) query.offset() + query.limit(), Math.max(1, findable.length));
    TopK top = points.top((int) wanted, ordinal -> 0);
    OrdinalSearch search = new OrdinalSearch(
        points,
        NeedConditions.of(query.needs(), needs, hits.set(), query.open() ? open.at(now) : null),
        new DistanceKeys(points, circle));
    int total = circle == null ? search.everywhere(top) : search.nearest(circle, top);
    top.sort();
    return new TreatmentResult(total, page(top, query.offset(), circle));
  }

  private List<TreatmentHit> page(TopK top, int offset, @Nullable Circle circle) {
    int from = Math.min(offset, top.size());
    TreatmentHit[] page = new TreatmentHit[top.size() - from];
    for (int i = 0; i < page.length; i++) {
      int ordinal = top.ordinal(from + i);
      Double distanceM =
          circle != null && ordinal < points.pointed() ? circle.distanceM(points, ordinal) : null;
      page[i] = new TreatmentHit(findable[ordinal], distanceM);
    }
    return List.of(page);
  }

  /** All listings, whatever their status. */
  public List<Listing> listAll() {
    return all;
  }

  /** The listing of this id, whatever its status. */
  public Optional<Listing> find(ListingId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The provider of this id. */
  public Optional<Provider> findProvider(ProviderId id) {
    return Optional.ofNullable(providers.get(id));
  }

  /** Counts over the listings that can be found. */
  public TreatmentSummary summary() {
    return summary;
  }

  /** Builds the word index now, so that no search has to wait for it. May run beside searches. */
  public void prepareWords() {
    words();
  }

  private WordIndex words() {
    WordIndex built = words;
    if (built == null) {
      synchronized (wordsLock) {
        built = words;
        if (built == null) {
          built = WordIndex.of(findable.length, ordinal -> texts(findable[ordinal]));
          words = built;
        }
      }
    }
    return built;
  }

  private static WordIndex.Texts texts(Listing listing) {
    return new WordIndex.Texts(
        listing.provider().name() + " " + listing.place() + " " + listing.service(),
        listing.address().line() + " " + listing.address().county(),
        listing.description());
  }
}
