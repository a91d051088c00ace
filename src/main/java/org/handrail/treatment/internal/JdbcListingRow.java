package org.handrail.treatment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.directory.FeedId;
import org.handrail.directory.Interner;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.Sha256;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.Need;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.jspecify.annotations.Nullable;

/** Listings from and to the columns of {@code treatment_listing}. Equal parts become the same object. Not for several threads. */
final class JdbcListingRow {

  private static final int HASH_BYTES = 16;

  private final Map<String, SortedSet<Need>> needs = new HashMap<>();
  private final Interner<Provider> providers = new Interner<>();
  private final Interner<Assurance> assurances = new Interner<>();

  /** What a listing says, in the order of {@link JdbcListings#CONTENT}; needs as codes with blanks between. */
  static @Nullable Object[] content(Listing listing) {
    Provider provider = listing.provider();
    ListingAddress address = listing.address();
    GeoPoint point = listing.point();
    return new @Nullable Object[] {
      provider.id().value(),
      provider.name(),
      provider.description(),
      provider.website(),
      listing.service(),
      listing.place(),
      listing.description(),
      listing.status().code(),
      address.street(),
      address.unit(),
      address.city(),
      address.county(),
      address.state(),
      address.postalCode(),
      address.country(),
      point == null ? null : point.latDeg(),
      point == null ? null : point.lonDeg(),
      ListingParts.phones(listing.phones()),
      listing.website(),
      listing.needs().stream().map(Need::code).collect(Collectors.joining(" ")),
      ListingParts.spans(listing.hours().spans()),
      listing.hours().note()
    };
  }

  /** What tells whether a listing changed: the same for equal content, on every machine. */
  static String hash(@Nullable Object[] content) {
    return Sha256.hex(
        Arrays.stream(content).map(String::valueOf).collect(Collectors.joining("\0")), HASH_BYTES);
  }

  /** The listing of a row of {@link JdbcListings#readAll}. */
  Listing read(ResultSet row) throws SQLException {
    Double lat = row.getObject("lat_deg", Double.class);
    Double lon = row.getObject("lon_deg", Double.class);
    return new Listing(
        new ListingId(row.getObject("listing_id", UUID.class)),
        provider(row),
        row.getString("service"),
        row.getString("place"),
        row.getString("description"),
        ListingStatus.find(row.getString("status")).orElseThrow(),
        address(row),
        lat == null || lon == null ? null : new GeoPoint(lat, lon),
        ListingParts.phones(row.getString("phones")),
        row.getString("website"),
        needs.computeIfAbsent(row.getString("codes"), JdbcListingRow::needs),
        new OpeningHours(ListingParts.spans(row.getString("hours")), row.getString("hours_note")),
        assurances.share(new Assurance(
            new FeedId(row.getString("source")), row.getObject("assured_on", LocalDate.class))));
  }

  private Provider provider(ResultSet row) throws SQLException {
    return providers.share(new Provider(
        new ProviderId(row.getObject("provider_id", UUID.class)),
        row.getString("provider_name"),
        row.getString("provider_description"),
        row.getString("provider_website")));
  }

  private static ListingAddress address(ResultSet row) throws SQLException {
    return new ListingAddress(
        row.getString("street"),
        row.getString("unit"),
        row.getString("city"),
        row.getString("county"),
        row.getString("state"),
        row.getString("postal_code"),
        row.getString("country"));
  }

  private static SortedSet<Need> needs(String codes) {
    // A code that this version does not know, of a newer one on the same database, is left out.
    return Collections.unmodifiableSortedSet(Arrays.stream(codes.split(" "))
        .flatMap(code -> Need.find(code).stream())
        .collect(Collectors.toCollection(TreeSet::new)));
  }
}
