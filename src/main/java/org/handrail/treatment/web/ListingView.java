package org.handrail.treatment.web;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;
import org.handrail.treatment.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * A listing as pages show it.
 *
 * @param distanceM metres from the place asked for, or null
 * @param paid whether somebody pays for it to be listed
 * @param invented whether it is made up
 * @param today the day of the week where it is, or null when its zone is not known
 * @param places what is told of its open places, or null
 */
public record ListingView(
    Listing listing,
    @Nullable Double distanceM,
    boolean paid,
    boolean invented,
    @Nullable DayOfWeek today,
    @Nullable PlacesView places) {

  public String path() {
    return "/treatment/" + listing.id();
  }

  public boolean isOffered() {
    return listing.status() == ListingStatus.ACTIVE;
  }

  /** The message that says what has become of it. */
  public String statusKey() {
    return "treatment.status." + listing.status().name();
  }

  /** The number to call first, or null. */
  public @Nullable ListingPhone firstPhone() {
    return listing.phones().isEmpty() ? null : listing.phones().getFirst();
  }

  /** A link that dials, or null. */
  public @Nullable String link(ListingPhone phone) {
    return phone.kind() == ListingPhone.Kind.FAX
        ? null
        : phone.link(listing.address().country()).orElse(null);
  }

  /** What it offers, by kind, in the order in which people ask. */
  public Map<NeedKind, List<Need>> needs() {
    Map<NeedKind, List<Need>> byKind = new EnumMap<>(NeedKind.class);
    for (NeedKind kind : NeedKind.values()) {
      List<Need> needs =
          listing.needs().stream().filter(need -> need.kind() == kind).toList();
      if (!needs.isEmpty()) {
        byKind.put(kind, needs);
      }
    }
    return byKind;
  }

  /** The hours of a day of the week. */
  public List<OpeningHours.Span> hours(DayOfWeek day) {
    return listing.hours().spans().stream().filter(span -> span.day() == day).toList();
  }

  /** The website, if it is https: anything else is no link that we offer. */
  public @Nullable String secureWebsite() {
    return Optional.of(listing.website())
        .filter(site -> site.startsWith("https://"))
        .orElse(null);
  }

  /** A way there on openstreetmap.org, or null. */
  public @Nullable String directionsLink() {
    GeoPoint point = listing.point();
    return point == null
        ? null
        : "https://www.openstreetmap.org/directions?to=" + point.latDeg() + "%2C" + point.lonDeg();
  }
}
