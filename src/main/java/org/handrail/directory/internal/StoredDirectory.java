package org.handrail.directory.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.handrail.directory.Directory;
import org.handrail.directory.DirectoryRefreshed;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.NamedArea;
import org.handrail.directory.SearchResult;
import org.handrail.directory.index.MeetingIndex;
import org.handrail.platform.database.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Answers from a snapshot in memory, which {@link DirectoryTasks} have replaced when the database says so. */
@Component
class StoredDirectory implements Directory {

  private final JdbcFeeds feeds;
  private final JdbcMeetings meetingRows;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final AtomicReference<Snapshot> snapshot;

  /** What the database held at one moment. */
  private record Snapshot(MeetingIndex index, List<FeedStatus> feeds, JdbcFeeds.Version version) {}

  /** Loads the snapshot: some seconds for every meeting of the world. */
  StoredDirectory(
      JdbcFeeds feeds,
      JdbcMeetings meetingRows,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.feeds = feeds;
    this.meetingRows = meetingRows;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
    snapshot = new AtomicReference<>(load(MeetingIndex.of(List.of())));
  }

  @Override
  public List<Meeting> all() {
    return current().index().findable();
  }

  @Override
  public SearchResult find(MeetingQuery query) {
    return current().index().search(query, clock.instant());
  }

  @Override
  public Optional<Meeting> findMeeting(MeetingId id) {
    return current().index().find(id);
  }

  @Override
  public Optional<NamedArea> findArea(String name) {
    return current().index().areas().find(name);
  }

  @Override
  public List<FeedStatus> listFeeds() {
    return current().feeds();
  }

  @Override
  public DirectorySummary summary() {
    return current().index().summary();
  }

  /** Looks whether the database holds something else than the snapshot, and if so replaces it. For one thread. */
  void refresh() {
    Snapshot old = current();
    if (feeds.version().equals(old.version())) {
      return;
    }
    Snapshot sameMeetings =
        transactions.view(() -> new Snapshot(old.index(), feeds.listFeeds(), feeds.version()));
    if (sameMeetings.version().content() == old.version().content()) {
      snapshot.set(sameMeetings);
      return;
    }
    Snapshot fresh = load(old.index());
    fresh.index().prepareWords(); // meanwhile the old one answers
    snapshot.set(fresh);
    events.publishEvent(new DirectoryRefreshed(
        fresh.version().content(), fresh.index().meetings().size()));
  }

  /** Builds what the first search for words would have to wait for. */
  void prepareWords() {
    current().index().prepareWords();
  }

  private Snapshot load(MeetingIndex known) {
    List<Meeting> meetings = new ArrayList<>();
    Snapshot rest = transactions.view(() -> {
      meetings.clear();
      MeetingReader reader = new MeetingReader();
      meetingRows.readAll(row -> {
        Meeting meeting = reader.read(row);
        // Most meetings stay as they are: then the old object serves on, and memory holds it once.
        meetings.add(known.find(meeting.id()).filter(meeting::equals).orElse(meeting));
      });
      return new Snapshot(known, feeds.listFeeds(), feeds.version());
    });
    Set<FeedId> hidden = invented(rest.feeds());
    meetings.removeIf(meeting -> hidden.contains(meeting.feed()));
    return new Snapshot(MeetingIndex.of(meetings), rest.feeds(), rest.version());
  }

  /** Invented lists are out of sight as soon as there is a real one: nobody should set out for a meeting that does not exist. */
  private static Set<FeedId> invented(List<FeedStatus> feeds) {
    boolean isAnyReal = feeds.stream().anyMatch(feed -> !feed.invented() && feed.meetings() > 0);
    return feeds.stream()
        .filter(feed -> isAnyReal && feed.invented())
        .map(FeedStatus::feed)
        .collect(Collectors.toSet());
  }

  private Snapshot current() {
    return snapshot.get();
  }
}
