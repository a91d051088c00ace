package org.handrail.treatment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.directory.FeedId;

/** Names one listing for as long as its directory keeps its id, or its service, name and address where it gives none. */
public record ListingId(UUID value) {

  private static final Pattern TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The id of a listing whose directory gives none. */
  public static ListingId of(
      FeedId source, String service, String name, String street, String postalCode) {
    return new ListingId(NameBasedId.of("listing", source, service, name, street, postalCode));
  }

  /** The id of one service at one place, where the directory gives ids of both but none of the pair. */
  public static ListingId ofPair(FeedId source, String serviceId, String locationId) {
    return new ListingId(NameBasedId.of("pair", source, serviceId, locationId));
  }

  /** The id of this text, if it can be one. */
  public static Optional<ListingId> find(String text) {
    return TEXT.matcher(text).matches()
        ? Optional.of(new ListingId(UUID.fromString(text)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
