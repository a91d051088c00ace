package org.handrail.treatment.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.handrail.directory.FeedId;
import org.handrail.platform.database.Transactions;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.Provider;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.TreatmentResult;
import org.handrail.treatment.TreatmentSource;
import org.handrail.treatment.TreatmentSummary;
import org.handrail.treatment.index.OpenListings;
import org.handrail.treatment.index.TreatmentIndex;
import org.springframework.stereotype.Component;

/** Answers from a snapshot in memory, which {@link TreatmentTasks} have replaced when the database says so. */
@Component
class StoredTreatment implements TreatmentDirectory {

  private final JdbcTreatmentSources sources;
  private final JdbcListings rows;
  private final JdbcOwnListings own;
  private final JdbcOpenPlaces places;
  private final Transactions transactions;
  private final Clock clock;
  private final AtomicReference<Snapshot> snapshot;

  /**
   * What the database held at one moment.
   *
   * @param beneath what directories say of listings for which their providers speak themselves
   * @param places what was said of open places, of any age and also of listings that nobody finds
   * @param open the same by the index
   */
  private record Snapshot(
      TreatmentIndex index,
      Map<ListingId, Listing> beneath,
      OwnWords own,
      List<TreatmentSource> sources,
      Map<ListingId, Said> places,
      OpenListings open,
      JdbcTreatmentSources.Version version) {}

  /** Loads the snapshot. */
  StoredTreatment(
      JdbcTreatmentSources sources,
      JdbcListings rows,
      JdbcOwnListings own,
      JdbcOpenPlaces places,
      Transactions transactions,
      Clock clock) {
    this.sources = sources;
    this.rows = rows;
    this.own = own;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
    snapshot = new AtomicReference<>(load(TreatmentIndex.of(List.of())));
  }

  @Override
  public TreatmentResult find(TreatmentQuery query) {
    Snapshot now = current();
    return now.index().search(query, now.open(), clock.instant());
  }

  @Override
  public Optional<Listing> findListing(ListingId id) {
    return current().index().find(id);
  }

  @Override
  public Optional<Provider> findProvider(ProviderId id) {
    return current().index().findProvider(id);
  }

  @Override
  public List<Listing> listListings() {
    return current().index().listAll();
  }

  @Override
  public List<TreatmentSource> listSources() {
    return current().sources();
  }

  /** What providers said of their open places, of any age. */
  Map<ListingId, Said> openPlaces() {
    return current().places();
  }

  /** What a directory says of a listing, also where its provider speaks for itself. */
  Optional<Listing> findBeneath(ListingId id) {
    Snapshot now = current();
    return Optional.ofNullable(now.beneath().get(id))
        .or(() -> now.index().find(id).filter(listing -> !listing.assurance().isOwn()));
  }

  /** Whether a listing, or any of its provider, is made up for a demonstration. */
  boolean isInvented(Listing listing) {
    Set<FeedId> invented = current().sources().stream()
        .filter(TreatmentSource::invented)
        .map(TreatmentSource::source)
        .collect(Collectors.toSet());
    return !invented.isEmpty()
        && listListings().stream()
            .anyMatch(other -> invented.contains(other.assurance().source())
                && (other.id().equals(listing.id())
                    || other.provider().id().equals(listing.provider().id())));
  }

  @Override
  public TreatmentSummary summary() {
    return current().index().summary();
  }

  /** Looks whether the database holds something else than the snapshot, and if so replaces it. For one thread. */
  void refresh() {
    Snapshot old = current();
    if (sources.version().equals(old.version())) {
      return;
    }
    Snapshot sameListings = transactions.view(() -> withSameListings(old, sources.version()));
    if (sameListings.version().content() == old.version().content()) {
      snapshot.set(sameListings);
      return;
    }
    Snapshot fresh = load(old.index());
    fresh.index().prepareWords(); // meanwhile the old one answers
    snapshot.set(fresh);
  }

  /** Reads anew what is another, and nothing else. */
  private Snapshot withSameListings(Snapshot old, JdbcTreatmentSources.Version now) {
    boolean samePlaces = now.places() == old.version().places();
    Map<ListingId, Said> said = samePlaces ? old.places() : places.listAll();
    return new Snapshot(
        old.index(),
        old.beneath(),
        old.own(),
        now.sources() == old.version().sources()
            ? old.sources()
            : old.own().sources(sources.listSources()),
        said,
        samePlaces ? old.open() : old.index().open(said),
        now);
  }

  /** Builds what the first search for words would have to wait for. */
  void prepareWords() {
    current().index().prepareWords();
  }

  private Snapshot load(TreatmentIndex known) {
    List<Listing> listings = new ArrayList<>();
    Snapshot rest = transactions.view(() -> {
      listings.clear();
      // Most listings stay as they are: then the old object serves on, and memory holds it once.
      rows.readAll(listing ->
          listings.add(known.find(listing.id()).filter(listing::equals).orElse(listing)));
      OwnWords words = new OwnWords(own.listNewest());
      Map<ListingId, Said> said = places.listAll();
      return new Snapshot(
          known,
          Map.of(),
          words,
          words.sources(sources.listSources()),
          said,
          known.open(said),
          sources.version());
    });
    OwnWords.Laid laid = rest.own().over(listings, hidden(rest.sources()));
    TreatmentIndex index = TreatmentIndex.of(laid.listings());
    return new Snapshot(
        index,
        laid.beneath(),
        rest.own(),
        rest.sources(),
        rest.places(),
        index.open(rest.places()),
        rest.version());
  }

  /** Invented listings are out of sight as soon as there is a real one: nobody should call a place that does not exist. */
  private static Set<FeedId> hidden(List<TreatmentSource> sources) {
    boolean isAnyReal = sources.stream().anyMatch(s -> !s.invented() && s.listings() > 0);
    return sources.stream()
        .filter(source -> isAnyReal && source.invented())
        .map(TreatmentSource::source)
        .collect(Collectors.toSet());
  }

  private Snapshot current() {
    return snapshot.get();
  }
}
