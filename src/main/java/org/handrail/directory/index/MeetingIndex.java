package org.handrail.directory.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.SearchResult;
import org.handrail.search.WordHits;
import org.handrail.search.WordIndex;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of meetings that answers every {@link MeetingQuery} from memory. For many threads.
 *
 * <p>Distances and bits (weekday, format, venue type, fellowship, language, feed, service body) are looked up in columns
 * and a grid; words in a Lucene index in memory, which is built when words are first asked for, see {@link
 * #prepareWords}.
 */
public final class MeetingIndex {

  private final List<Meeting> meetings;
  private final Map<MeetingId, Meeting> byId;
  private final MeetingColumns columns;
  private final FacetIndex marks;
  private final DirectorySummary summary;
  private final AreaIndex areas;
  private final Object wordsLock = new Object();
  private volatile @Nullable WordIndex words;

  private MeetingIndex(Map<MeetingId, Meeting> unique) {
    byId = unique;
    meetings = List.copyOf(unique.values());
    List<Meeting> findable = meetings.stream()
        .filter(meeting -> meeting.status() == MeetingStatus.ACTIVE)
        .toList();
    columns = new MeetingColumns(findable);
    marks = FacetIndex.of(columns.meetings);
    summary = Summaries.of(findable);
    areas = AreaIndex.of(findable);
  }

  /**
   * A snapshot of these meetings. Of meetings with the same id, which are the same entry given twice, the first counts.
   */
  public static MeetingIndex of(Collection<Meeting> meetings) {
    Map<MeetingId, Meeting> unique = LinkedHashMap.newLinkedHashMap(meetings.size());
    meetings.forEach(meeting -> unique.putIfAbsent(meeting.id(), meeting));
    return new MeetingIndex(unique);
  }

  /**
   * The meetings that meet the query's conditions, the right total of them, and the page asked for, in order. A search
   * with words waits until the word index is there.
   *
   * @param query the conditions
   * @param now the moment that "under way or next" is counted from, also where the query has a window
   */
  public SearchResult search(MeetingQuery query, Instant now) {
    WordHits hits = query.words().isBlank()
        ? WordHits.ANY
        : words().find(query.words(), query.order() == Order.RELEVANCE);
    return new Search(columns, marks, hits, query, now).run();
  }

  /** The meeting of this id, also when it is closed for now or inactive. */
  public Optional<Meeting> find(MeetingId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All meetings, as they were given, whatever their status. */
  public List<Meeting> meetings() {
    return meetings;
  }

  /** The meetings that can be found, in no particular order. */
  public List<Meeting> findable() {
    return Collections.unmodifiableList(Arrays.asList(columns.meetings));
  }

  /** The areas that its meetings are in, by the names that their lists give them. */
  public AreaIndex areas() {
    return areas;
  }

  /** Counts over the meetings that can be found. */
  public DirectorySummary summary() {
    return summary;
  }

  /**
   * Builds the word index now, so that no search has to wait for it: about three seconds for 300,000 meetings. Optional;
   * does nothing when it is there. May run beside searches.
   */
  public void prepareWords() {
    words();
  }

  private WordIndex words() {
    WordIndex built = words;
    if (built == null) {
      synchronized (wordsLock) {
        built = words;
        if (built == null) {
          built = WordIndex.of(columns.size(), columns::texts);
          words = built;
        }
      }
    }
    return built;
  }
}
