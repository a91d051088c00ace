package org.handrail.treatment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.handrail.directory.FeedId;
import org.handrail.directory.ListShrank;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.handrail.platform.database.TestDatabase;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.schedule.RefreshSignal;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingStatus;
import org.handrail.treatment.TreatmentQuery;
import org.handrail.treatment.TreatmentSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;

@Tag("slow")
class StoredTreatmentTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final FeedId SOURCE = new FeedId("elm");
  private static final ImportOptions CAREFUL = new ImportOptions(false, false);
  private static final ImportOptions ACCEPTING = new ImportOptions(false, true);
  private static final ImportOptions INVENTED = new ImportOptions(true, true);

  @SuppressWarnings("NullAway.Init")
  private static HikariDataSource pool;

  private final JdbcTreatmentSources sources = new JdbcTreatmentSources(JdbcClient.create(pool));
  private final JdbcListings rows = new JdbcListings(new JdbcTemplate(pool));
  private final Transactions transactions = new Transactions(new JdbcTransactionManager(pool));
  private final StoredTreatmentLists lists = new StoredTreatmentLists(
      sources, rows, transactions, new RefreshSignal(), Clock.fixed(NOW, ZoneOffset.UTC));

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
    JdbcClient.create(pool).sql("truncate treatment_listing, treatment_source").update();
  }

  @Test
  void givesBackEveryListingExactlyAsItCame() {
    List<Listing> listings = InventedListings.odd(SOURCE);

    lists.replace(SOURCE, listings, CAREFUL);

    assertThat(stored()).containsExactlyInAnyOrderElementsOf(listings);
  }

  @Test
  void countsWhatIsNewChangedSameAndGone() {
    List<Listing> before = InventedListings.plain(SOURCE, 20);
    lists.replace(SOURCE, before, CAREFUL);
    List<Listing> after = new ArrayList<>(before.subList(2, 20));
    after.set(0, InventedListings.with(after.getFirst(), ListingStatus.INACTIVE, new TreeSet<>()));
    after.add(InventedListings.listing(SOURCE, 99, "New", null));

    ImportOutcome outcome = lists.replace(SOURCE, after, CAREFUL);

    assertThat(outcome).isEqualTo(new ImportOutcome(1, 1, 17, 2));
    assertThat(stored()).containsExactlyInAnyOrderElementsOf(after);
  }

  @Test
  void takesAnotherDayOfReadingForNoChangeAndYetKeepsIt() {
    lists.replace(SOURCE, InventedListings.plain(SOURCE, 3), CAREFUL);
    List<Listing> later = InventedListings.plain(SOURCE, 3).stream()
        .map(listing -> InventedListings.readOn(listing, LocalDate.of(2026, 12, 31)))
        .toList();
    StoredTreatment node = node();

    ImportOutcome outcome = lists.replace(SOURCE, later, CAREFUL);

    assertThat(outcome).isEqualTo(new ImportOutcome(0, 0, 3, 0));
    assertThat(stored()).containsExactlyInAnyOrderElementsOf(later);
    node.refresh();
    assertThat(node.findListing(later.getFirst().id())).contains(later.getFirst());
  }

  @Test
  void leavesOtherSourcesAloneAndForgetsOne() {
    FeedId other = new FeedId("birch");
    List<Listing> theirs = InventedListings.odd(other);
    lists.replace(other, theirs, CAREFUL);
    lists.replace(SOURCE, InventedListings.plain(SOURCE, 12), CAREFUL);

    assertThat(lists.forget(SOURCE)).hasValue(12);
    assertThat(lists.forget(SOURCE)).isEmpty();

    assertThat(stored()).containsExactlyInAnyOrderElementsOf(theirs);
    assertThat(sources.listSources())
        .containsExactly(new TreatmentSource(other, theirs.size(), NOW, false));
  }

  @Test
  void refusesAListingGivenTwiceAndOneOfAnotherSource() {
    Listing one = InventedListings.plain(SOURCE, 1).getFirst();
    Listing foreign = InventedListings.plain(new FeedId("other"), 1).getFirst();

    assertThatThrownBy(() -> lists.replace(SOURCE, List.of(one, one), CAREFUL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lists.replace(SOURCE, List.of(foreign), CAREFUL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sources.listSources()).isEmpty();
  }

  @Test
  void takesTwoReadingsAtOnceOneAfterTheOther() {
    List<Listing> listings = InventedListings.plain(SOURCE, 500);

    List<CompletableFuture<ImportOutcome>> both = List.of(
        CompletableFuture.supplyAsync(() -> lists.replace(SOURCE, listings, CAREFUL)),
        CompletableFuture.supplyAsync(() -> lists.replace(SOURCE, listings, CAREFUL)));

    assertThat(both.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(
            new ImportOutcome(500, 0, 0, 0), new ImportOutcome(0, 0, 500, 0));
  }

  /** The import is ended from outside when most of it is written: all or nothing. */
  @Test
  void keepsWhatWasThereWhenTheDatabaseStopsAnImport() {
    List<Listing> before = InventedListings.plain(SOURCE, 20);
    lists.replace(SOURCE, before, CAREFUL);
    JdbcTreatmentSources.Version version = sources.version();
    JdbcClient.create(pool).sql("""
            create function end_import() returns trigger language plpgsql as
            'begin perform pg_terminate_backend(pg_backend_pid()); return null; end'
            """).update();
    JdbcClient.create(pool).sql("""
            create trigger end_import before update on treatment_source for each statement execute function end_import()
            """).update();
    try {
      assertThatThrownBy(() -> lists.replace(SOURCE, InventedListings.plain(SOURCE, 300), CAREFUL))
          .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    } finally {
      JdbcClient.create(pool).sql("drop function end_import cascade").update();
    }

    assertThat(stored()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(sources.version()).isEqualTo(version);
  }

  @Nested
  class WhenASourceShrinks {

    @ParameterizedTest
    @CsvSource({"100,79", "10,7", "100,0", "1,0"})
    void keepsTheLastGoodOne(int before, int after) {
      lists.replace(SOURCE, InventedListings.plain(SOURCE, before), CAREFUL);

      assertThatThrownBy(
              () -> lists.replace(SOURCE, InventedListings.plain(SOURCE, after), CAREFUL))
          .isInstanceOfSatisfying(ListShrank.class, held -> {
            assertThat(held.before()).isEqualTo(before);
            assertThat(held.gone()).isEqualTo(before - after);
          });

      assertThat(stored()).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"100,80", "10,8", "9,1"})
    void takesAFifth(int before, int after) {
      lists.replace(SOURCE, InventedListings.plain(SOURCE, before), CAREFUL);

      lists.replace(SOURCE, InventedListings.plain(SOURCE, after), CAREFUL);

      assertThat(stored()).hasSize(after);
    }

    @Test
    void takesItWhenTheKeeperAccepts() {
      lists.replace(SOURCE, InventedListings.plain(SOURCE, 100), CAREFUL);

      assertThat(lists.replace(SOURCE, InventedListings.plain(SOURCE, 10), ACCEPTING))
          .isEqualTo(new ImportOutcome(0, 0, 10, 90));
    }
  }

  @Nested
  class OnAnotherNode {

    @Test
    void showsWhatCameInAfterOneLook() {
      StoredTreatment other = node();
      assertThat(other.find(TreatmentQuery.ALL).total()).isZero();

      lists.replace(SOURCE, InventedListings.plain(SOURCE, 3), CAREFUL);
      other.refresh();

      assertThat(other.find(TreatmentQuery.ALL).total()).isEqualTo(3);
      assertThat(other.summary().listings()).isEqualTo(3);
      assertThat(other.listSources()).extracting(TreatmentSource::listings).containsExactly(3);
    }

    @Test
    void asksTheDatabaseNothingWhenSearched() {
      lists.replace(SOURCE, InventedListings.plain(SOURCE, 3), CAREFUL);
      StoredTreatment node = node();
      JdbcClient.create(pool)
          .sql("truncate treatment_listing, treatment_source")
          .update();

      assertThat(node.find(TreatmentQuery.ALL.words("center")).total()).isEqualTo(3);
    }

    @Test
    void hidesInventedListingsAsSoonAsThereAreRealOnes() {
      FeedId demo = new FeedId("demo");
      lists.replace(demo, InventedListings.plain(demo, 5), INVENTED);
      StoredTreatment node = node();
      assertThat(node.find(TreatmentQuery.ALL).total()).isEqualTo(5);

      lists.replace(SOURCE, InventedListings.plain(SOURCE, 2), CAREFUL);
      node.refresh();

      assertThat(node.find(TreatmentQuery.ALL).hits())
          .hasSize(2)
          .allMatch(hit -> hit.listing().assurance().source().equals(SOURCE));
      assertThat(lists.listInvented()).containsExactly(demo);
    }
  }

  private StoredTreatment node() {
    return new StoredTreatment(
        sources,
        rows,
        new JdbcOwnListings(JdbcClient.create(pool)),
        new JdbcOpenPlaces(JdbcClient.create(pool)),
        transactions,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private List<Listing> stored() {
    List<Listing> all = new ArrayList<>();
    rows.readAll(all::add);
    return all;
  }
}
