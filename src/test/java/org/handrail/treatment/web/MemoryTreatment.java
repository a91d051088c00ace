package org.handrail.treatment.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.TreatmentResult;
import org.handrail.treatment.TreatmentSource;
import org.handrail.treatment.TreatmentSummary;
import org.handrail.treatment.index.TreatmentIndex;

/** A directory of treatment without a database. */
final class MemoryTreatment implements TreatmentDirectory {

  private final TreatmentIndex index;

  MemoryTreatment(Collection<Listing> listings) {
    index = TreatmentIndex.of(listings);
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
    return List.of();
  }

  @Override
  public TreatmentSummary summary() {
    return index.summary();
  }
}
