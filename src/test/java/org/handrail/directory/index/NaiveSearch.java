package org.handrail.directory.index;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Occurrence;
import org.handrail.directory.Occurrences;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.SearchResult;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** What a query means, said in the simplest way; shares no code with the index. Knows no words. */
final class NaiveSearch {

  private final List<Meeting> meetings;

  NaiveSearch(List<Meeting> meetings) {
    this.meetings = meetings;
  }

  SearchResult search(MeetingQuery query, Instant now) {
    List<MeetingHit> hits = meetings.stream()
        .filter(meeting -> matches(meeting, query))
        .map(meeting -> hit(meeting, query, now))
        .sorted(order(query)
            .thenComparing(h -> h.meeting().name())
            .thenComparing(h -> h.meeting().id().value()))
        .toList();
    List<MeetingHit> page =
        hits.stream().skip(query.offset()).limit(query.limit()).toList();
    return new SearchResult(hits.size(), page);
  }

  private static MeetingHit hit(Meeting meeting, MeetingQuery query, Instant now) {
    Occurrence next = Occurrences.currentOrNext(meeting, now).orElse(null);
    GeoPoint point = point(meeting);
    GeoPoint near = query.near();
    Double distance = point == null || near == null ? null : near.distanceM(point);
    return new MeetingHit(meeting, next, distance);
  }

  private static Comparator<MeetingHit> order(MeetingQuery query) {
    return switch (query.order()) {
      case DISTANCE ->
        Comparator.<MeetingHit>comparingDouble(
                h -> h.distanceM() == null ? Double.POSITIVE_INFINITY : h.distanceM())
            .thenComparing(NaiveSearch::nextStart);
      case SOONEST -> Comparator.comparing(NaiveSearch::nextStart);
      case WEEK, RELEVANCE -> Comparator.comparingLong(h -> weekKey(h.meeting().schedule()));
    };
  }

  private static Instant nextStart(MeetingHit hit) {
    return hit.nextStart() == null ? Instant.MAX : hit.nextStart();
  }

  private static long weekKey(Schedule schedule) {
    DayOfWeek day = day(schedule);
    LocalTime start = start(schedule);
    return day == null || start == null
        ? Long.MAX_VALUE
        : day.getValue() * 100_000L + start.toSecondOfDay();
  }

  private static boolean matches(Meeting m, MeetingQuery q) {
    return m.status() == MeetingStatus.ACTIVE
        && isThere(m, q)
        && isThen(m, q)
        && q.formats().stream().allMatch(f -> holds(m.formats(), f))
        && (q.venues().isEmpty() || q.venues().contains(m.venue()))
        && (q.fellowships().isEmpty() || holds(q.fellowships(), m.fellowship()))
        && (q.languages().isEmpty()
            || m.languages().stream().anyMatch(l -> holds(q.languages(), l)))
        && (q.feeds().isEmpty() || q.feeds().contains(m.feed()))
        && (q.serviceBody().isEmpty() || q.serviceBody().equals(m.serviceBody()));
  }

  private static boolean holds(Set<String> codes, String code) {
    return codes.stream().anyMatch(c -> c.equalsIgnoreCase(code));
  }

  private static boolean isThere(Meeting m, MeetingQuery q) {
    GeoPoint point = point(m);
    GeoPoint near = q.near();
    if (q.box() != null && (point == null || !q.box().contains(point))) {
      return false;
    }
    return near == null
        || Double.isInfinite(q.withinM())
        || (point != null && near.distanceM(point) <= q.withinM());
  }

  private static boolean isThen(Meeting m, MeetingQuery q) {
    DayOfWeek day = day(m.schedule());
    LocalTime start = start(m.schedule());
    if (day == null || start == null) {
      return q.days().isEmpty() && q.from() == null && q.to() == null && q.window() == null;
    }
    return isInHours(day, start, q) && (q.window() == null || isInWindow(m, q.window()));
  }

  private static boolean isInHours(DayOfWeek day, LocalTime start, MeetingQuery q) {
    LocalTime from = q.from() == null ? LocalTime.MIN : q.from();
    LocalTime to = q.to() == null ? LocalTime.MAX : q.to();
    boolean isDay = q.days().isEmpty() || q.days().contains(day);
    if (!to.isBefore(from)) {
      return isDay && !start.isBefore(from) && !start.isAfter(to);
    }
    boolean isDayAfter = q.days().isEmpty() || q.days().contains(day.minus(1));
    return (isDay && !start.isBefore(from)) || (isDayAfter && !start.isAfter(to));
  }

  private static boolean isInWindow(Meeting m, MeetingQuery.Window window) {
    Instant earliest = window.from().minus(2, ChronoUnit.DAYS);
    return Occurrences.startingWithin(m, earliest, window.until()).stream()
        .anyMatch(o -> window.startsOnly()
            ? !o.start().isBefore(window.from())
            : o.end().isAfter(window.from()));
  }

  static @Nullable GeoPoint point(Meeting meeting) {
    Place place = meeting.place();
    return place == null ? null : place.point();
  }

  private static @Nullable DayOfWeek day(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Weekly w -> w.day();
      case Schedule.Monthly m -> m.day();
      case Schedule.ByAppointment ignored -> null;
    };
  }

  private static @Nullable LocalTime start(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Weekly w -> w.start();
      case Schedule.Monthly m -> m.start();
      case Schedule.ByAppointment ignored -> null;
    };
  }
}
