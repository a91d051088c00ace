package org.handrail.treatment.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedKey;
import org.handrail.directory.ListShrank;
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
    Difference difference = Difference.of(source, listings, rows.known(key));
    ImportOutcome outcome = difference.outcome();
    if (outcome.losesTooMuch() && !options.acceptShrink()) {
      throw new ListShrank(outcome.before(), outcome.gone());
    }
    rows.delete(key, difference.outdated());
    rows.add(key, difference.fresh());
    difference.assuredAnew().forEach((day, ids) -> rows.assure(key, day, ids));
    sources.refreshed(new TreatmentSource(source, listings.size(), now, options.invented()));
    sources.bump(difference.isAny());
    return outcome;
  }

  /**
   * What a new reading changes.
   *
   * @param fresh listings to write: new ones, and changed ones in their new form
   * @param outdated ids of rows to remove: of gone listings, and of changed ones in their old form
   * @param assuredAnew listings of which nothing but the day of their assurance changed, by the new day
   */
  private record Difference(
      List<Listing> fresh,
      Set<UUID> outdated,
      Map<@Nullable LocalDate, List<ListingId>> assuredAnew,
      ImportOutcome outcome) {

    static Difference of(FeedId source, Collection<Listing> listings, Map<UUID, Known> before) {
      List<Listing> fresh = new ArrayList<>();
      Set<UUID> outdated = new HashSet<>(before.keySet());
      Map<@Nullable LocalDate, List<ListingId>> assuredAnew = new HashMap<>();
      Set<UUID> seen = HashSet.newHashSet(listings.size());
      int added = 0;
      for (Listing listing : listings) {
        UUID id = listing.id().value();
        if (!seen.add(id) || !listing.assurance().source().equals(source)) {
          throw new IllegalArgumentException("a directory's listings are its own, each given once");
        }
        Known known = before.get(id);
        if (known == null) {
          added++;
          fresh.add(listing);
        } else if (!known.hash().equals(JdbcListingRow.hash(JdbcListingRow.content(listing)))) {
          fresh.add(listing);
        } else {
          outdated.remove(id);
          LocalDate day = listing.assurance().day();
          if (!Objects.equals(day, known.assuredOn())) {
            assuredAnew.computeIfAbsent(day, d -> new ArrayList<>()).add(listing.id());
          }
        }
      }
      int changed = fresh.size() - added;
      int gone = outdated.size() - changed;
      int unchanged = listings.size() - fresh.size();
      return new Difference(
          fresh, outdated, assuredAnew, new ImportOutcome(added, changed, unchanged, gone));
    }

    boolean isAny() {
      return !fresh.isEmpty() || !outdated.isEmpty() || !assuredAnew.isEmpty();
    }
  }
}
