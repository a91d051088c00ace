package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.handrail.planner.solve.Problem;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;

class ReachableCandidatesTest {

  private static final double REACH_M = 8_222; // 45 minutes by public transport

  private static PlanSettings settings(GeoPoint base) {
    return PlanSettings.builder(Lists.NEW_YORK, LocalDate.of(2026, 11, 30), base, 5)
        .build();
  }

  private static ReachableCandidates reach(
      GeoPoint base, List<GeoPoint> hubs, List<GeoPoint> places) {
    PlanSettings settings = settings(base);
    return new ReachableCandidates(
        settings,
        new Problem(
            new PlanHorizon(settings).days(),
            settings.base(),
            hubs.stream().map(hub -> new Problem.Entry("e", 1, 2, hub)).toList(),
            places.stream()
                .map(p -> new Problem.Candidate(
                    "c", 1, 2, 5, Problem.Attendance.IN_PERSON, p, 0, false, false, false))
                .toList(),
            List.of(),
            new Problem.Limits(5, 1, 45),
            settings.travel()));
  }

  @Test
  void keepsWhatIsNearSomePlaceOfTheWeekAlsoAtThePolesAndTheDateLine() {
    for (GeoPoint base : List.of(
        Lists.CITY_HALL, new GeoPoint(89.999, 10), new GeoPoint(-89.99, 0), new GeoPoint(0, 180))) {
      SplittableRandom random = new SplittableRandom(1);
      List<GeoPoint> places = new ArrayList<>();
      for (int i = 0; i < 2_000; i++) {
        double lat = base.latDeg() + random.nextDouble(-0.3, 0.3);
        double lon = base.lonDeg() + random.nextDouble(-0.3, 0.3);
        places.add(new GeoPoint(Math.clamp(lat, -90, 90), lon > 180 ? lon - 360 : lon).rounded());
      }
      List<GeoPoint> hubs = places.subList(0, 3);

      List<Integer> near = reach(base, hubs, places).indexes();

      assertThat(near)
          .hasSizeBetween(10, 1_990)
          .isEqualTo(IntStream.range(0, places.size())
              .filter(i -> base.rounded().distanceM(places.get(i)) <= REACH_M
                  || hubs.stream().anyMatch(hub -> hub.distanceM(places.get(i)) <= REACH_M))
              .boxed()
              .toList());
    }
  }

  @Test
  void measuresFewDistancesHoweverManyPlacesTheCalendarNames() {
    List<GeoPoint> hubs = new ArrayList<>();
    List<GeoPoint> places = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      hubs.add(new GeoPoint(40 + i / 1e6, -75).rounded());
    }
    for (int i = 0; i < 1_000; i++) {
      places.add(new GeoPoint(40.09, -75 + i / 1e5).rounded());
    }
    ReachableCandidates reach = reach(Lists.CITY_HALL, hubs, places);

    reach.indexes();

    assertThat(reach.checks()).isLessThanOrEqualTo(64 * 1_000);
  }
}
