package org.handrail.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.handrail.directory.Directory;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.NamedArea;
import org.handrail.directory.SearchResult;
import org.handrail.directory.index.MeetingIndex;

/** A directory that nobody stores: one list, searched by the product's own index. */
public final class MemoryDirectory implements Directory {

  private final MeetingIndex index;
  private final Clock clock;

  private final Predicate<FeedId> invented;

  /** Of invented lists. */
  public MemoryDirectory(Collection<Meeting> meetings, Clock clock) {
    this(meetings, clock, feed -> true);
  }

  /**
   * @param invented which lists are made up
   */
  public MemoryDirectory(Collection<Meeting> meetings, Clock clock, Predicate<FeedId> invented) {
    this.invented = invented;
    this.index = MeetingIndex.of(meetings);
    this.clock = clock;
  }

  @Override
  public SearchResult find(MeetingQuery query) {
    return index.search(query, clock.instant());
  }

  @Override
  public Optional<Meeting> findMeeting(MeetingId id) {
    return index.find(id);
  }

  @Override
  public Optional<NamedArea> findArea(String name) {
    return index.areas().find(name);
  }

  @Override
  public List<FeedStatus> listFeeds() {
    return index.meetings().stream()
        .map(Meeting::feed)
        .distinct()
        .map(feed ->
            new FeedStatus(feed, index.meetings().size(), clock.instant(), invented.test(feed)))
        .toList();
  }

  @Override
  public DirectorySummary summary() {
    return index.summary();
  }
}
