package org.handrail.treatment.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.schedule.RefreshSignal;
import org.handrail.site.WhoAnswers;
import org.handrail.site.problem.VersionChanged;
import org.handrail.staff.StaffId;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OwnListing;
import org.handrail.treatment.OwnListingDocument;
import org.handrail.treatment.OwnListingVersion;
import org.handrail.treatment.OwnListings;
import org.handrail.treatment.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What providers say of their own listings, in the database; what directories say of them comes from the snapshot. */
@Service
class StoredOwnListings implements OwnListings {

  private static final Comparator<OwnListing> BY_NAME = Comparator.comparing(
          (OwnListing kept) -> kept.shown().map(Listing::name).orElse(""))
      .thenComparing(kept -> kept.shown().map(Listing::service).orElse(""))
      .thenComparing(kept -> kept.id().toString());

  private final JdbcOwnListings rows;
  private final JdbcTreatmentSources sources;
  private final StoredTreatment directory;
  private final Transactions transactions;
  private final RefreshSignal changed;
  private final ObjectProvider<WhoAnswers> numbers;
  private final Clock clock;

  StoredOwnListings(
      JdbcOwnListings rows,
      JdbcTreatmentSources sources,
      StoredTreatment directory,
      Transactions transactions,
      RefreshSignal changed,
      ObjectProvider<WhoAnswers> numbers,
      Clock clock) {
    this.numbers = numbers;
    this.rows = rows;
    this.sources = sources;
    this.directory = directory;
    this.transactions = transactions;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  public List<OwnListing> listOf(Set<ProviderId> providers) {
    List<OwnListing> all = new ArrayList<>();
    Set<ListingId> saved = new HashSet<>();
    for (JdbcOwnListings.Row row : transactions.shortView(() -> rows.newestOf(providers))) {
      OwnListing kept = kept(row);
      saved.add(kept.id());
      if (providers.contains(kept.provider())) { // what is given back may be another's by now
        all.add(kept);
      }
    }
    for (Listing listing : directory.listListings()) {
      boolean isTheirs = providers.contains(listing.provider().id());
      if (isTheirs && !listing.assurance().isOwn() && saved.add(listing.id())) {
        // One that another provider had saved and given back has a version.
        find(listing.id()).ifPresent(all::add);
      }
    }
    return all.stream().sorted(BY_NAME).toList();
  }

  @Override
  public List<OwnListing> listLatest(int most) {
    return transactions.shortView(() -> rows.newest(most)).stream()
        .map(this::kept)
        .toList();
  }

  @Override
  public Optional<OwnListing> find(ListingId id) {
    return transactions
        .shortView(() -> rows.findNewest(id))
        .map(this::kept)
        .or(() -> directory
            .findBeneath(id)
            .map(listing -> new OwnListing(id, listing.provider().id(), 0, null, listing)));
  }

  private OwnListing kept(JdbcOwnListings.Row row) {
    Listing own = OwnWords.listing(row).orElse(null);
    Listing beneath = directory.findBeneath(row.id()).orElse(null);
    ProviderId provider =
        own != null || beneath == null ? row.provider() : beneath.provider().id();
    return new OwnListing(row.id(), provider, row.version(), own, beneath);
  }

  @Override
  public List<OwnListingVersion> history(ListingId id) {
    return transactions.shortView(() -> rows.history(id)).stream()
        .map(row -> new OwnListingVersion(
            row.version(), row.savedAt(), OwnWords.listing(row).orElse(null)))
        .toList();
  }

  @Override
  public Trial attempt(Listing listing) {
    OwnListingCheck check = new OwnListingCheck(listing, this::owner);
    Assurance today = OwnWords.assurance(directory.isInvented(listing), clock.instant());
    return new Trial(PlainListing.assured(check.listing(), today), 0, check.findings());
  }

  /** Whose a number of this site is; empty for all others. */
  private String owner(String number) {
    return numbers.stream()
        .map(all -> all.owner(number))
        .filter(whose -> !whose.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public Trial save(Listing listing, int basedOn, StaffId by) {
    Trial trial = attempt(listing);
    if (!trial.isGood()) {
      return trial;
    }
    String document = OwnListingDocument.write(trial.listing());
    JdbcOwnListings.Row saved = transactions.shortChange(() -> {
      Optional<JdbcOwnListings.Row> before = rows.findNewest(listing.id());
      requireSeen(before, basedOn);
      boolean invented = before
          .map(JdbcOwnListings.Row::invented)
          .orElseGet(() -> directory.isInvented(trial.listing()));
      return inserted(listing.id(), listing.provider().id(), basedOn + 1, document, invented, by);
    });
    changed.signal();
    Listing written = OwnWords.listing(saved).orElseThrow();
    return new Trial(written, saved.version(), trial.findings());
  }

  @Override
  public int giveBack(ListingId id, int basedOn, StaffId by) {
    int version = transactions.shortChange(() -> {
      Optional<JdbcOwnListings.Row> before = rows.findNewest(id);
      requireSeen(before, basedOn);
      if (before.isEmpty() || before.get().document() == null) {
        return basedOn;
      }
      JdbcOwnListings.Row row = before.get();
      return inserted(id, row.provider(), basedOn + 1, null, row.invented(), by).version();
    });
    changed.signal();
    return version;
  }

  private static void requireSeen(Optional<JdbcOwnListings.Row> before, int basedOn) {
    if (before.map(JdbcOwnListings.Row::version).orElse(0) != basedOn) {
      throw new VersionChanged();
    }
  }

  private JdbcOwnListings.Row inserted(
      ListingId id,
      ProviderId provider,
      int version,
      @Nullable String document,
      boolean invented,
      StaffId by) {
    JdbcOwnListings.Row row =
        new JdbcOwnListings.Row(id, version, provider, clock.instant(), document, invented);
    if (!rows.insert(row, by)) {
      throw new VersionChanged();
    }
    sources.bump(true);
    return row;
  }
}
