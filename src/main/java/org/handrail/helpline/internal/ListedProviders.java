package org.handrail.helpline.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.handrail.helpline.PhoneNumber;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentDirectory;
import org.springframework.stereotype.Component;

/** Which providers have a listing that people find, what they are called, and where which line rings. */
@Component
class ListedProviders implements AnswererCheck.Known {

  private final TreatmentDirectory directory;
  private final AtomicReference<Lookup> lookup = new AtomicReference<>(Lookup.of(List.of()));

  ListedProviders(TreatmentDirectory directory) {
    this.directory = directory;
  }

  /** Of the listings of one moment. */
  private record Lookup(
      List<Listing> of,
      Map<ProviderId, Set<String>> names,
      Set<String> allNames,
      Map<PhoneNumber, Set<ProviderId>> lines) {

    static Lookup of(List<Listing> listings) {
      Map<ProviderId, Set<String>> names = new HashMap<>();
      Set<String> allNames = new HashSet<>();
      Map<PhoneNumber, Set<ProviderId>> lines = new HashMap<>();
      for (Listing listing : listings) {
        ProviderId id = listing.provider().id();
        Set<String> own = names.computeIfAbsent(id, provider -> new LinkedHashSet<>());
        own.add(listing.provider().name());
        own.add(listing.name());
        allNames.addAll(own);
        for (ListingPhone phone : listing.phones()) {
          PhoneNumber.find(phone.number())
              .ifPresent(
                  line -> lines.computeIfAbsent(line, number -> new HashSet<>()).add(id));
        }
      }
      return new Lookup(listings, names, allNames, lines);
    }
  }

  @SuppressWarnings(
      "ReferenceEquality") // as long as nothing changes the directory gives the same list
  private Lookup current() {
    List<Listing> listings = directory.listListings();
    Lookup known = lookup.get();
    if (known.of() == listings) {
      return known;
    }
    Lookup fresh = Lookup.of(listings);
    lookup.set(fresh);
    return fresh;
  }

  /** Whether people find real places of treatment here. */
  boolean isAnyReal() {
    return directory.listSources().stream()
        .anyMatch(source -> !source.invented() && source.listings() > 0);
  }

  boolean isListed(ProviderId provider) {
    return directory.findProvider(provider).isPresent();
  }

  @Override
  public Set<String> names(ProviderId provider) {
    return current().names().getOrDefault(provider, Set.of());
  }

  @Override
  public Set<ProviderId> atListings(PhoneNumber line) {
    return current().lines().getOrDefault(line, Set.of());
  }

  /** What the providers are called that have this number on a listing, in order. */
  List<String> namesAt(PhoneNumber line) {
    return atListings(line).stream()
        .flatMap(provider -> names(provider).stream().limit(1))
        .sorted()
        .toList();
  }

  @Override
  public boolean isName(String name) {
    return current().allNames().contains(name);
  }
}
