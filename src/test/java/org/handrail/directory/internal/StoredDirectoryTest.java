package org.handrail.directory.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.handrail.directory.DirectoryRefreshed;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.directory.MeetingQuery;
import org.handrail.platform.database.TestDatabase;
import org.handrail.platform.schedule.PeriodicTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class StoredDirectoryTest {

  private static final FeedId FEED = new FeedId("elm.json");
  private static final ImportOptions CAREFUL = new ImportOptions(false, false);

  @SuppressWarnings("NullAway.Init")
  private Store here;

  @SuppressWarnings("NullAway.Init")
  private Store elsewhere;

  @BeforeEach
  void twoProgramsOnOneDatabase() {
    TestDatabase database = TestDatabase.migrated();
    here = new Store(database);
    elsewhere = new Store(database);
  }

  @AfterEach
  void close() {
    here.close();
    elsewhere.close();
  }

  @Test
  void isEmptyBeforeTheFirstList() {
    StoredDirectory directory = here.directory();

    assertThat(directory.listFeeds()).isEmpty();
    assertThat(directory.summary().meetings()).isZero();
    assertThat(directory.find(MeetingQuery.ALL).total()).isZero();
  }

  @Test
  void holdsAtItsStartWhatTheDatabaseHolds() {
    Meeting meeting = InventedMeetings.plain(FEED, "m", "Lantern");
    elsewhere.lists.replace(FEED, List.of(meeting), CAREFUL);

    StoredDirectory directory = here.directory();

    assertThat(directory.findMeeting(meeting.id())).contains(meeting);
    assertThat(directory.find(MeetingQuery.ALL).total()).isEqualTo(1);
    assertThat(directory.listFeeds()).containsExactly(new FeedStatus(FEED, 1, Store.NOW, false));
  }

  @Test
  void showsWhatAnotherProgramChanged() {
    elsewhere.lists.replace(FEED, InventedMeetings.plain(FEED, 3), CAREFUL);
    StoredDirectory directory = here.directory();
    elsewhere.lists.replace(FEED, InventedMeetings.plain(FEED, 5), CAREFUL);

    directory.refresh();

    assertThat(directory.summary().meetings()).isEqualTo(5);
    assertThat(here.events).containsExactly(new DirectoryRefreshed(2, 5));
  }

  @Test
  void showsNoMeetingOfAListThatAnotherProgramTookOut() {
    FeedId other = new FeedId("birch.json");
    elsewhere.lists.replace(FEED, InventedMeetings.plain(FEED, 3), CAREFUL);
    elsewhere.lists.replace(other, InventedMeetings.plain(other, 2), CAREFUL);
    StoredDirectory directory = here.directory();
    elsewhere.lists.forget(FEED);

    directory.refresh();

    assertThat(directory.listFeeds()).containsExactly(new FeedStatus(other, 2, Store.NOW, false));
    assertThat(directory.find(MeetingQuery.ALL).hits())
        .hasSize(2)
        .allMatch(hit -> hit.meeting().feed().equals(other));
    assertThat(here.events).containsExactly(new DirectoryRefreshed(3, 2));
  }

  @Test
  void keepsTheObjectsOfMeetingsThatStayedTheSame() {
    List<Meeting> meetings = InventedMeetings.plain(FEED, 3);
    elsewhere.lists.replace(FEED, meetings, CAREFUL);
    StoredDirectory directory = here.directory();
    Meeting before = directory.findMeeting(meetings.getFirst().id()).orElseThrow();
    elsewhere.lists.replace(FEED, InventedMeetings.plain(FEED, 4), CAREFUL);

    directory.refresh();

    assertThat(directory.findMeeting(before.id()).orElseThrow()).isSameAs(before);
  }

  @Test
  void noticesAReadingThatChangedNoMeeting() {
    List<Meeting> meetings = InventedMeetings.plain(FEED, 3);
    elsewhere.lists.replace(FEED, meetings, CAREFUL);
    StoredDirectory directory = here.directory();
    elsewhere.lists.replace(FEED, meetings, new ImportOptions(true, false));

    directory.refresh();

    assertThat(directory.listFeeds()).containsExactly(new FeedStatus(FEED, 3, Store.NOW, true));
    assertThat(here.events).isEmpty();
  }

  @Test
  void hidesWhatIsInventedAsSoonAsThereIsARealList() {
    FeedId town = new FeedId("town (invented)");
    elsewhere.lists.replace(town, InventedMeetings.plain(town, 5), new ImportOptions(true, false));
    StoredDirectory directory = here.directory();
    assertThat(directory.find(MeetingQuery.ALL).total()).isEqualTo(5);

    elsewhere.lists.replace(FEED, InventedMeetings.plain(FEED, 3), CAREFUL);
    directory.refresh();

    assertThat(directory.find(MeetingQuery.ALL).total()).isEqualTo(3);
    assertThat(directory.listFeeds()).hasSize(2);
    assertThat(elsewhere.lists.listInvented()).containsExactly(town);
    elsewhere.lists.forget(FEED);
    directory.refresh();
    assertThat(directory.find(MeetingQuery.ALL).total()).isEqualTo(5);
  }

  @Test
  void goesOnAnsweringWhileTheDatabaseIsGone() {
    elsewhere.lists.replace(FEED, InventedMeetings.plain(FEED, 3), CAREFUL);
    StoredDirectory directory = here.directory();

    here.pool.close();

    assertThatThrownBy(directory::refresh).isInstanceOf(RuntimeException.class);
    assertThat(directory.find(MeetingQuery.ALL).total()).isEqualTo(3);
    assertThat(directory.listFeeds()).hasSize(1);
  }

  @Test
  void isWatchedSoThatAChangeShowsWithinSeconds() throws Exception {
    StoredDirectory directory = here.directory();
    PeriodicTask watch = new DirectoryTasks().directoryRefresh(directory, here.changed);
    watch.afterPropertiesSet();

    elsewhere.lists.replace(FEED, InventedMeetings.plain(FEED, 3), CAREFUL);

    try {
      await().until(() -> !directory.listFeeds().isEmpty());
      assertThat(directory.summary().meetings()).isEqualTo(3);
    } finally {
      watch.destroy();
    }
  }
}
