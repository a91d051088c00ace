package org.handrail.treatment.web;

import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OwnListing;
import org.jspecify.annotations.Nullable;

/**
 * A listing in the list of those who keep it.
 *
 * @param shown what people find, or null when nobody finds it
 * @param own whether its provider speaks for itself
 * @param differs whether a directory says otherwise
 */
public record KeptListing(ListingId id, @Nullable Listing shown, boolean own, boolean differs) {

  static KeptListing of(OwnListing kept) {
    Listing own = kept.own();
    Listing directory = kept.directory();
    return new KeptListing(
        kept.id(),
        kept.shown().orElse(null),
        own != null,
        own != null
            && directory != null
            && !ListingDifference.between(own, directory).isEmpty());
  }

  static KeptListing of(Listing listing) {
    return new KeptListing(listing.id(), listing, listing.assurance().isOwn(), false);
  }
}
