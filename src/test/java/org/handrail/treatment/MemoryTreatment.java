package org.handrail.treatment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.directory.FeedId;
import org.handrail.treatment.index.TreatmentIndex;

/** A directory of treatment without a database. */
public final class MemoryTreatment implements TreatmentDirectory {

  private final TreatmentIndex index;
  private final List<TreatmentSource> sources;

  /**
   * @param source that all of them come from
   */
  public MemoryTreatment(Collection<Listing> listings, FeedId source) {
    index = TreatmentIndex.of(listings);
    sources = List.of(new TreatmentSource(source, listings.size(), Instant.EPOCH, false));
  }

  @Override
  public TreatmentResult find(TreatmentQuery query) {
    return index.search(query);
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
