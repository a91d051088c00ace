package org.handrail.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.ListShrank;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.MeetingLists.ImportOutcome;
import org.handrail.platform.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class StoredMeetingListsTest {

  private static final FeedId FEED = new FeedId("elm.json");
  private static final ImportOptions CAREFUL = new ImportOptions(false, false);
  private static final ImportOptions ACCEPTING = new ImportOptions(false, true);

  @SuppressWarnings("NullAway.Init")
  private static Store store;

  @BeforeAll
  static void open() {
    store = new Store(TestDatabase.migrated());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @BeforeEach
  void forgetAll() {
    store.db().sql("truncate directory_meeting, directory_feed").update();
  }

  @Test
  void givesBackEveryMeetingExactlyAsItCame() {
    List<Meeting> meetings = InventedMeetings.odd(FEED);

    store.lists.replace(FEED, meetings, CAREFUL);

    assertThat(stored(FEED)).containsExactlyInAnyOrderElementsOf(meetings);
  }

  @Test
  void findsNothingChangedWhenTheSameListComesAgain() {
    List<Meeting> meetings = InventedMeetings.odd(FEED);
    store.lists.replace(FEED, meetings, CAREFUL);

    ImportOutcome again = store.lists.replace(FEED, meetings, CAREFUL);

    assertThat(again).isEqualTo(new ImportOutcome(0, 0, meetings.size(), 0));
  }

  @Test
  void countsWhatIsNewChangedSameAndGone() {
    List<Meeting> before = InventedMeetings.plain(FEED, 20);
    store.lists.replace(FEED, before, CAREFUL);
    List<Meeting> after = new ArrayList<>(before.subList(2, 20));
    after.set(0, InventedMeetings.plain(FEED, "m2", "Another name"));
    after.add(InventedMeetings.plain(FEED, "new", "New"));

    ImportOutcome outcome = store.lists.replace(FEED, after, CAREFUL);

    assertThat(outcome).isEqualTo(new ImportOutcome(1, 1, 17, 2));
    assertThat(stored(FEED)).containsExactlyInAnyOrderElementsOf(after);
  }

  @Test
  void leavesOtherListsAlone() {
    FeedId other = new FeedId("https://example.org/feed");
    List<Meeting> theirs = InventedMeetings.odd(other);
    store.lists.replace(other, theirs, CAREFUL);

    store.lists.replace(FEED, InventedMeetings.plain(FEED, 3), CAREFUL);
    store.lists.replace(FEED, List.of(), ACCEPTING);

    assertThat(stored(FEED)).isEmpty();
    assertThat(stored(other)).containsExactlyInAnyOrderElementsOf(theirs);
  }

  @Test
  void remembersWhenEachListWasReadAndWhetherItIsInvented() {
    store.lists.replace(FEED, InventedMeetings.plain(FEED, 3), new ImportOptions(true, false));

    assertThat(store.feeds.listFeeds()).containsExactly(new FeedStatus(FEED, 3, Store.NOW, true));
  }

  @Test
  void refusesAMeetingGivenTwiceAndOneOfAnotherList() {
    Meeting one = InventedMeetings.plain(FEED, "m", "One");
    Meeting foreign = InventedMeetings.plain(new FeedId("other"), "m", "One");

    assertThatThrownBy(() -> store.lists.replace(FEED, List.of(one, one), CAREFUL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.lists.replace(FEED, List.of(foreign), CAREFUL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.feeds.listFeeds()).isEmpty();
  }

  @Test
  void takesTwoReadingsOfOneListAtOnceOneAfterTheOther() {
    List<Meeting> meetings = InventedMeetings.plain(FEED, 500);

    List<CompletableFuture<ImportOutcome>> both = List.of(
        CompletableFuture.supplyAsync(() -> store.lists.replace(FEED, meetings, CAREFUL)),
        CompletableFuture.supplyAsync(() -> store.lists.replace(FEED, meetings, CAREFUL)));

    assertThat(both.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(
            new ImportOutcome(500, 0, 0, 0), new ImportOutcome(0, 0, 500, 0));
  }

  @Nested
  class WhenAListIsForgotten {

    @Test
    void takesItOutWithAllOfItsMeetingsAndNoOther() {
      FeedId other = new FeedId("birch.json");
      List<Meeting> theirs = InventedMeetings.odd(other);
      store.lists.replace(FEED, InventedMeetings.plain(FEED, 12), CAREFUL);
      store.lists.replace(other, theirs, CAREFUL);

      assertThat(store.lists.forget(FEED)).hasValue(12);

      assertThat(store.feeds.listFeeds()).extracting(FeedStatus::feed).containsExactly(other);
      assertThat(store.stored()).containsExactlyInAnyOrderElementsOf(theirs);
    }

    @Test
    void changesNothingWhenItIsNotThere() {
      store.lists.replace(FEED, InventedMeetings.plain(FEED, 3), CAREFUL);
      JdbcFeeds.Version version = store.feeds.version();

      assertThat(store.lists.forget(new FeedId("birch.json"))).isEmpty();

      assertThat(stored(FEED)).hasSize(3);
      assertThat(store.feeds.version()).isEqualTo(version);
    }

    @Test
    void takesItInAnewAsIfItHadNeverBeenThere() {
      store.lists.replace(FEED, InventedMeetings.plain(FEED, 20), CAREFUL);
      store.lists.forget(FEED);

      ImportOutcome again = store.lists.replace(FEED, InventedMeetings.plain(FEED, 2), CAREFUL);

      assertThat(again).isEqualTo(new ImportOutcome(2, 0, 0, 0));
    }

    /** The import finds the list's row, waits for whoever holds it, and then finds it gone. */
    @Test
    void takesItInAlsoWhenItIsForgottenAtTheSameMoment() throws Exception {
      store.lists.replace(FEED, InventedMeetings.plain(FEED, 2), CAREFUL);
      try (Connection forgetting = store.pool.getConnection();
          Statement statement = forgetting.createStatement()) {
        forgetting.setAutoCommit(false);
        statement.execute("delete from directory_meeting");
        statement.execute("delete from directory_feed");
        CompletableFuture<ImportOutcome> importing = CompletableFuture.supplyAsync(
            () -> store.lists.replace(FEED, InventedMeetings.plain(FEED, 3), CAREFUL));
        await()
            .until(() -> store
                    .db()
                    .sql("select count(*) from pg_locks where not granted")
                    .query(Integer.class)
                    .single()
                > 0);

        forgetting.commit();

        assertThat(importing.get(20, TimeUnit.SECONDS)).isEqualTo(new ImportOutcome(3, 0, 0, 0));
      }
    }
  }

  @Nested
  class WhenAListShrinks {

    @ParameterizedTest
    @CsvSource({"100,80", "10,8", "9,1", "1,1"})
    void takesWhatLosesAFifthAtMostOrIsSmall(int before, int after) {
      store.lists.replace(FEED, InventedMeetings.plain(FEED, before), CAREFUL);

      assertThatCode(() -> store.lists.replace(FEED, InventedMeetings.plain(FEED, after), CAREFUL))
          .doesNotThrowAnyException();

      assertThat(stored(FEED)).hasSize(after);
    }

    @ParameterizedTest
    @CsvSource({"100,79", "10,7", "100,0", "9,0", "1,0"})
    void keepsTheLastGoodListWhenMoreOrAllWouldGo(int before, int after) {
      store.lists.replace(FEED, InventedMeetings.plain(FEED, before), CAREFUL);
      JdbcFeeds.Version version = store.feeds.version();

      assertThatThrownBy(
              () -> store.lists.replace(FEED, InventedMeetings.plain(FEED, after), CAREFUL))
          .isInstanceOfSatisfying(ListShrank.class, held -> {
            assertThat(held.before()).isEqualTo(before);
            assertThat(held.gone()).isEqualTo(before - after);
          });

      assertThat(stored(FEED)).hasSize(before);
      assertThat(store.feeds.version()).isEqualTo(version);
    }

    @Test
    void holdsBackAListWhoseMeetingsWereAllReplaced() {
      store.lists.replace(FEED, InventedMeetings.plain(FEED, 20), CAREFUL);
      List<Meeting> strangers = InventedMeetings.plain(FEED, 60).subList(30, 60);

      assertThatThrownBy(() -> store.lists.replace(FEED, strangers, CAREFUL))
          .isInstanceOf(ListShrank.class);
    }

    @Test
    void takesItWhenTheKeeperAccepts() {
      store.lists.replace(FEED, InventedMeetings.plain(FEED, 100), CAREFUL);

      ImportOutcome outcome =
          store.lists.replace(FEED, InventedMeetings.plain(FEED, 10), ACCEPTING);

      assertThat(outcome).isEqualTo(new ImportOutcome(0, 0, 10, 90));
    }
  }

  private static List<Meeting> stored(FeedId feed) {
    return store.stored().stream()
        .filter(meeting -> meeting.feed().equals(feed))
        .toList();
  }
}
