package org.handrail.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.handrail.directory.Directory;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQueryBuilder;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The meetings that somebody in a bad hour can still reach. Never fails: the numbers beside them must show. */
@Component
class HelpMeetings {

  private static final Logger LOG = LoggerFactory.getLogger(HelpMeetings.class);
  private static final Duration SOON = Duration.ofHours(2);
  /** Later than this nobody likes to come in. */
  private static final Duration LATE = Duration.ofMinutes(20);

  private static final double NEAR_M = 25_000;
  private static final int LOOKED_AT = 50;
  private static final int SHOWN = 3;

  private final Directory directory;
  private final Clock clock;

  HelpMeetings(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /** Those that one can join from anywhere, the soonest first. */
  List<MeetingHit> findOnline() {
    return find(MeetingQuery.ALL
        .with()
        .venues(Set.of(VenueType.ONLINE, VenueType.HYBRID))
        .order(MeetingQuery.Order.SOONEST));
  }

  /** Those that one can go to from here, the nearest first. */
  List<MeetingHit> findNear(GeoPoint here) {
    return find(MeetingQuery.ALL
        .with()
        .venues(Set.of(VenueType.IN_PERSON, VenueType.HYBRID))
        .near(here)
        .withinM(NEAR_M)
        .order(MeetingQuery.Order.DISTANCE));
  }

  private List<MeetingHit> find(MeetingQueryBuilder query) {
    Instant now = clock.instant();
    MeetingQuery.Window soon = new MeetingQuery.Window(now.minus(LATE), now.plus(SOON), true);
    try {
      return directory.find(query.window(soon).limit(LOOKED_AT).build()).hits().stream()
          .filter(hit -> hit.nextStart() != null && hit.nextStart().isBefore(now.plus(SOON)))
          .limit(SHOWN)
          .toList();
    } catch (RuntimeException e) { // whatever it is: the numbers must show
      LOG.error("help shows no meetings: {}", e.getClass().getName());
      return List.of();
    }
  }
}
