package org.handrail.treatment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.directory.FeedId;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.index.OpenListings;
import org.handrail.treatment.index.TreatmentIndex;

/** A directory of treatment without a database. */
public final class MemoryTreatment implements TreatmentDirectory {

  private final TreatmentIndex index;
  private final List<TreatmentSource> sources;
  private final OpenListings open;
  private final Clock clock;

  /**
   * @param source that all of them come from
   */
  public MemoryTreatment(Collection<Listing> listings, FeedId source) {
    this(listings, source, Map.of(), Clock.systemUTC());
  }

  /** The same with open places. */
  public MemoryTreatment(
      Collection<Listing> listings, FeedId source, Map<ListingId, Said> said, Clock clock) {
    index = TreatmentIndex.of(listings);
    sources = List.of(new TreatmentSource(source, listings.size(), Instant.EPOCH, false));
    open = index.open(said);
    this.clock = clock;
  }

  @Override
  public TreatmentResult find(TreatmentQuery query) {
    return index.search(query, open, clock.instant());
  }

  @Override
  public Optional<Listing> findListing(ListingId id) {
    return index.find(id);
  }

  @Override
  public Optional<Provider> findProvider(ProviderId id) {
    return index.findProvider(id);
  }

  @Override
  public List<Listing> listListings() {
    return index.listAll();
  }

  @Override
  public List<TreatmentSource> listSources() {
    return sources;
  }

  @Override
  public TreatmentSummary summary() {
    return index.summary();
  }
}
