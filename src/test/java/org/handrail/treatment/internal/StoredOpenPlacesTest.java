package org.handrail.treatment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.platform.database.TestDatabase;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.schedule.RefreshSignal;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.StaffId;
import org.handrail.treatment.InventedListings;
import org.handrail.treatment.Listing;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpenPlaces.Said;
import org.handrail.treatment.TreatmentHit;
import org.handrail.treatment.TreatmentQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Tag("slow")
class StoredOpenPlacesTest {

  private static final Instant START = Instant.parse("2026-11-30T12:00:00Z");
  private static final FeedId SOURCE = new FeedId("elm");
  private static final StaffId PIA = StaffId.fresh();
  private static final List<Listing> DIRECTORY = InventedListings.plain(SOURCE, 3);
  private static final ListingId FIRST = DIRECTORY.getFirst().id();
  private static final ListingId LAST = DIRECTORY.getLast().id();

  @SuppressWarnings("NullAway.Init")
  private static HikariDataSource pool;

  private final JdbcClient db = JdbcClient.create(pool);
  private final JdbcTreatmentSources sources = new JdbcTreatmentSources(db);
  private final JdbcListings listings = new JdbcListings(new JdbcTemplate(pool));
  private final JdbcOpenPlaces rows = new JdbcOpenPlaces(db);
  private final Transactions transactions = new Transactions(new JdbcTransactionManager(pool));
  private Instant now = START;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

  @BeforeAll
  static void open() {
    pool = TestDatabase.migrated().pool();
  }

  @AfterAll
  static void close() {
    pool.close();
  }

  @BeforeEach
  void bringInTheDirectory() {
    db.sql("truncate treatment_listing, treatment_source, treatment_open_places")
        .update();
    new StoredTreatmentLists(sources, listings, transactions, new RefreshSignal(), clock)
        .replace(SOURCE, DIRECTORY, new ImportOptions(false, true));
  }

  /** A program on the database. */
  private final class Node {
    private final StoredTreatment treatment =
        new StoredTreatment(sources, listings, new JdbcOwnListings(db), rows, transactions, clock);
    private final StoredOpenPlaces places =
        new StoredOpenPlaces(rows, sources, treatment, transactions, new RefreshSignal(), clock);

    private List<ListingId> open() {
      treatment.refresh();
      return treatment.find(TreatmentQuery.ALL.open(true)).hits().stream()
          .map(TreatmentHit::listing)
          .map(Listing::id)
          .toList();
    }
  }

  private static Capacity capacity(int available) {
    return new Capacity(available, 20, "");
  }

  @Test
  void whatIsSaidAtOneProgramIsFoundAtAnotherAndOnlyTheNewestWordStays() {
    Node node = new Node();
    Node other = new Node();
    List<Listing> before = other.treatment.listListings();

    node.places.say(FIRST, new Capacity(3, 20, "Two  for <b>women</b>"), PIA);

    assertThat(other.open()).containsExactly(FIRST);
    assertThat(other.places.find(FIRST))
        .contains(new Said(new Capacity(3, 20, "Two for women"), START));
    assertThat(other.treatment.listListings()).as("not loaded again").isSameAs(before);
    now = START.plusSeconds(60);
    other.places.say(FIRST, new Capacity(0, null, ""), PIA);
    assertThat(node.places.latest(List.of(FIRST, LAST)))
        .containsOnlyKeys(FIRST)
        .containsValue(new Said(new Capacity(0, null, ""), now));
    assertThat(node.open()).isEmpty();
    assertThat(db.sql("select count(*) from treatment_open_places")
            .query(Integer.class)
            .single())
        .isEqualTo(1);
  }

  @Test
  void aWordIsStaleFromTheTwentyFourthHourOnWithoutBeingReadAgain() {
    Node node = new Node();
    node.places.say(FIRST, capacity(3), PIA);
    assertThat(node.open()).containsExactly(FIRST);

    now = START.plus(Duration.ofHours(24)).minusMillis(1);
    assertThat(node.open()).containsExactly(FIRST);
    now = START.plus(Duration.ofHours(24));

    assertThat(node.open()).isEmpty();
    Said said = node.places.find(FIRST).orElseThrow();
    assertThat(said.isStale(now)).isTrue();
    assertThat(said.isTold(START.plus(Duration.ofDays(7)).minusMillis(1))).isTrue();
    assertThat(said.isTold(START.plus(Duration.ofDays(7)))).isFalse();
  }

  @Test
  void whatIsNoLongerSaidIsGoneEverywhere() {
    Node node = new Node();
    Node other = new Node();
    node.places.say(FIRST, capacity(3), PIA);
    node.places.say(LAST, capacity(1), PIA);
    assertThat(other.open()).containsExactly(FIRST, LAST);

    assertThat(node.places.unsay(FIRST)).isTrue();
    assertThat(node.places.unsay(FIRST)).isFalse();

    assertThat(other.open()).containsExactly(LAST);
    assertThat(other.places.find(FIRST)).isEmpty();
  }

  @Test
  void anImportLeavesWhatWasSaid() {
    Node node = new Node();
    node.places.say(LAST, capacity(2), PIA);

    new StoredTreatmentLists(sources, listings, transactions, new RefreshSignal(), clock)
        .replace(SOURCE, DIRECTORY.subList(1, 3), new ImportOptions(false, true));

    assertThat(node.open()).containsExactly(LAST);
  }

  @Test
  void whatNobodySaidAnewForNinetyDaysIsDeleted() {
    Node node = new Node();
    node.places.say(FIRST, capacity(3), PIA);
    now = START.plusSeconds(1);
    node.places.say(LAST, capacity(3), PIA);
    now = START.plus(Duration.ofDays(90)).plusSeconds(1);

    node.places.deleteOld();

    assertThat(rows.listAll()).containsOnlyKeys(LAST);
    node.treatment.refresh();
    assertThat(node.places.listAll()).containsOnlyKeys(LAST);
  }

  @Test
  void aNoteThatBreaksAPromiseIsRefusedAndWhatWasSaidStays() {
    Node node = new Node();
    node.places.say(FIRST, capacity(3), PIA);

    List<TrialFinding> findings =
        node.places.say(FIRST, new Capacity(5, null, "Callers must en<i></i>ter treatment"), PIA);

    assertThat(findings)
        .extracting(TrialFinding::promiseKey)
        .containsExactly("treatment.promise.no-obligation");
    assertThat(Objects.requireNonNull(rows.listAll().get(FIRST)).capacity()).isEqualTo(capacity(3));
  }

  @Test
  void answersFromMemoryWithoutTheDatabase() {
    Node node = new Node();
    node.places.say(FIRST, capacity(3), PIA);
    node.treatment.refresh();

    db.sql("truncate treatment_open_places").update(); // nobody is told

    assertThat(node.places.find(FIRST)).isPresent();
    assertThat(node.places.listAll()).isSameAs(node.places.listAll());
  }

  @Test
  void numbersThatCannotBeAreNoCapacity() {
    assertThat(new Capacity(9_999, 9_999, "x".repeat(200)).available()).isEqualTo(9_999);
    assertThat(new Capacity(0, 0, "").maximum()).isZero();
    assertThatThrownBy(() -> new Capacity(-1, null, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Capacity(10_000, null, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Capacity(2, 1, "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Capacity(2, 10_000, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Capacity(2, 3, "x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
