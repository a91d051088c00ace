package org.handrail.treatment.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedKey;
import org.handrail.directory.ListDifference;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.schedule.RefreshSignal;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.TreatmentLists;
import org.handrail.treatment.TreatmentSource;
import org.handrail.treatment.internal.JdbcListings.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes directories of treatment into the database and out of it; of one that is known only what differs is written. */
@Component
class StoredTreatmentLists implements TreatmentLists {

  private final JdbcTreatmentSources sources;
  private final JdbcListings rows;
  private final Transactions transactions;
  private final RefreshSignal changed;
  private final Clock clock;

  StoredTreatmentLists(
      JdbcTreatmentSources sources,
      JdbcListings rows,
      Transactions transactions,
      RefreshSignal changed,
      Clock clock) {
    this.sources = sources;
    this.rows = rows;
    this.transactions = transactions;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  public ImportOutcome replace(FeedId source, Collection<Listing> listings, ImportOptions options) {
    ImportOutcome outcome = transactions.change(() -> replaceInOne(source, listings, options));
    changed.signal();
    return outcome;
  }

  @Override
  public OptionalInt forget(FeedId source) {
    OptionalInt gone = transactions.change(() -> forgetInOne(source));
    changed.signal();
    return gone;
  }

  @Override
  public List<FeedId> listInvented() {
    return transactions.view(sources::listSources).stream()
        .filter(TreatmentSource::invented)
        .map(TreatmentSource::source)
        .toList();
  }

  private OptionalInt forgetInOne(FeedId source) {
    if (!sources.lockKnown(source)) {
      return OptionalInt.empty();
    }
    int gone = rows.deleteAll(FeedKey.of(source));
    sources.delete(source);
    sources.bump(true);
    return OptionalInt.of(gone);
  }

  private ImportOutcome replaceInOne(
      FeedId source, Collection<Listing> listings, ImportOptions options) {
    if (Assurance.isReserved(source)) {
      throw new IllegalArgumentException("no directory has this name");
    }
    Instant now = clock.instant();
    UUID key = FeedKey.of(source);
    sources.lock(source, now);
    Map<UUID, Known> before = rows.known(key);
    ListDifference<UUID, Listing> difference = difference(source, listings, before);
    Map<@Nullable LocalDate, List<ListingId>> assuredAnew = assuredAnew(difference.same(), before);
    ImportOutcome outcome = difference.outcome();
    outcome.requireKept(options);

    rows.delete(key, difference.outdated());
    rows.add(key, difference.fresh());
    assuredAnew.forEach((day, ids) -> rows.assure(key, day, ids));
    sources.refreshed(new TreatmentSource(source, listings.size(), now, options.invented()));
    sources.bump(
        outcome.added() + outcome.changed() + outcome.gone() > 0 || !assuredAnew.isEmpty());
    return outcome;
  }

  private static ListDifference<UUID, Listing> difference(
      FeedId source, Collection<Listing> listings, Map<UUID, Known> before) {
    if (!listings.stream().allMatch(listing -> listing.assurance().source().equals(source))) {
      throw new IllegalArgumentException("a directory's listings are its own");
    }
    return ListDifference.of(
        listings,
        listing -> listing.id().value(),
        before,
        (listing, known) ->
            known.hash().equals(JdbcListingRow.hash(JdbcListingRow.content(listing))));
  }

  /** Listings of which nothing but the day of their assurance changed, by the new day. */
  private static Map<@Nullable LocalDate, List<ListingId>> assuredAnew(
      List<Listing> same, Map<UUID, Known> before) {
    Map<@Nullable LocalDate, List<ListingId>> found = new HashMap<>();
    for (Listing listing : same) {
      LocalDate day = listing.assurance().day();
      Known known = before.get(listing.id().value());
      if (known != null && !Objects.equals(day, known.assuredOn())) {
        found.computeIfAbsent(day, d -> new ArrayList<>()).add(listing.id());
      }
    }
    return found;
  }
}
