package org.handrail.treatment.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.Grant;
import org.handrail.staff.Role;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OwnListing;
import org.handrail.treatment.OwnListingVersion;
import org.handrail.treatment.OwnListings;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentDirectory;
import org.springframework.stereotype.Component;

/** Who of the staff keeps which listing: a provider's staff those of the provider, the operator all. */
@Component
class ListingKeepers {

  private final OwnListings own;
  private final TreatmentDirectory directory;

  ListingKeepers(OwnListings own, TreatmentDirectory directory) {
    this.own = own;
    this.directory = directory;
  }

  /**
   * The listing of this id.
   *
   * @throws NotFound when there is none, or it is another's
   */
  OwnListing get(CurrentStaff who, String id) {
    return find(who, id).orElseThrow(NotFound::new);
  }

  /**
   * The listing of this id, if there is one.
   *
   * @throws NotFound when it is another's
   */
  Optional<OwnListing> find(CurrentStaff who, String id) {
    Optional<OwnListing> found = ListingId.find(id).flatMap(own::find);
    found.ifPresent(kept -> who.require(Role.PROVIDER, kept.provider().toString()));
    return found;
  }

  /** The providers that they were given, one by one. */
  static Set<ProviderId> providers(CurrentStaff who) {
    return who.grants().stream()
        .filter(grant -> grant.role() == Role.PROVIDER)
        .map(Grant::scope)
        .flatMap(scope -> ProviderId.find(scope).stream())
        .collect(Collectors.toSet());
  }

  /** The same with their names, of one that nobody knows yet the id. */
  Map<String, String> named(CurrentStaff who) {
    Map<String, String> named = new LinkedHashMap<>();
    providers(who).stream()
        .sorted(Comparator.comparing(ProviderId::toString))
        .forEach(id -> named.put(
            id.toString(), directory.findProvider(id).map(Provider::name).orElse(id.toString())));
    return named;
  }

  /** Whose a listing is, as it is told now or was told last. */
  Provider provider(OwnListing kept) {
    return kept.shown()
        .or(() -> own.history(kept.id()).stream()
            .map(OwnListingVersion::listing)
            .filter(Objects::nonNull)
            .findFirst())
        .map(Listing::provider)
        .orElseThrow(NotFound::new);
  }

  /**
   * The provider of a new listing.
   *
   * @param id as it was written; empty for a new provider, whom only the operator enters
   * @param name for one that nobody knows yet
   * @return empty when the id is none, or the name is missing or too long
   * @throws NotFound when it is not theirs
   */
  Optional<Provider> providerOfNew(CurrentStaff who, String id, String name) {
    if (id.isEmpty() && !who.isOperator()) {
      throw new NotFound();
    }
    Optional<ProviderId> given =
        id.isEmpty() ? Optional.of(new ProviderId(UUID.randomUUID())) : ProviderId.find(id);
    given.ifPresent(provider -> who.require(Role.PROVIDER, provider.toString()));
    boolean isNamed = !name.isBlank() && name.length() <= Provider.MAX_NAME_LENGTH;
    return given.flatMap(provider -> directory
        .findProvider(provider)
        .or(() -> isNamed ? Optional.of(new Provider(provider, name, "", "")) : Optional.empty()));
  }

  /** What they keep, or for the operator what was saved last. */
  List<OwnListing> list(CurrentStaff who, int most) {
    return who.isOperator() ? own.listLatest(most) : own.listOf(providers(who));
  }
}
