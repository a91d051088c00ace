package org.handrail.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The meetings that this server knows. Answers from memory, also while the database is down. */
public interface Directory {

  /** Meetings that meet the conditions, at the present moment. */
  SearchResult find(MeetingQuery query);

  /** Every meeting that can be found, in no particular order. */
  default List<Meeting> all() {
    MeetingQuery everything =
        MeetingQuery.ALL.with().limit(MeetingQuery.MAX_LIMIT).build();
    return find(everything).hits().stream().map(MeetingHit::meeting).toList();
  }

  /** The meeting of this id, also when it is closed for now or inactive. */
  Optional<Meeting> findMeeting(MeetingId id);

  /** The area of this name in the lists; case and accents do not matter. */
  default Optional<NamedArea> findArea(String name) {
    return Optional.empty();
  }

  /** The lists that the meetings come from, by name. */
  List<FeedStatus> listFeeds();

  /** What is doubtful of its meetings at a moment. */
  default MeetingDoubts doubts(Instant now) {
    return new MeetingDoubts(
        listFeeds().stream()
            .filter(FeedStatus::invented)
            .map(FeedStatus::feed)
            .collect(Collectors.toSet()),
        now);
  }

  /** What is in it as a whole, for menus and for "no list yet". */
  DirectorySummary summary();
}
