package org.handrail.treatment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.platform.database.TestDatabase;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.schedule.RefreshSignal;
import org.handrail.site.WhoAnswers;
import org.handrail.site.problem.TrialFinding;
import org.handrail.site.problem.VersionChanged;
import org.handrail.staff.StaffId;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.OwnListing;
import org.handrail.treatment.OwnListingVersion;
import org.handrail.treatment.OwnListings;
import org.handrail.treatment.TreatmentSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Tag("slow")
class StoredOwnListingsTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final FeedId SOURCE = new FeedId("elm");
  private static final ImportOptions OPTIONS = new ImportOptions(false, true);
  private static final ImportOptions INVENTED = new ImportOptions(true, true);
  private static final StaffId PIA = StaffId.fresh();

  @SuppressWarnings("NullAway.Init")
  private static HikariDataSource pool;

  private final JdbcTreatmentSources sources = new JdbcTreatmentSources(JdbcClient.create(pool));
  private final JdbcListings rows = new JdbcListings(new JdbcTemplate(pool));
  private final JdbcOwnListings ownRows = new JdbcOwnListings(JdbcClient.create(pool));
  private final Transactions transactions = new Transactions(new JdbcTransactionManager(pool));
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final StoredTreatmentLists lists =
      new StoredTreatmentLists(sources, rows, transactions, new RefreshSignal(), clock);
  private final List<Listing> directory = InventedListings.plain(SOURCE, 3);

  @BeforeAll
  static void open() {
    pool = TestDatabase.migrated().pool();
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  @BeforeEach
  void forgetAll() {
    JdbcClient.create(pool)
        .sql("truncate treatment_listing, treatment_source, treatment_own_version")
        .update();
  }

  /** A program on the database. */
  private final class Node {
    private final StoredTreatment treatment = new StoredTreatment(
        sources, rows, ownRows, new JdbcOpenPlaces(JdbcClient.create(pool)), transactions, clock);
    private final StoredOwnListings own = new StoredOwnListings(
        ownRows,
        sources,
        treatment,
        transactions,
        new RefreshSignal(),
        new StaticListableBeanFactory().getBeanProvider(WhoAnswers.class),
        clock);

    private Listing shown(ListingId id) {
      treatment.refresh();
      return treatment.findListing(id).orElseThrow();
    }
  }

  private static Listing described(Listing l, String description) {
    return new Listing(
        l.id(),
        l.provider(),
        l.service(),
        l.place(),
        description,
        l.status(),
        l.address(),
        l.point(),
        l.phones(),
        l.website(),
        l.needs(),
        l.hours(),
        l.assurance());
  }

  @Test
  void theProvidersWordStandsInThePlaceOfTheDirectorysOnEveryNode() {
    lists.replace(SOURCE, directory, OPTIONS);
    Node node = new Node();
    Node other = new Node();
    Listing mine = described(directory.getFirst(), "Ours.");

    OwnListings.Trial saved = node.own.save(mine, 0, PIA);

    assertThat(saved.version()).isEqualTo(1);
    Listing shown = other.shown(mine.id());
    assertThat(shown.description()).isEqualTo("Ours.");
    assertThat(shown.assurance())
        .isEqualTo(new Assurance(Assurance.PROVIDER, LocalDate.of(2026, 11, 30)));
    assertThat(other.treatment.listListings()).hasSize(3);
    assertThat(other.treatment.listSources())
        .contains(new TreatmentSource(Assurance.PROVIDER, 1, NOW, false));
    OwnListing kept = other.own.find(mine.id()).orElseThrow();
    assertThat(kept.directory()).isEqualTo(directory.getFirst());
    assertThat(kept.own()).isEqualTo(shown);
  }

  @Test
  void itStaysWhenTheDirectoryChangesAndWhenItIsForgotten() {
    lists.replace(SOURCE, directory, OPTIONS);
    Node node = new Node();
    Listing first = directory.getFirst();
    node.own.save(described(first, "Ours."), 0, PIA);

    lists.replace(
        SOURCE,
        List.of(InventedListings.with(first, ListingStatus.INACTIVE, new TreeSet<>())),
        OPTIONS);
    assertThat(node.shown(first.id()).description()).isEqualTo("Ours.");
    assertThat(node.own.find(first.id()).orElseThrow().directory())
        .extracting(listing -> listing == null ? null : listing.status())
        .isEqualTo(ListingStatus.INACTIVE);
    lists.forget(SOURCE);

    assertThat(node.shown(first.id()).description()).isEqualTo("Ours.");
    assertThat(node.treatment.listListings()).hasSize(1);
    assertThat(node.own.find(first.id()).orElseThrow().directory()).isNull();
  }

  @Test
  void whatIsGivenBackIsTheDirectorysAgainOrGone() {
    lists.replace(SOURCE, directory, OPTIONS);
    Node node = new Node();
    Listing first = directory.getFirst();
    Listing fresh = new Listing(
        new ListingId(UUID.randomUUID()),
        first.provider(),
        "New",
        "",
        "",
        first.status(),
        first.address(),
        null,
        first.phones(),
        "",
        first.needs(),
        first.hours(),
        first.assurance());
    node.own.save(described(first, "Ours."), 0, PIA);
    node.own.save(fresh, 0, PIA);
    assertThat(node.shown(fresh.id()).service()).isEqualTo("New");

    assertThat(node.own.giveBack(first.id(), 1, PIA)).isEqualTo(2);
    assertThat(node.own.giveBack(first.id(), 2, PIA)).as("again").isEqualTo(2);
    node.own.giveBack(fresh.id(), 1, PIA);

    assertThat(node.shown(first.id())).isEqualTo(first);
    assertThat(node.treatment.findListing(fresh.id())).isEmpty();
    assertThat(node.own.history(fresh.id()))
        .extracting(OwnListingVersion::version)
        .containsExactly(2, 1);
    assertThat(node.own.listOf(Set.of(first.provider().id())))
        .extracting(OwnListing::version)
        .containsExactlyInAnyOrder(2, 2);
    assertThat(node.treatment.listSources()).hasSize(1);
  }

  @Test
  void anEarlierVersionIsSavedAgainAsANewOne() {
    Node node = new Node();
    Listing first = directory.getFirst();
    node.own.save(described(first, "One."), 0, PIA);
    node.own.save(described(first, "Two."), 1, PIA);

    Listing one = Objects.requireNonNull(node.own.history(first.id()).getLast().listing());
    node.own.save(one, 2, PIA);

    assertThat(node.own.history(first.id()))
        .extracting(version -> Objects.requireNonNull(version.listing()).description())
        .containsExactly("One.", "Two.", "One.");
    assertThat(node.own.listLatest(5)).extracting(OwnListing::version).containsExactly(3);
  }

  @Test
  void ofWritersAtOnceOneSavesAndTheOthersAreToldThatItChanged() {
    Node node = new Node();
    Listing first = directory.getFirst();

    List<CompletableFuture<Boolean>> writers = IntStream.range(0, 6)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
          try {
            node.own.save(described(first, "Writer " + i), 0, PIA);
            return true;
          } catch (VersionChanged e) {
            return false;
          }
        }))
        .toList();

    assertThat(writers.stream().map(CompletableFuture::join).filter(won -> won)).hasSize(1);
    assertThat(node.own.history(first.id())).hasSize(1);
    assertThatThrownBy(() -> node.own.save(first, 0, PIA)).isInstanceOf(VersionChanged.class);
    assertThatThrownBy(() -> node.own.giveBack(first.id(), 7, PIA))
        .isInstanceOf(VersionChanged.class);
  }

  @Test
  void whatBreaksAPromiseIsNotSavedAndNothingIsWritten() {
    Node node = new Node();
    Listing broken = described(directory.getFirst(), "Callers must enter treatment.");

    OwnListings.Trial trial = node.own.save(broken, 0, PIA);

    assertThat(trial.isGood()).isFalse();
    assertThat(trial.findings())
        .extracting(TrialFinding::promiseKey)
        .contains("treatment.promise.no-obligation");
    assertThat(node.own.history(broken.id())).isEmpty();
  }

  @Test
  void anInventedListingStaysInventedAndOutOfSightBesideRealOnes() {
    FeedId demo = new FeedId("demo");
    List<Listing> invented = InventedListings.plain(demo, 2);
    lists.replace(demo, invented, INVENTED);
    Node node = new Node();
    node.own.save(described(invented.getFirst(), "Changed."), 0, PIA);

    assertThat(node.shown(invented.getFirst().id()).assurance().source())
        .isEqualTo(Assurance.INVENTED_PROVIDER);
    assertThat(node.treatment.listSources()).allMatch(TreatmentSource::invented);
    lists.replace(SOURCE, directory, OPTIONS);
    node.treatment.refresh();

    assertThat(node.treatment.listListings()).containsExactlyInAnyOrderElementsOf(directory);
  }

  @Test
  void noDirectoryTakesTheNameThatStandsForProviders() {
    assertThatThrownBy(() -> lists.replace(Assurance.PROVIDER, List.of(), OPTIONS))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
