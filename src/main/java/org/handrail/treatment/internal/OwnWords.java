package org.handrail.treatment.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.directory.FeedId;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OwnListingDocument;
import org.handrail.treatment.TreatmentSource;
import org.jspecify.annotations.Nullable;

/** What providers say of their own listings at one moment, laid over what directories say. */
final class OwnWords {

  private final List<JdbcOwnListings.Row> spoken;

  /**
   * @param newest of each listing what was saved last
   */
  OwnWords(List<JdbcOwnListings.Row> newest) {
    spoken = newest.stream().filter(row -> row.document() != null).toList();
  }

  /** What providers and directories say together. */
  record Laid(List<Listing> listings, Map<ListingId, Listing> beneath) {}

  /** The directories, and the providers that speak for themselves as one more. */
  List<TreatmentSource> sources(List<TreatmentSource> directories) {
    List<TreatmentSource> all = new ArrayList<>(directories);
    for (boolean invented : new boolean[] {false, true}) {
      List<Instant> saved = spoken.stream()
          .filter(row -> row.invented() == invented)
          .map(JdbcOwnListings.Row::savedAt)
          .sorted()
          .toList();
      if (!saved.isEmpty()) {
        all.add(new TreatmentSource(source(invented), saved.size(), saved.getLast(), invented));
      }
    }
    return List.copyOf(all);
  }

  /**
   * Lays them over the directories' listings, of which those are kept that somebody else speaks for now.
   *
   * @param hidden what nobody is to see
   */
  Laid over(List<Listing> directories, Set<FeedId> hidden) {
    Map<ListingId, Listing> own = spoken.stream()
        .filter(row -> !hidden.contains(source(row.invented())))
        .map(OwnWords::listing)
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(Listing::id, listing -> listing));
    List<Listing> all = new ArrayList<>(own.values());
    Map<ListingId, Listing> beneath = new HashMap<>();
    for (Listing listing : directories) {
      if (hidden.contains(listing.assurance().source())) {
        continue;
      }
      if (own.containsKey(listing.id())) {
        beneath.putIfAbsent(listing.id(), listing);
      } else {
        all.add(listing);
      }
    }
    return new Laid(all, beneath);
  }

  /** What a version says; nothing when it gives the listing back. */
  static Optional<Listing> listing(JdbcOwnListings.Row row) {
    @Nullable String document = row.document();
    return document == null
        ? Optional.empty()
        : Optional.of(OwnListingDocument.read(document, assurance(row.invented(), row.savedAt())));
  }

  /** Who says what a provider saves at a moment. */
  static Assurance assurance(boolean invented, Instant savedAt) {
    return new Assurance(source(invented), LocalDate.ofInstant(savedAt, ZoneOffset.UTC));
  }

  private static FeedId source(boolean invented) {
    return invented ? Assurance.INVENTED_PROVIDER : Assurance.PROVIDER;
  }
}
