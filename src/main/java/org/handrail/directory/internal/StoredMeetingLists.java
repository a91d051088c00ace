package org.handrail.directory.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedKey;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.ListShrank;
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
    Difference difference = Difference.of(feed, meetings, meetingRows.hashes(key));
    ImportOutcome outcome = difference.outcome();
    requireKept(outcome, options);

    meetingRows.delete(key, difference.outdated());
    meetingRows.add(key, difference.fresh());
    feeds.refreshed(new FeedStatus(feed, meetings.size(), now, options.invented()));
    feeds.bump(outcome.added() + outcome.changed() + outcome.gone() > 0);
    return outcome;
  }

  private static void requireKept(ImportOutcome outcome, ImportOptions options) {
    if (outcome.losesTooMuch() && !options.acceptShrink()) {
      throw new ListShrank(outcome.before(), outcome.gone());
    }
  }

  /**
   * What a new reading changes.
   *
   * @param fresh meetings to write: new ones, and changed ones in their new form
   * @param outdated ids of rows to remove: of gone meetings, and of changed ones in their old form
   */
  private record Difference(List<Meeting> fresh, Set<String> outdated, ImportOutcome outcome) {

    static Difference of(FeedId feed, Collection<Meeting> meetings, Map<String, String> before) {
      MeetingWriter writer = new MeetingWriter(FeedKey.of(feed));
      List<Meeting> fresh = new ArrayList<>();
      Set<String> outdated = new HashSet<>(before.keySet());
      Set<String> seen = HashSet.newHashSet(meetings.size());
      int added = 0;
      for (Meeting meeting : meetings) {
        String id = meeting.id().value();
        if (!seen.add(id) || !meeting.feed().equals(feed)) {
          throw new IllegalArgumentException("a list's meetings are its own, each given once");
        }
        String known = before.get(id);
        if (known == null) {
          added++;
          fresh.add(meeting);
        } else if (known.equals(writer.hash(meeting))) {
          outdated.remove(id);
        } else {
          fresh.add(meeting);
        }
      }
      int changed = fresh.size() - added;
      int gone = outdated.size() - changed;
      return new Difference(
          fresh, outdated, new ImportOutcome(added, changed, meetings.size() - fresh.size(), gone));
    }
  }
}
