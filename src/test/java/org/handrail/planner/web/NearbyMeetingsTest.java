package org.handrail.planner.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.handrail.directory.Directory;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.SearchResult;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.PlanSettingsBuilder;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.WeekPlanner;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.platform.limits.ConcurrencyLimiter;
import org.handrail.shared.GeoPoint;
import org.handrail.web.MemoryDirectory;
import org.junit.jupiter.api.Test;

class NearbyMeetingsTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final GeoPoint HOME = new GeoPoint(40, -75);
  private static final FeedId FEED = new FeedId("long.json");

  @Test
  void findsTheNearMissesOfTheWholeListAlsoBeyondAPickOnTheEdge() {
    List<Meeting> list = farAway();
    for (DayOfWeek day : DayOfWeek.values()) {
      list.add(meeting("s" + day.getValue(), day, 18, 5.85));
      list.add(meeting("t" + day.getValue(), day, 12, -5.88));
      list.add(meeting("u" + day.getValue(), day, 14, -5.88));
      list.add(meeting("x" + day.getValue(), day, 20, 11.7));
    }
    PlanSettings settings = settings().build();

    WeekPlan whole = new WeekPlanner().plan(settings, List.of(), list);
    WeekPlan cut = maker(directory(list)).make(settings, List.of());

    assertThat(cut.picks()).isEqualTo(whole.picks());
    assertThat(cut.nearMisses()).isEqualTo(whole.nearMisses());
  }

  @Test
  void keepsTheHomeGroupHoweverFarItIs() {
    List<Meeting> list = farAway();
    list.add(meeting("s", DayOfWeek.TUESDAY, 18, 2));
    Meeting home = meeting("home-group", DayOfWeek.TUESDAY, 20, 900);
    list.add(home);

    List<PlanSettings> asked = List.of(
        settings().homeGroup("home-group").build(),
        settings().homeGroup(home.id().value()).build());

    assertThat(asked)
        .allSatisfy(settings -> assertThat(
                new NearbyMeetings(directory(list)).of(settings, List.of()).meetings())
            .contains(home)
            .hasSizeLessThan(100));
  }

  @Test
  void looksAroundFewPlacesHoweverManyThereAreInTheWeek() {
    AtomicInteger searches = new AtomicInteger();
    Directory counted = counting(directory(farAway()), searches);
    List<Commitment> many = IntStream.range(0, 20_000)
        .mapToObj(i -> busy("2026-12-01T10:00:00Z", 30 + i / 2_000.0))
        .toList();
    List<Commitment> elsewhen = IntStream.range(0, 20_000)
        .mapToObj(i -> busy("2027-12-01T10:00:00Z", 30 + i / 2_000.0))
        .toList();

    new NearbyMeetings(counted).of(settings().build(), many);
    int forMany = searches.getAndSet(0);
    new NearbyMeetings(counted).of(settings().build(), elsewhen);

    assertThat(forMany).isEqualTo(1);
    assertThat(searches.get()).isEqualTo(2);
  }

  private static PlanMaker maker(Directory directory) {
    return new PlanMaker(
        new NearbyMeetings(directory), new ConcurrencyLimiter(1, 1, Duration.ofSeconds(1)));
  }

  private static PlanSettingsBuilder settings() {
    return PlanSettings.builder(NEW_YORK, MONDAY, HOME, 7)
        .travel(new GreatCircleTravel(TravelMode.DRIVE))
        .maxTravelMin(20)
        .venue(VenueType.IN_PERSON);
  }

  /** So many that the list is a long one, all on the other side of the earth. */
  private static List<Meeting> farAway() {
    return new ArrayList<>(IntStream.range(0, 10_500)
        .mapToObj(i -> meeting("far-" + i, DayOfWeek.MONDAY, 19, -8_000))
        .toList());
  }

  private static Meeting meeting(String slug, DayOfWeek day, int hour, double northKm) {
    Schedule schedule = new Schedule.Weekly(day, LocalTime.of(hour, 0), 60);
    GeoPoint point = new GeoPoint(HOME.latDeg() + northKm / 111.195, HOME.lonDeg());
    return Meeting.builder(FEED, slug, slug, schedule, NEW_YORK)
        .venue(VenueType.IN_PERSON)
        .place(new Place("Hall", "1 Main Street", "", "", point, false))
        .build();
  }

  private static Commitment busy(String start, double latDeg) {
    Instant from = Instant.parse(start);
    GeoPoint place = new GeoPoint(latDeg, -75);
    return new Commitment("c" + latDeg, "", from, from.plusSeconds(600), place, true);
  }

  private static Directory directory(List<Meeting> list) {
    return new MemoryDirectory(
        list, Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC));
  }

  private static Directory counting(Directory directory, AtomicInteger searches) {
    return new Directory() {
      @Override
      public SearchResult find(MeetingQuery query) {
        searches.incrementAndGet();
        return directory.find(query);
      }

      @Override
      public Optional<Meeting> findMeeting(MeetingId id) {
        return directory.findMeeting(id);
      }

      @Override
      public List<FeedStatus> listFeeds() {
        return directory.listFeeds();
      }

      @Override
      public DirectorySummary summary() {
        return directory.summary();
      }
    };
  }
}
