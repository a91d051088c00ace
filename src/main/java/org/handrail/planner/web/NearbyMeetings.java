package org.handrail.planner.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQueryBuilder;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanSettings;
import org.handrail.shared.GeoPoint;
import org.springframework.stereotype.Component;

/**
 * The meetings that a plan may be made of: all of a short list; of a long one those within reach of home and of the
 * commitments, also when the way may be a little longer and the day hold one more (advice tries that), those online, and
 * those that the person named. So the near misses of a long list are not looked for at the other end of the world.
 */
@Component
class NearbyMeetings {

  private static final int SHORT_LIST = 10_000;
  private static final int LONGER_MIN = 15;

  private final Directory directory;

  NearbyMeetings(Directory directory) {
    this.directory = directory;
  }

  Collection<Meeting> of(PlanSettings settings, List<Commitment> commitments) {
    if (directory.summary().meetings() <= SHORT_LIST) {
      return meetings(MeetingQuery.ALL.with());
    }
    Map<MeetingId, Meeting> found = new LinkedHashMap<>();
    int legs = (settings.maxPerDay() + 2) / 2;
    double reachM = legs * settings.travel().reachM(settings.maxTravelMin() + LONGER_MIN) + 1;
    for (GeoPoint hub : hubs(settings, commitments)) {
      put(found, MeetingQuery.ALL.with().near(hub).withinM(reachM));
    }
    Set<VenueType> online = settings.venue() == VenueType.ONLINE
        ? Set.of(VenueType.ONLINE, VenueType.HYBRID)
        : Set.of(VenueType.ONLINE);
    put(found, MeetingQuery.ALL.with().venues(online));
    named(settings)
        .flatMap(id -> directory.findMeeting(id).stream())
        .forEach(meeting -> found.putIfAbsent(meeting.id(), meeting));
    return found.values();
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

  private static Set<GeoPoint> hubs(PlanSettings settings, List<Commitment> commitments) {
    Set<GeoPoint> hubs = new LinkedHashSet<>();
    hubs.add(settings.base());
    for (Commitment commitment : commitments) {
      GeoPoint place = commitment.place();
      if (place != null) {
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
