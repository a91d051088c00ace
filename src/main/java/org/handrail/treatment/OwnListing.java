package org.handrail.treatment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A listing as its provider keeps it.
 *
 * @param provider who may change it
 * @param version of what the provider saved last, also when that gave it back; 0 when nothing ever was saved
 * @param own what the provider says, or null when it says nothing or gave it back
 * @param directory what a directory says, or null when none does
 */
public record OwnListing(
    ListingId id,
    ProviderId provider,
    int version,
    @Nullable Listing own,
    @Nullable Listing directory) {

  /** What people find, if they find it: the provider's own word before that of a directory. */
  public Optional<Listing> shown() {
    return Optional.ofNullable(own == null ? directory : own);
  }
}
