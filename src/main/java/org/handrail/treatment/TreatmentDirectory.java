package org.handrail.treatment;

import java.util.List;
import java.util.Optional;

/** The places of treatment that this server knows. Answers from memory, also while the database is down. */
public interface TreatmentDirectory {

  /** Listings that are active and meet the conditions. */
  TreatmentResult find(TreatmentQuery query);

  /** The listing of this id, also when it is closed for now, inactive or defunct. */
  Optional<Listing> findListing(ListingId id);

  /** The provider of this id. */
  Optional<Provider> findProvider(ProviderId id);

  /** All listings, of every status. As long as nothing changes it is the same list. */
  List<Listing> listListings();

  /** The directories that the listings come from, by name. As long as nothing changes it is the same list. */
  List<TreatmentSource> listSources();

  /** What can be found as a whole. */
  TreatmentSummary summary();
}
