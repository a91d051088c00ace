package org.handrail.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.directory.Directory;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Occurrence;
import org.handrail.directory.Occurrences;
import org.handrail.directory.Schedule;
import org.handrail.directory.SearchResult;
import org.jspecify.annotations.Nullable;

/** A directory of a few meetings, searched one by one: enough to see pages with. */
public final class MemoryDirectory implements Directory {

  private final List<Meeting> meetings;
  private final Clock clock;

  public MemoryDirectory(List<Meeting> meetings, Clock clock) {
    this.meetings = List.copyOf(meetings);
    this.clock = clock;
  }

  @Override
  public SearchResult find(MeetingQuery query) {
    Instant now = clock.instant();
    List<MeetingHit> hits = held()
        .filter(meeting -> meets(meeting, query))
        .map(meeting -> new MeetingHit(
            meeting,
            Occurrences.currentOrNext(meeting, now).orElse(null),
            distance(meeting, query)))
        .filter(hit -> isInWindow(hit.next(), query.window()))
        .filter(hit -> query.withinM() == Double.POSITIVE_INFINITY
            || (hit.distanceM() != null && hit.distanceM() <= query.withinM()))
        .sorted(order(query))
        .toList();
    return new SearchResult(
        hits.size(), hits.stream().skip(query.offset()).limit(query.limit()).toList());
  }

  private Stream<Meeting> held() {
    return meetings.stream().filter(meeting -> meeting.status() == MeetingStatus.ACTIVE);
  }

  private static boolean meets(Meeting meeting, MeetingQuery query) {
    Schedule.Weekly weekly = (Schedule.Weekly) meeting.schedule();
    String words = (meeting.name() + " " + meeting.place()).toLowerCase(java.util.Locale.ROOT);
    return isAny(query.days(), weekly.day())
        && (query.from() == null || !weekly.start().isBefore(query.from()))
        && (query.to() == null || !weekly.start().isAfter(query.to()))
        && isAny(query.venues(), meeting.venue())
        && isAny(query.fellowships(), meeting.fellowship())
        && meeting.formats().containsAll(query.formats())
        && (query.languages().isEmpty()
            || query.languages().stream().anyMatch(code -> meeting.languages().contains(code)))
        && words.contains(query.words().toLowerCase(java.util.Locale.ROOT));
  }

  private static <T> boolean isAny(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static boolean isInWindow(
      @Nullable Occurrence next, MeetingQuery.@Nullable Window window) {
    return window == null
        || (next != null
            && next.end().isAfter(window.from())
            && next.start().isBefore(window.until()));
  }

  private static @Nullable Double distance(Meeting meeting, MeetingQuery query) {
    return query.near() == null || meeting.place() == null || meeting.place().point() == null
        ? null
        : query.near().distanceM(meeting.place().point());
  }

  private static Comparator<MeetingHit> order(MeetingQuery query) {
    Comparator<MeetingHit> byName = Comparator.comparing(hit -> hit.meeting().name());
    return query.order() == MeetingQuery.Order.DISTANCE
        ? Comparator.<MeetingHit>comparingDouble(
                hit -> hit.distanceM() == null ? Double.MAX_VALUE : hit.distanceM())
            .thenComparing(byName)
        : Comparator.<MeetingHit, Instant>comparing(
                hit -> hit.nextStart() == null ? Instant.MAX : hit.nextStart())
            .thenComparing(byName);
  }

  @Override
  public Optional<Meeting> findMeeting(MeetingId id) {
    return meetings.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
  }

  @Override
  public List<FeedStatus> listFeeds() {
    return meetings.isEmpty()
        ? List.of()
        : List.of(new FeedStatus(ShownMeetings.FEED, meetings.size(), clock.instant(), true));
  }

  @Override
  public DirectorySummary summary() {
    return new DirectorySummary(
        (int) held().count(),
        counts(meeting -> meeting.formats().stream()),
        counts(meeting -> Stream.of(meeting.fellowship())),
        counts(meeting -> meeting.languages().stream()));
  }

  private SortedMap<String, Integer> counts(Function<Meeting, Stream<String>> codes) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    held().flatMap(codes).forEach(code -> counts.merge(code, 1, Integer::sum));
    return counts;
  }
}
