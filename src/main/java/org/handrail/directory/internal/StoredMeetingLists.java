package org.handrail.directory.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedKey;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.ListDifference;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingLists;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.schedule.RefreshSignal;
import org.springframework.stereotype.Component;

/** Takes lists into the database and out of it; of a list that is known only what differs is written. */
@Component
class StoredMeetingLists implements MeetingLists {

  private final JdbcFeeds feeds;
  private final JdbcMeetings meetingRows;
  private final Transactions transactions;
  private final RefreshSignal changed;
  private final Clock clock;

  StoredMeetingLists(
      JdbcFeeds feeds,
      JdbcMeetings meetingRows,
      Transactions transactions,
      RefreshSignal changed,
      Clock clock) {
    this.feeds = feeds;
    this.meetingRows = meetingRows;
    this.transactions = transactions;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  public ImportOutcome replace(FeedId feed, Collection<Meeting> meetings, ImportOptions options) {
    ImportOutcome outcome = transactions.change(() -> replaceInOne(feed, meetings, options));
    changed.signal();
    return outcome;
  }

  @Override
  public List<FeedId> listInvented() {
    return transactions.view(feeds::listFeeds).stream()
        .filter(FeedStatus::invented)
        .map(FeedStatus::feed)
        .toList();
  }

  @Override
  public OptionalInt forget(FeedId feed) {
    OptionalInt gone = transactions.change(() -> forgetInOne(feed));
    changed.signal();
    return gone;
  }

  private OptionalInt forgetInOne(FeedId feed) {
    if (!feeds.lockKnown(feed)) {
      return OptionalInt.empty();
    }
    int gone = meetingRows.deleteAll(FeedKey.of(feed));
    feeds.delete(feed);
    feeds.bump(true);
    return OptionalInt.of(gone);
  }

  private ImportOutcome replaceInOne(
      FeedId feed, Collection<Meeting> meetings, ImportOptions options) {
    Instant now = clock.instant();
    UUID key = FeedKey.of(feed);
    feeds.lock(feed, now);
    ListDifference<String, Meeting> difference = difference(feed, meetings);
    ImportOutcome outcome = difference.outcome();
    outcome.requireKept(options);

    meetingRows.delete(key, difference.outdated());
    meetingRows.add(key, difference.fresh());
    feeds.refreshed(new FeedStatus(feed, meetings.size(), now, options.invented()));
    feeds.bump(outcome.added() + outcome.changed() + outcome.gone() > 0);
    return outcome;
  }

  private ListDifference<String, Meeting> difference(FeedId feed, Collection<Meeting> meetings) {
    if (!meetings.stream().allMatch(meeting -> meeting.feed().equals(feed))) {
      throw new IllegalArgumentException("a list's meetings are its own");
    }
    UUID key = FeedKey.of(feed);
    MeetingWriter writer = new MeetingWriter(key);
    return ListDifference.of(
        meetings,
        meeting -> meeting.id().value(),
        meetingRows.hashes(key),
        (meeting, hash) -> hash.equals(writer.hash(meeting)));
  }
}
