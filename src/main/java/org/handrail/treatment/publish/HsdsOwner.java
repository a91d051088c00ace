package org.handrail.treatment.publish;

import java.util.UUID;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.NameBasedId;
import org.jspecify.annotations.Nullable;

/**
 * The ids of what a listing becomes. Its own stays: it is that of a service at a location, or of the service where no place is known. Whatever else
 * it becomes has ids that follow from it and from what is said, not from its place in a list.
 *
 * @param service the service's
 * @param pair that of the service at its location, or null
 * @param listing the listing's
 */
record HsdsOwner(UUID service, @Nullable UUID pair, UUID listing) {

  static HsdsOwner of(Listing listing) {
    UUID id = listing.id().value();
    return hasPlace(listing)
        ? new HsdsOwner(NameBasedId.of("service", id.toString()), id, id)
        : new HsdsOwner(id, null, id);
  }

  /** Whether anything is known of a place. */
  static boolean hasPlace(Listing listing) {
    return listing.point() != null
        || !listing.place().isEmpty()
        || !listing.address().equals(ListingAddress.UNKNOWN);
  }

  /** The id of a part that these names tell apart from its others. */
  UUID partId(String kind, String... names) {
    return NameBasedId.of(kind + " of " + listing, names);
  }

  /** The service, for what belongs to it for want of a place. */
  @Nullable
  UUID serviceId() {
    return pair == null ? service : null;
  }

  @Nullable
  UUID serviceAtLocationId() {
    return pair;
  }

  UUID locationId() {
    return partId("location");
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
