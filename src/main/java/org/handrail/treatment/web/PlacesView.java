package org.handrail.treatment.web;

import java.time.Instant;
import java.util.Optional;
import org.handrail.site.Localizer;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.OpenPlaces.Said;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of a listing's open places, always with its age.
 *
 * @param now when they look
 */
public record PlacesView(Said said, Instant now) {

  /** What is told of a listing: nothing where nothing was said, where that is too long ago, and where the service is not offered. */
  static @Nullable PlacesView of(OpenPlaces places, Listing listing, Instant now) {
    return Optional.of(listing)
        .filter(shown -> shown.status() == ListingStatus.ACTIVE)
        .flatMap(shown -> places.find(shown.id()))
        .filter(said -> said.isTold(now))
        .map(said -> new PlacesView(said, now))
        .orElse(null);
  }

  public boolean isStale() {
    return said.isStale(now);
  }

  /** What the place itself adds, as long as the number counts; else empty. */
  public String note() {
    return isStale() ? "" : said.capacity().note();
  }

  /** How many of how many, or without a number that nobody should go by. */
  public String sentence(Localizer words) {
    String ago = words.lately(said.at(), now);
    if (isStale()) {
      return words.t("treatment.places.stale", ago);
    }
    Integer maximum = said.capacity().maximum();
    int available = said.capacity().available();
    return maximum == null
        ? words.t("treatment.places.some", available, ago)
        : words.t("treatment.places.of", available, maximum, ago);
  }
}
