package org.handrail.treatment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.atlas.NamedPlace;
import org.handrail.directory.SearchDocument.Near;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.PaidListings;
import org.handrail.treatment.TreatmentHit;
import org.handrail.treatment.TreatmentResult;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a search for treatment as JSON.
 *
 * @param count how many listings meet the conditions, which may be more than are listed
 * @param near the place that distances are from, or null
 * @param listings the page that was asked for
 */
record TreatmentDocument(int count, @Nullable Near near, List<Item> listings) {

  /**
   * One listing.
   *
   * @param page the path of its page
   * @param paid whether somebody pays for it to be listed
   * @param openPlaces what the place says of its open places, or null
   * @param assuredOn the day of which its source says all this, or null
   */
  record Item(
      String id,
      String page,
      String name,
      String provider,
      String service,
      String address,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable Double distanceM,
      List<Phone> phones,
      String website,
      List<String> needs,
      boolean paid,
      @Nullable Places openPlaces,
      String source,
      @Nullable LocalDate assuredOn) {

    private static Item of(TreatmentHit hit, PaidListings paid, OpenPlaces open, Instant now) {
      Listing listing = hit.listing();
      GeoPoint point = listing.point();
      return new Item(
          listing.id().toString(),
          "/treatment/" + listing.id(),
          listing.name(),
          listing.provider().name(),
          listing.service(),
          listing.address().line(),
          point == null ? null : point.latDeg(),
          point == null ? null : point.lonDeg(),
          hit.distanceM(),
          listing.phones().stream().map(Phone::of).toList(),
          listing.website(),
          listing.needs().stream().map(Need::code).toList(),
          paid.isPaid(listing),
          Places.of(PlacesView.of(open, listing, now)),
          listing.assurance().source().value(),
          listing.assurance().day());
    }
  }

  /**
   * What a place says of its open places.
   *
   * @param available how many are open; null when that was said too long ago to go by
   * @param maximum of how many; null likewise, and when it is not said
   * @param said when it was said
   */
  record Places(@Nullable Integer available, @Nullable Integer maximum, String note, Instant said) {

    private static @Nullable Places of(@Nullable PlacesView view) {
      if (view == null) {
        return null;
      }
      OpenPlaces.Capacity capacity = view.said().capacity();
      return new Places(
          view.isStale() ? null : Integer.valueOf(capacity.available()),
          view.isStale() ? null : capacity.maximum(),
          view.note(),
          view.said().at());
    }
  }

  /** A number of the place's own. */
  record Phone(String number, String extension, String kind) {

    private static Phone of(ListingPhone phone) {
      return new Phone(phone.number(), phone.extension(), phone.kind().code());
    }
  }

  static TreatmentDocument of(
      TreatmentResult result,
      @Nullable NamedPlace near,
      PaidListings paid,
      OpenPlaces open,
      Instant now) {
    return new TreatmentDocument(
        result.total(),
        near == null ? null : Near.of(near.understood(), near.point()),
        result.hits().stream().map(hit -> Item.of(hit, paid, open, now)).toList());
  }
}
