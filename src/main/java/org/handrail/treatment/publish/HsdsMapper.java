package org.handrail.treatment.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingAddress;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.NameBasedId;
import org.handrail.treatment.NeedKind;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.Provider;
import org.handrail.treatment.publish.HsdsDocument.Address;
import org.handrail.treatment.publish.HsdsDocument.Attribute;
import org.handrail.treatment.publish.HsdsDocument.Language;
import org.handrail.treatment.publish.HsdsDocument.Location;
import org.handrail.treatment.publish.HsdsDocument.Metadata;
import org.handrail.treatment.publish.HsdsDocument.Organization;
import org.handrail.treatment.publish.HsdsDocument.Phone;
import org.handrail.treatment.publish.HsdsDocument.Schedule;
import org.handrail.treatment.publish.HsdsDocument.Service;
import org.handrail.treatment.publish.HsdsDocument.ServiceAtLocation;
import org.handrail.treatment.publish.HsdsDocument.ServiceCapacity;
import org.handrail.treatment.publish.HsdsDocument.TaxonomyTerm;
import org.handrail.treatment.publish.HsdsDocument.Unit;
import org.jspecify.annotations.Nullable;

/** Makes the objects of HSDS of listings. For many threads. */
final class HsdsMapper {

  /** What capacities count. */
  static final Unit PLACE = new Unit(NameBasedId.of("unit", "place"), "Place");

  private final HsdsTaxonomies taxonomies;
  private final Map<FeedId, Instant> read;
  private final Function<GeoPoint, Optional<ZoneId>> zones;
  private final Map<ListingId, Said> open;

  /**
   * @param read when each directory was last read
   * @param zones the zone whose clocks a place keeps
   * @param open what is said of open places and is not stale
   */
  HsdsMapper(
      HsdsTaxonomies taxonomies,
      Map<FeedId, Instant> read,
      Function<GeoPoint, Optional<ZoneId>> zones,
      Map<ListingId, Said> open) {
    this.taxonomies = taxonomies;
    this.read = Map.copyOf(read);
    this.zones = zones;
    this.open = Map.copyOf(open);
  }

  /** The same with what else is said of open places. */
  HsdsMapper withOpen(Map<ListingId, Said> said) {
    return new HsdsMapper(taxonomies, read, zones, said);
  }

  /**
   * When the directory of a listing was last read, of what providers say themselves when the last of it was saved, or when its open places were said
   * since; null when it is not known.
   */
  @Nullable
  Instant lastModified(Listing listing) {
    Instant readAt = read(listing);
    Said said = open.get(listing.id());
    return readAt == null || said == null || said.at().isBefore(readAt) ? readAt : said.at();
  }

  private @Nullable Instant read(Listing listing) {
    return read.get(listing.assurance().source());
  }

  /** An organisation without what belongs to it. */
  Organization organization(Provider provider) {
    return new Organization(
        provider.id().value(),
        provider.name(),
        provider.description(),
        HsdsOwner.orNull(provider.website()),
        null);
  }

  /** An organisation with its services, each with everything. */
  Organization organization(Provider provider, List<Listing> listings) {
    return new Organization(
        provider.id().value(),
        provider.name(),
        provider.description(),
        HsdsOwner.orNull(provider.website()),
        listings.stream().map(l -> service(l, null, true, true)).toList());
  }

  /** A service with its organisation and nothing else that belongs to it. */
  Service briefService(Listing listing, Provider provider) {
    return service(listing, provider, false, false);
  }

  /** A service with everything. */
  Service fullService(Listing listing, Provider provider) {
    return service(listing, provider, true, true);
  }

  /** The fields of a service that are no lists. */
  Service serviceRow(Listing listing) {
    return service(listing, null, false, false);
  }

  private Service service(
      Listing listing, @Nullable Provider provider, boolean parts, boolean places) {
    HsdsOwner owner = HsdsOwner.of(listing);
    boolean placed = owner.pair() != null;
    return new Service(
        owner.service(),
        listing.provider().id().value(),
        listing.service(),
        HsdsOwner.orNull(listing.description()),
        HsdsOwner.orNull(listing.website()),
        listing.status().code(),
        listing.assurance().day(),
        lastModified(listing),
        provider == null ? null : organization(provider),
        parts && !placed ? orNull(phones(listing)) : null,
        parts && !placed ? orNull(schedules(listing)) : null,
        parts ? orNull(languages(listing)) : null,
        places && placed ? List.of(pair(listing, null, true)) : null,
        parts ? orNull(attributes(listing)) : null,
        parts ? orNull(capacities(listing)) : null,
        parts ? orNull(metadata(listing)) : null);
  }

  /** A service at its place, without lists. */
  ServiceAtLocation briefPair(Listing listing, Provider provider) {
    return pair(listing, service(listing, provider, false, false), false);
  }

  /** A service at its place, with everything. */
  ServiceAtLocation fullPair(Listing listing, Provider provider) {
    return pair(listing, service(listing, provider, true, false), true);
  }

  private ServiceAtLocation pair(Listing listing, @Nullable Service service, boolean parts) {
    HsdsOwner owner = HsdsOwner.of(listing);
    Location location = location(listing);
    return new ServiceAtLocation(
        owner.listing(),
        owner.service(),
        owner.locationId(),
        parts ? orNull(phones(listing)) : null,
        parts ? orNull(schedules(listing)) : null,
        parts ? location : withoutAddress(location),
        service);
  }

  private static Location withoutAddress(Location l) {
    return new Location(
        l.id(), l.locationType(), l.organizationId(), l.name(), l.latitude(), l.longitude(), null);
  }

  Location location(Listing listing) {
    HsdsOwner owner = HsdsOwner.of(listing);
    GeoPoint point = listing.point();
    ListingAddress address = listing.address();
    return new Location(
        owner.locationId(),
        "physical",
        listing.provider().id().value(),
        HsdsOwner.orNull(listing.place()),
        point == null ? null : point.latDeg(),
        point == null ? null : point.lonDeg(),
        address.equals(ListingAddress.UNKNOWN) ? null : List.of(address(owner, address)));
  }

  private static Address address(HsdsOwner owner, ListingAddress address) {
    return new Address(
        owner.partId("address"),
        owner.locationId(),
        address.street(),
        HsdsOwner.orNull(address.unit()),
        address.city(),
        HsdsOwner.orNull(address.county()),
        address.state(),
        address.postalCode(),
        address.country(),
        "physical");
  }

  List<Phone> phones(Listing listing) {
    return HsdsPhones.of(HsdsOwner.of(listing), listing.phones());
  }

  List<Schedule> schedules(Listing listing) {
    GeoPoint point = listing.point();
    ZoneId zone = point == null || listing.hours().spans().isEmpty()
        ? null
        : zones.apply(point).orElse(null);
    return new HsdsHours(taxonomies, HsdsOwner.of(listing), listing.hours(), zone).schedules();
  }

  List<Language> languages(Listing listing) {
    HsdsOwner owner = HsdsOwner.of(listing);
    return listing.needs().stream()
        .flatMap(need -> need.language().stream())
        .map(language -> new Language(
            owner.partId("language", language.toLanguageTag()),
            owner.service(),
            language.getDisplayLanguage(Locale.ENGLISH),
            language.getLanguage()))
        .toList();
  }

  List<Attribute> attributes(Listing listing) {
    HsdsOwner owner = HsdsOwner.of(listing);
    return listing.needs().stream()
        .filter(need -> need.kind() != NeedKind.LANGUAGE)
        .map(need -> {
          TaxonomyTerm term = taxonomies.term(need.code());
          UUID id = owner.partId("attribute", need.code());
          return new Attribute(id, owner.service(), term.id(), "service", null, term);
        })
        .toList();
  }

  /** Of a service that is offered. */
  List<ServiceCapacity> capacities(Listing listing) {
    Said said = listing.status() == ListingStatus.ACTIVE ? open.get(listing.id()) : null;
    if (said == null) {
      return List.of();
    }
    HsdsOwner owner = HsdsOwner.of(listing);
    return List.of(new ServiceCapacity(
        owner.partId("capacity"),
        owner.service(),
        PLACE.id(),
        PLACE,
        said.capacity().available(),
        said.capacity().maximum(),
        HsdsOwner.orNull(said.capacity().note()),
        said.at()));
  }

  /** Which directory says so, and when it was read or, where that is not known, assured; a provider's own word, when it was saved. */
  List<Metadata> metadata(Listing listing) {
    HsdsOwner owner = HsdsOwner.of(listing);
    boolean isOwn = listing.assurance().isOwn();
    Instant readAt = isOwn ? null : read(listing);
    LocalDate day =
        readAt == null ? listing.assurance().day() : LocalDate.ofInstant(readAt, ZoneOffset.UTC);
    if (day == null) {
      return List.of();
    }
    return List.of(new Metadata(
        owner.partId("metadata"),
        owner.service(),
        "service",
        day,
        isOwn ? "update" : "import",
        "*",
        "",
        "",
        listing.assurance().source().value()));
  }

  private static <T> @Nullable List<T> orNull(List<T> list) {
    return list.isEmpty() ? null : list;
  }
}
