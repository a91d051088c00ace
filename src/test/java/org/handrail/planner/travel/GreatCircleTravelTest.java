package org.handrail.planner.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GreatCircleTravelTest {

  private static final GeoPoint HERE = new GeoPoint(0, 0);
  /** A tenth of a degree along a meridian: 11,119.508 m as the crow flies, 15,011.335 m with the detour. */
  private static final GeoPoint THERE = new GeoPoint(0.1, 0);

  @ParameterizedTest
  @CsvSource({"WALK, 188", "BIKE, 63", "TRANSIT, 59", "DRIVE, 35"})
  void takesTheModesSpeedAndExtraMinutesRoundedUp(TravelMode mode, int minutes) {
    assertThat(new GreatCircleTravel(mode).minutes(HERE, THERE)).isEqualTo(minutes);
    assertThat(new GreatCircleTravel(mode).minutes(THERE, HERE)).isEqualTo(minutes);
  }

  @ParameterizedTest
  @EnumSource
  void takesNoTimeToStay(TravelMode mode) {
    assertThat(new GreatCircleTravel(mode).minutes(THERE, new GeoPoint(0.1, 0))).isZero();
  }

  @Test
  void takesTheExtraMinutesForTheShortestWay() {
    GreatCircleTravel bike = new GreatCircleTravel(TravelMode.BIKE);

    assertThat(bike.minutes(HERE, new GeoPoint(0.00001, 0))).isEqualTo(3);
    assertThat(bike.isOnFoot(HERE, new GeoPoint(0.00001, 0))).isFalse();
  }

  @Test
  void walksWherePublicTransportTakesLonger() {
    GreatCircleTravel transit = new GreatCircleTravel(TravelMode.TRANSIT);
    GeoPoint near = new GeoPoint(0.005, 0); // 0.75 km on the ground
    GeoPoint far = new GeoPoint(0.0065, 0); // 0.98 km: 13 minutes on foot

    assertThat(transit.minutes(HERE, near)).isEqualTo(10);
    assertThat(transit.isOnFoot(HERE, near)).isTrue();
    assertThat(transit.minutes(HERE, far)).isEqualTo(12);
    assertThat(transit.isOnFoot(HERE, far)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void reachesNoFurtherThanItsReach(TravelMode mode) {
    GreatCircleTravel travel = new GreatCircleTravel(mode);
    double reachDeg = Math.toDegrees(travel.reachM(30) / GeoPoint.EARTH_RADIUS_M);

    assertThat(travel.minutes(HERE, new GeoPoint(reachDeg * 0.999, 0))).isLessThanOrEqualTo(30);
    assertThat(travel.minutes(HERE, new GeoPoint(reachDeg * 1.001, 0))).isGreaterThan(30);
  }

  @Test
  void reachesNothingInLessThanTheExtraMinutes() {
    assertThat(new GreatCircleTravel(TravelMode.BIKE).reachM(1)).isZero();
    assertThat(new GreatCircleTravel(TravelMode.TRANSIT).reachM(7))
        .isEqualTo(new GreatCircleTravel(TravelMode.WALK).reachM(7));
  }

  @Test
  void findsModesByCode() {
    assertThat(TravelMode.find("bike")).contains(TravelMode.BIKE);
    assertThat(TravelMode.find("horse")).isEmpty();
    assertThat(new GreatCircleTravel(TravelMode.DRIVE).model()).isEqualTo("drive");
  }
}
