package org.handrail.planner.web;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQueryBuilder;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanReach;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WeekPlan;
import org.handrail.shared.GeoPoint;
import org.springframework.stereotype.Component;

/**
 * The meetings that a plan may be made of: all of a short list; of a long one those within reach of home and of the
 * commitments, also when the way may be a little longer and the day hold one more (advice tries that), those online, and
 * those that the person named. Whether that was far enough for the near misses, {@code NearMissReach} says.
 */
@Component
class NearbyMeetings {

  private static final int SHORT_LIST = 10_000;
  private static final int MOST_HUBS = 32;

  private final Directory directory;

  NearbyMeetings(Directory directory) {
    this.directory = directory;
  }

  /**
   * Meetings to plan with.
   *
   * @param meetings each once
   * @param hubs home and where the commitments are
   * @param reachM all with a door within so many metres of a hub are there; infinite when all are
   */
  record Nearby(Collection<Meeting> meetings, Set<GeoPoint> hubs, double reachM) {

    /** Whether all with a door within so many metres of a hub, or of a pick of the plan, are there. */
    boolean covers(WeekPlan plan, double metres) {
      return metres <= reachM
          && points(plan).allMatch(pick -> toNearestHubM(pick) + metres <= reachM);
    }

    private double toNearestHubM(GeoPoint point) {
      return hubs.stream().mapToDouble(point::distanceM).min().orElse(0);
    }
  }

  private static Stream<GeoPoint> points(WeekPlan plan) {
    return plan.picks().stream()
        .map(pick -> pick.occurrence().meeting().place())
        .filter(Objects::nonNull)
        .map(Place::point)
        .filter(Objects::nonNull);
  }

  Nearby of(PlanSettings settings, List<Commitment> commitments) {
    return within(settings, hubs(settings, commitments), PlanReach.metres(settings));
  }

  /** Those also that are within so many metres of the picks of a plan. */
  Nearby of(PlanSettings settings, List<Commitment> commitments, WeekPlan plan, double reachM) {
    Set<GeoPoint> hubs = hubs(settings, commitments);
    points(plan).forEach(hubs::add);
    return within(settings, hubs, reachM);
  }

  /** Everything, when that is less work than to look around every hub. */
  private Nearby within(PlanSettings settings, Set<GeoPoint> hubs, double reachM) {
    if (directory.summary().meetings() <= SHORT_LIST
        || reachM == Double.POSITIVE_INFINITY
        || hubs.size() > MOST_HUBS) {
      return new Nearby(directory.all(), hubs, Double.POSITIVE_INFINITY);
    }
    Map<MeetingId, Meeting> found = new LinkedHashMap<>();
    for (GeoPoint hub : hubs) {
      put(found, MeetingQuery.ALL.with().near(hub).withinM(reachM));
    }
    Set<VenueType> online = settings.venue() == VenueType.ONLINE
        ? Set.of(VenueType.ONLINE, VenueType.HYBRID)
        : Set.of(VenueType.ONLINE);
    put(found, MeetingQuery.ALL.with().venues(online));
    named(settings)
        .flatMap(id -> directory.findMeeting(id).stream())
        .forEach(meeting -> found.putIfAbsent(meeting.id(), meeting));
    putBySlug(found, settings.homeGroup());
    return new Nearby(found.values(), hubs, reachM);
  }

  /** Nobody looks up slugs but here, so that they have no index: programs that ask for a home group by its slug wait. */
  private void putBySlug(Map<MeetingId, Meeting> found, Set<String> homeGroup) {
    if (homeGroup.stream().anyMatch(key -> MeetingId.find(key).isEmpty())) {
      directory.all().stream()
          .filter(meeting -> homeGroup.contains(meeting.slug()))
          .forEach(meeting -> found.putIfAbsent(meeting.id(), meeting));
    }
  }

  private static Stream<MeetingId> named(PlanSettings settings) {
    Stream<MeetingId> homeGroup =
        settings.homeGroup().stream().flatMap(key -> MeetingId.find(key).stream());
    return Stream.concat(
        homeGroup,
        Stream.of(settings.pinned(), settings.kept())
            .flatMap(Set::stream)
            .map(OccurrenceKey::meeting));
  }

  /** Whether some meeting with a door is within the longest way of home. */
  boolean isAnyNear(PlanSettings settings) {
    double reachM = settings.travel().reachM(settings.maxTravelMin()) + 1;
    return directory
            .find(MeetingQuery.ALL
                .with()
                .near(settings.base())
                .withinM(reachM)
                .venues(Set.of(VenueType.IN_PERSON, VenueType.HYBRID))
                .limit(1)
                .build())
            .total()
        > 0;
  }

  /** Home, and the places of what blocks in the span or on the days beside it. */
  private static Set<GeoPoint> hubs(PlanSettings settings, List<Commitment> commitments) {
    Instant from = settings.from().minusDays(1).atStartOfDay(settings.zone()).toInstant();
    Instant until = settings
        .from()
        .plusDays(settings.days() + 1L)
        .atStartOfDay(settings.zone())
        .toInstant();
    Set<GeoPoint> hubs = new LinkedHashSet<>();
    hubs.add(settings.base());
    for (Commitment c : commitments) {
      GeoPoint place = c.place();
      boolean counts = c.blocks()
          && c.start().isBefore(c.end())
          && c.start().isBefore(until)
          && c.end().isAfter(from);
      if (place != null && counts) {
        hubs.add(place.rounded());
      }
    }
    return hubs;
  }

  private void put(Map<MeetingId, Meeting> found, MeetingQueryBuilder query) {
    meetings(query).forEach(meeting -> found.putIfAbsent(meeting.id(), meeting));
  }

  private List<Meeting> meetings(MeetingQueryBuilder query) {
    return directory.find(query.limit(MeetingQuery.MAX_LIMIT).build()).hits().stream()
        .map(hit -> hit.meeting())
        .toList();
  }
}
