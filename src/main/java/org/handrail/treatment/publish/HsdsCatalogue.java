package org.handrail.treatment.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.handrail.directory.FeedId;
import org.handrail.shared.GeoPoint;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentSource;
import org.handrail.treatment.publish.HsdsDocument.Changed;
import org.handrail.treatment.publish.HsdsDocument.Organization;
import org.handrail.treatment.publish.HsdsDocument.Service;
import org.handrail.treatment.publish.HsdsDocument.ServiceAtLocation;
import org.handrail.treatment.publish.HsdsDocument.Taxonomy;
import org.handrail.treatment.publish.HsdsDocument.TaxonomyTerm;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one moment, in the words of HSDS 3.0. Everything is in the order of its id, whatever the order it came in, so that pages stay
 * whole. For many threads.
 */
public final class HsdsCatalogue {

  private static final Comparator<Listing> BY_ID =
      Comparator.comparing(listing -> listing.id().toString());

  private final List<Listing> listings;
  private final List<Listing> placed;
  private final Map<UUID, Listing> byService;
  private final Map<UUID, Listing> byPair;
  private final Map<String, List<Listing>> byProvider;
  private final Map<String, Provider> providers;
  private final HsdsTaxonomies taxonomies;
  private final HsdsMapper mapper;

  /**
   * @param listings of every status, each id once
   * @param sources the directories they come from
   * @param zones the zone whose clocks a place keeps
   * @param english the words of a message's key
   */
  public HsdsCatalogue(
      Collection<Listing> listings,
      List<TreatmentSource> sources,
      Function<GeoPoint, Optional<ZoneId>> zones,
      Function<String, String> english) {
    this.listings = listings.stream().sorted(BY_ID).toList();
    byService = new HashMap<>();
    byPair = new HashMap<>();
    byProvider = new TreeMap<>();
    providers = new TreeMap<>();
    placed = this.listings.stream().filter(HsdsOwner::hasPlace).toList();
    for (Listing listing : this.listings) {
      HsdsOwner owner = HsdsOwner.of(listing);
      byService.put(owner.service(), listing);
      if (owner.pair() != null) {
        byPair.put(owner.pair(), listing);
      }
      String provider = listing.provider().id().toString();
      providers.putIfAbsent(provider, listing.provider());
      byProvider.computeIfAbsent(provider, id -> new ArrayList<>()).add(listing);
    }
    Map<FeedId, Instant> read = new HashMap<>();
    sources.forEach(source -> read.put(source.source(), source.refreshed()));
    taxonomies = new HsdsTaxonomies(english);
    mapper = new HsdsMapper(taxonomies, read, zones, Map.of());
  }

  private HsdsCatalogue(HsdsCatalogue same, HsdsMapper mapper) {
    listings = same.listings;
    placed = same.placed;
    byService = same.byService;
    byPair = same.byPair;
    byProvider = same.byProvider;
    providers = same.providers;
    taxonomies = same.taxonomies;
    this.mapper = mapper;
  }

  /**
   * The same with open places.
   *
   * @param said what is said of them and is not stale; of listings that are not here it does not matter
   */
  public HsdsCatalogue withOpen(Map<ListingId, Said> said) {
    return new HsdsCatalogue(this, mapper.withOpen(said));
  }

  HsdsMapper mapper() {
    return mapper;
  }

  /** All listings. */
  public List<Listing> listings() {
    return listings;
  }

  /** All listings in the order of their organisations. */
  public List<Listing> byOrganization() {
    return byProvider.values().stream().flatMap(List::stream).toList();
  }

  /** Whether a place is known of a listing. */
  public boolean isPlaced(Listing listing) {
    return HsdsOwner.hasPlace(listing);
  }

  /** The listings of which a place is known. */
  public List<Listing> placed() {
    return placed;
  }

  public List<Provider> providers() {
    return List.copyOf(providers.values());
  }

  /** Whether a listing may have changed since then: what was not read since has not; of what is not known when it was read, nothing is sure. */
  public Predicate<Listing> modifiedSince(Instant since) {
    return listing -> {
      Instant modified = mapper.lastModified(listing);
      return modified == null || !modified.isBefore(since);
    };
  }

  public Predicate<Listing> hasTerm(UUID term) {
    return taxonomies.hasTerm(term);
  }

  public Predicate<Listing> hasTermOf(UUID taxonomy) {
    return taxonomies.hasAnyOf(taxonomy);
  }

  public Changed changed(Listing listing) {
    return new Changed(HsdsOwner.of(listing).service(), mapper.lastModified(listing));
  }

  /** A service without lists, and its organisation. */
  public Service briefService(Listing listing) {
    return mapper.briefService(listing, provider(listing));
  }

  /** A service with everything. */
  public Service fullService(Listing listing) {
    return mapper.fullService(listing, provider(listing));
  }

  /** A service at its place, without lists. */
  public ServiceAtLocation briefServiceAtLocation(Listing listing) {
    return mapper.briefPair(listing, provider(listing));
  }

  /** A service at its place, with everything. */
  public ServiceAtLocation fullServiceAtLocation(Listing listing) {
    return mapper.fullPair(listing, provider(listing));
  }

  public Organization briefOrganization(Provider provider) {
    return mapper.organization(provider);
  }

  /** An organisation with its services, each with everything. */
  public Organization fullOrganization(Provider provider) {
    return mapper.organization(
        provider, byProvider.getOrDefault(provider.id().toString(), List.of()));
  }

  /** The listing that a service is of. */
  public Optional<Listing> findService(UUID id) {
    return Optional.ofNullable(byService.get(id));
  }

  /** The listing that a service at a location is of. */
  public Optional<Listing> findServiceAtLocation(UUID id) {
    return Optional.ofNullable(byPair.get(id));
  }

  public Optional<Provider> findOrganization(UUID id) {
    return Optional.ofNullable(findProvider(new ProviderId(id)));
  }

  public List<Taxonomy> taxonomies() {
    return taxonomies.taxonomies();
  }

  public List<TaxonomyTerm> terms() {
    return taxonomies.terms();
  }

  /** Of a provider that is told in several ways, one counts everywhere. */
  public Provider provider(Listing listing) {
    return Objects.requireNonNull(findProvider(listing.provider().id()));
  }

  private @Nullable Provider findProvider(ProviderId id) {
    return providers.get(id.toString());
  }
}
