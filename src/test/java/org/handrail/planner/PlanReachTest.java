package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.Lists.CITY_HALL;
import static org.handrail.planner.Lists.NEW_YORK;

import java.time.LocalDate;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanReachTest {

  private static final TravelTimes ON_FOOT = new GreatCircleTravel(TravelMode.WALK);

  private static PlanSettings settings(int maxPerDay, TravelTimes travel) {
    return PlanSettings.builder(NEW_YORK, LocalDate.of(2026, 11, 30), CITY_HALL, 5)
        .maxPerDay(maxPerDay)
        .maxTravelMin(45)
        .travel(travel)
        .build();
  }

  /** With one more pick a day than was asked for, so many legs lead away from home. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 2", "4, 3"})
  void isTheLegsThatLeadAwayWithWaysAQuarterOfAnHourLonger(int maxPerDay, int legs) {
    assertThat(PlanReach.metres(settings(maxPerDay, ON_FOOT)))
        .isEqualTo(legs * ON_FOOT.reachM(60) + 1);
  }

  @Test
  void isInfiniteWhenTheTravelModelCannotTell() {
    TravelTimes unknown = new TravelTimes() {
      @Override
      public int minutes(GeoPoint from, GeoPoint to) {
        return 1;
      }

      @Override
      public String model() {
        return "unknown";
      }
    };

    assertThat(PlanReach.metres(settings(1, unknown))).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
