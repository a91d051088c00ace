package org.handrail.treatment;

import java.util.Optional;
import java.util.UUID;
import org.handrail.directory.FeedId;

/** Names one provider: the id that its directory gives, or one that follows from what it is called and where it is. */
public record ProviderId(UUID value) {

  /**
   * The id of a provider whose directory gives none. Two places of one name at different addresses are two providers: what belongs to one
   * must never fall to another that is merely called the same.
   */
  public static ProviderId of(FeedId source, String name, String street, String postalCode) {
    return new ProviderId(NameBasedId.of("provider", source, name, street, postalCode));
  }

  /** The id of this text, if it can be one. */
  public static Optional<ProviderId> find(String text) {
    return ListingId.find(text).map(id -> new ProviderId(id.value()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
