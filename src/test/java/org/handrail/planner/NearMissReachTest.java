package org.handrail.planner;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.Lists.CITY_HALL;
import static org.handrail.planner.Lists.NEW_YORK;
import static org.handrail.planner.Lists.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;

class NearMissReachTest {

  private final WeekPlanner planner = new WeekPlanner();

  /** Meetings near and very far, many of them near. */
  private static List<Meeting> list(SplittableRandom random, int size) {
    List<Meeting> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double far = Math.pow(random.nextDouble(), 3) * 8;
      list.add(meeting("m" + i)
          .on(
              DayOfWeek.of(1 + random.nextInt(7)),
              LocalTime.ofSecondOfDay(60L * random.nextInt(1440)).toString())
          .formats(random.nextBoolean() ? "O" : "C")
          .at(new GeoPoint(
              CITY_HALL.latDeg() + random.nextDouble(-far, far + 1e-6),
              CITY_HALL.lonDeg() + random.nextDouble(-far, far + 1e-6)))
          .build());
    }
    return list;
  }

  private static List<Commitment> week(SplittableRandom random) {
    List<Commitment> week = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      var start = LocalDate.of(2026, 11, 30)
          .atStartOfDay(NEW_YORK)
          .plusMinutes(random.nextInt(7 * 1440))
          .toInstant();
      GeoPoint place = new GeoPoint(CITY_HALL.latDeg() + random.nextDouble(-1, 1), -75);
      week.add(new Commitment(
          "c" + i, "", start, start.plusSeconds(60L * random.nextInt(1, 600)), place, true));
    }
    return week;
  }

  private static GeoPoint point(Meeting meeting) {
    return requireNonNull(requireNonNull(meeting.place()).point()).rounded();
  }

  private static boolean isWithin(double metres, Meeting meeting, Stream<GeoPoint> places) {
    GeoPoint there = point(meeting);
    return places.anyMatch(place -> place.distanceM(there) <= metres);
  }

  @Test
  void leavesOutNothingThatIsANearMissOfTheWholeList() {
    int spared = 0;
    for (long seed = 0; seed < 150; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Meeting> all = list(random, 150);
      List<Commitment> week = week(random);
      PlanSettings settings = PlanSettings.builder(
              NEW_YORK, LocalDate.of(2026, 11, 30), CITY_HALL, 1 + random.nextInt(12))
          .maxPerDay(1 + random.nextInt(2))
          .prefer(random.nextBoolean() ? Set.of("O") : Set.of())
          .build();
      List<GeoPoint> hubs = Stream.concat(
              Stream.of(CITY_HALL), week.stream().map(Commitment::place))
          .toList();
      List<Meeting> near =
          all.stream().filter(m -> isWithin(25_000, m, hubs.stream())).toList();
      WeekPlan first = planner.plan(settings, week, near);

      double metres = NearMissReach.metres(settings, week, first);

      List<Meeting> within = all.stream()
          .filter(m -> near.contains(m)
              || isWithin(
                  metres,
                  m,
                  Stream.concat(
                      hubs.stream(),
                      first.picks().stream().map(p -> point(p.occurrence().meeting())))))
          .toList();
      WeekPlan whole = planner.plan(settings, week, all);
      assertThat(planner.plan(settings, week, within).nearMisses())
          .as("seed %d, %.0f m", seed, metres)
          .isEqualTo(whole.nearMisses());
      assertThat(first.score()).isEqualTo(whole.score());
      spared += all.size() - within.size();
    }
    assertThat(spared).isGreaterThan(150);
  }

  @Test
  void isWithoutEndWhenFewerThanTenNearMissesAreKnown() {
    PlanSettings settings =
        PlanSettings.builder(NEW_YORK, LocalDate.of(2026, 11, 30), CITY_HALL, 1).build();
    List<Meeting> one = List.of(meeting("a").venue(VenueType.ONLINE).build());

    double metres =
        NearMissReach.metres(settings, List.of(), planner.plan(settings, List.of(), one));

    assertThat(metres).isInfinite();
  }
}
