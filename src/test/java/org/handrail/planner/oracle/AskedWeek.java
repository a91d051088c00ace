package org.handrail.planner.oracle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WakingHours;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * What a person might ask, by seed: few days, many of them with an odd night, few meetings, and commitments that often
 * leave just enough time, or a minute less.
 */
record AskedWeek(PlanSettings settings, List<Commitment> commitments, List<Meeting> meetings) {

  private record First(String zone, String date) {}

  private static final List<First> FIRSTS = List.of(
      new First("America/New_York", "2026-11-30"),
      new First("America/New_York", "2026-03-08"),
      new First("America/New_York", "2026-11-01"),
      new First("Europe/Berlin", "2026-03-28"),
      new First("Europe/Berlin", "2026-10-25"),
      new First("Australia/Lord_Howe", "2026-04-05"),
      new First("Australia/Lord_Howe", "2026-10-03"),
      new First("Africa/Cairo", "2026-04-23"),
      new First("America/Havana", "2026-11-01"),
      new First("America/St_Johns", "2026-03-08"));
  private static final List<String> OTHER_ZONES =
      List.of("America/Chicago", "Asia/Kolkata", "Europe/London", "Pacific/Auckland");
  private static final List<String> AWAKE = List.of(
      "06:30-22:30",
      "06:00-22:00",
      "07:00-23:30",
      "06:30-24:00",
      "00:00-24:00",
      "02:15-23:00",
      "02:30-03:15",
      "00:30-12:00",
      "17:00-21:30");
  private static final List<String> CODES = List.of("O", "C", "ES", "es", "S", "fr");
  /** The meetings are of two lists whose slugs are the same. */
  private static final List<FeedId> LISTS = List.of(new FeedId("a.json"), new FeedId("b.json"));

  private static final int[] LENGTHS = {20, 30, 60, 60, 60, 90, 150};

  static AskedWeek of(long seed) {
    return new Maker(seed).week();
  }

  private static final class Maker {
    private final SplittableRandom random;
    private final ZoneId zone;
    private final LocalDate from;
    private final int days;
    private final List<GeoPoint> points = new ArrayList<>();
    private final GreatCircleTravel travel;
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();

    Maker(long seed) {
      random = new SplittableRandom(seed);
      First first = any(FIRSTS);
      zone = ZoneId.of(first.zone());
      days = random.nextInt(3) == 0 ? 1 + random.nextInt(8) : 1 + random.nextInt(2);
      from = LocalDate.parse(first.date()).minusDays(random.nextInt(Math.min(2, days)));
      travel = new GreatCircleTravel(any(List.of(TravelMode.values())));
      double reach = any(List.of(0.01, 0.03, 0.06));
      for (int i = 0; i < 5; i++) {
        points.add(new GeoPoint(
            39.95 + random.nextDouble(-reach, reach), -75.16 + random.nextDouble(-reach, reach)));
      }
    }

    AskedWeek week() {
      int many = 2 + random.nextInt(7);
      while (meetings.size() < many) {
        int at = meetings.size();
        meetings.add(meeting(LISTS.get(at % LISTS.size()), "m" + at / LISTS.size()));
      }
      int busy = random.nextInt(2) * random.nextInt(6);
      while (commitments.size() < busy) {
        commitments.add(commitment("c" + commitments.size()));
      }
      return new AskedWeek(settings(), List.copyOf(commitments), List.copyOf(meetings));
    }

    private Meeting meeting(FeedId feed, String slug) {
      boolean elsewhere = random.nextInt(6) == 0;
      DayOfWeek day = from.plusDays(random.nextInt(days)).getDayOfWeek();
      int minute = switch (random.nextInt(8)) {
        case 0 -> random.nextInt(240);
        case 1 -> random.nextInt(1440);
        default -> 5 * random.nextInt(96, 258);
      };
      if (!meetings.isEmpty() && random.nextInt(3) == 0) { // soon after another one
        Schedule.Weekly other = (Schedule.Weekly) any(meetings).schedule();
        day = other.day();
        int end = other.start().toSecondOfDay() / 60 + other.lengthMin();
        minute = (end + random.nextInt(-10, 45)) % 1440;
      }
      Schedule schedule = new Schedule.Weekly(
          day, LocalTime.ofSecondOfDay(minute * 60L), LENGTHS[random.nextInt(LENGTHS.length)]);
      VenueType venue =
          random.nextBoolean() ? VenueType.IN_PERSON : any(List.of(VenueType.values()));
      GeoPoint point = random.nextInt(12) == 0 ? null : any(points.subList(1, points.size()));
      return new Meeting(
          MeetingId.of(feed, slug, schedule),
          feed,
          slug,
          "Meeting " + slug + " of " + feed.value(),
          schedule,
          elsewhere ? ZoneId.of(any(OTHER_ZONES)) : zone,
          venue,
          random.nextInt(12) == 0 ? MeetingStatus.INACTIVE : MeetingStatus.ACTIVE,
          random.nextBoolean() ? "AA" : "NA",
          new TreeSet<>(someOf(List.of("O", "C", "ES"))),
          new TreeSet<>(someOf(List.of("es", "fr"))),
          new Place("Church", "1 Street", "", "", point, random.nextInt(15) == 0),
          venue == VenueType.IN_PERSON ? null : access(),
          random.nextInt(3) == 0 ? "Group " + random.nextInt(2) : "",
          "",
          "",
          null,
          null);
    }

    private @Nullable OnlineAccess access() {
      return switch (random.nextInt(6)) {
        case 0 -> null;
        case 1 -> new OnlineAccess(null, "+12155550123", "");
        default -> new OnlineAccess("https://example.org", null, "");
      };
    }

    private Commitment commitment(String uid) {
      GeoPoint place = random.nextInt(3) == 0 ? null : any(points);
      Instant start;
      Instant end;
      long length = random.nextInt(6) == 0 ? 300 + random.nextInt(600) : 15 + random.nextInt(200);
      OccurrenceKey near = anyOccurrence();
      Meeting meeting = meetingOf(near);
      if (random.nextInt(4) > 0) {
        long away = random.nextInt(-1, 2) + wayMin(place, meeting);
        boolean before = random.nextBoolean();
        long lengthOfMeeting = ((Schedule.Weekly) meeting.schedule()).lengthMin();
        start = before
            ? near.start().minusSeconds(60 * (away + 5 + length))
            : near.start().plusSeconds(60 * (away + lengthOfMeeting));
        end = start.plusSeconds(60 * length);
      } else {
        start = near.start().plusSeconds(60L * random.nextInt(-400, 400));
        end = start.plusSeconds(60 * length);
      }
      if (!commitments.isEmpty() && random.nextInt(4) == 0) {
        start = any(commitments).end();
        end = start.plusSeconds(60 * length);
      }
      long seconds = random.nextInt(5) == 0 ? random.nextInt(60) : 0;
      boolean backwards = random.nextInt(12) == 0;
      return new Commitment(
          uid,
          "Title",
          start.plusSeconds(seconds),
          backwards ? start : end.plusSeconds(random.nextInt(5) == 0 ? 30 : 0),
          place,
          random.nextInt(10) > 0);
    }

    private long wayMin(@Nullable GeoPoint place, Meeting meeting) {
      Place venue = meeting.place();
      GeoPoint to = venue == null ? null : venue.point();
      GeoPoint base = points.getFirst();
      GeoPoint here = (place == null ? base : place).rounded();
      return travel.minutes(here, (to == null ? base : to).rounded());
    }

    private PlanSettings settings() {
      Set<OccurrenceKey> kept = new HashSet<>();
      for (int i = random.nextInt(3) * random.nextInt(2); i > 0; i--) {
        kept.add(anyOccurrence());
      }
      return PlanSettings.builder(zone, from, points.getFirst(), random.nextInt(1, 40))
          .days(days)
          .awake(WakingHours.parse(any(AWAKE)))
          .maxPerDay(1 + random.nextInt(4))
          .travel(travel)
          .maxTravelMin(longestMin())
          .arriveEarlyMin(random.nextBoolean() ? 5 : random.nextInt(25))
          .stayAfterMin(random.nextInt(3) == 0 ? random.nextInt(40) : 0)
          .venue(
              random.nextInt(5) < 3
                  ? null
                  : random.nextBoolean() ? VenueType.IN_PERSON : VenueType.ONLINE)
          .anywhere(random.nextBoolean())
          .only(random.nextInt(12) == 0 ? someOf(CODES) : Set.of())
          .prefer(random.nextBoolean() ? someOf(CODES) : Set.of())
          .preferFellowships(random.nextInt(3) == 0 ? Set.of("NA") : Set.of())
          .preferVenues(
              random.nextInt(3) == 0
                  ? Set.of(random.nextBoolean() ? VenueType.IN_PERSON : VenueType.ONLINE)
                  : Set.of())
          .homeGroup(homeGroup())
          .windows(windows())
          .kept(kept)
          .pinned(random.nextInt(12) == 0 ? Set.of(anyOccurrence()) : Set.of())
          .dropped(random.nextInt(6) == 0 ? Set.of(anyOccurrence()) : Set.of())
          .build();
    }

    /** Of one meeting or several, by slug or id. */
    private Set<String> homeGroup() {
      Set<String> keys = new HashSet<>();
      for (int i = random.nextInt(3) - 1; i >= 0 && keys.size() < 3; i -= random.nextInt(2)) {
        OccurrenceKey home = anyOccurrence();
        keys.add(random.nextBoolean() ? home.meeting().value() : meetingOf(home).slug());
      }
      return keys;
    }

    /** About as long as some way is, so that it often is just long enough. */
    private int longestMin() {
      int way = travel.minutes(any(points).rounded(), any(points).rounded());
      return random.nextInt(5) == 0 ? 60 : Math.max(0, way + random.nextInt(-1, 4));
    }

    private List<TimeWindow> windows() {
      List<TimeWindow> windows = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        Instant start = anyOccurrence()
            .start()
            .plusSeconds(random.nextBoolean() ? 90 * 60 : -3600)
            .plusSeconds(random.nextInt(-60, 61));
        windows.add(new TimeWindow(start, start.plusSeconds(3600), 1 + random.nextInt(5)));
      }
      return windows;
    }

    private OccurrenceKey anyOccurrence() {
      Meeting meeting = any(meetings);
      return new OccurrenceKey(meeting.id(), any(Edge.starts(meeting, from, days)));
    }

    private Meeting meetingOf(OccurrenceKey key) {
      return meetings.stream()
          .filter(m -> m.id().equals(key.meeting()))
          .findFirst()
          .orElseThrow();
    }

    private Set<String> someOf(List<String> codes) {
      Set<String> some = new HashSet<>();
      for (String code : codes) {
        if (random.nextInt(3) == 0) {
          some.add(code);
        }
      }
      return some;
    }

    private <T> T any(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}
