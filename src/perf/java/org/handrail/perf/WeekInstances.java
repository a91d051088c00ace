package org.handrail.perf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.VenueChoice;
import org.handrail.shared.GeoPoint;

/** Weeks as the planner is asked for them, by seed: a city's meetings in groups, and what is in somebody's calendar. */
record WeekInstances(PlanSettings settings, List<Commitment> commitments, List<Meeting> meetings) {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final GeoPoint BASE = new GeoPoint(40, -75);
  private static final double REACH_DEG = 0.06;
  private static final FeedId FEED = new FeedId("city.json");

  static WeekInstances of(int meetings, int commitments, int maxPerDay, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<GeoPoint> places = new ArrayList<>();
    for (int i = 0; i < meetings / 4; i++) {
      places.add(point(random));
    }
    List<Meeting> found = new ArrayList<>();
    for (int i = 0; i < meetings; i++) {
      found.add(meeting(i, places.get(random.nextInt(places.size())), random));
    }
    List<Commitment> busy = new ArrayList<>();
    for (int i = 0; i < commitments; i++) {
      var start = MONDAY
          .plusDays(random.nextInt(7))
          .atTime(LocalTime.of(6, 0).plusMinutes(15L * random.nextInt(60)))
          .atZone(ZONE)
          .toInstant();
      GeoPoint place = random.nextInt(3) == 0 ? null : point(random);
      long seconds = 60L * (30 + 15 * random.nextInt(12));
      busy.add(new Commitment("c" + i, "C" + i, start, start.plusSeconds(seconds), place, true));
    }
    PlanSettings settings = PlanSettings.builder(ZONE, MONDAY, BASE, 7)
        .maxPerDay(maxPerDay)
        .attendance(VenueChoice.RATHER_IN_PERSON)
        .prefer(Set.of("O"))
        .arriveEarlyMin(10)
        .stayAfterMin(15)
        .build();
    return new WeekInstances(settings, busy, found);
  }

  private static GeoPoint point(SplittableRandom random) {
    return new GeoPoint(
        BASE.latDeg() + random.nextDouble(-REACH_DEG, REACH_DEG),
        BASE.lonDeg() + random.nextDouble(-REACH_DEG, REACH_DEG));
  }

  private static Meeting meeting(int number, GeoPoint point, SplittableRandom random) {
    boolean online = random.nextInt(5) == 0;
    Schedule schedule = new Schedule.Weekly(
        DayOfWeek.of(1 + random.nextInt(7)),
        LocalTime.of(7, 0).plusMinutes(15L * random.nextInt(56)),
        60);
    String slug = "m" + number;
    return new Meeting(
        MeetingId.of(FEED, slug, schedule),
        FEED,
        slug,
        "Meeting " + number,
        schedule,
        ZONE,
        online ? VenueType.ONLINE : VenueType.IN_PERSON,
        MeetingStatus.ACTIVE,
        "AA",
        new TreeSet<>(random.nextBoolean() ? Set.of("O") : Set.of("C")),
        new TreeSet<>(),
        online ? null : new Place("Church", "1 Street", "", "", point, false),
        online ? new OnlineAccess("https://example.org", null, "") : null,
        "Group " + number % 400,
        "",
        "",
        null,
        null);
  }
}
