package org.handrail.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateCellTest {

  private static final double LEAST_M = 25_000;

  private static GeoPoint anywhere(SplittableRandom random) {
    double lat = random.nextInt(3) == 0
        ? Math.copySign(random.nextDouble(88, 90), random.nextDouble() - 0.5)
        : random.nextDouble(-90, 90);
    double lon = random.nextInt(3) == 0
        ? Math.copySign(random.nextDouble(179.5, 180), random.nextDouble() - 0.5)
        : random.nextDouble(-180, 180);
    return new GeoPoint(lat, lon);
  }

  @Test
  void holdsThePointsThatAreInIt() {
    SplittableRandom random = new SplittableRandom(1);

    for (int i = 0; i < 20_000; i++) {
      GeoPoint point = anywhere(random);
      CandidateCell cell = CandidateCell.of(point);

      assertThat(point.latDeg()).isBetween(cell.southDeg(), cell.northDeg());
      assertThat(point.lonDeg()).isBetween(cell.westDeg(), cell.eastDeg());
      assertThat(CandidateCell.find(cell.code())).contains(cell);
    }
  }

  @Test
  void isNowhereNarrowerThanTwentyFiveKilometres() {
    SplittableRandom random = new SplittableRandom(2);

    for (int i = 0; i < 20_000; i++) {
      CandidateCell cell = CandidateCell.of(anywhere(random));
      boolean pole = cell.northDeg() == 90 || cell.southDeg() == -90;
      double nearPoleDeg = Math.max(Math.abs(cell.northDeg()), Math.abs(cell.southDeg()));
      double heightM = new GeoPoint(cell.southDeg(), 0).distanceM(new GeoPoint(cell.northDeg(), 0));
      double parallelM = 2
          * Math.PI
          * GeoPoint.EARTH_RADIUS_M
          * Math.cos(Math.toRadians(nearPoleDeg))
          * (cell.eastDeg() - cell.westDeg())
          / 360;

      assertThat(heightM).isGreaterThan(LEAST_M);
      assertThat(parallelM).matches(m -> pole ? cell.eastDeg() == 180 : m >= LEAST_M - 1);
    }
  }

  @Test
  void coversEveryPointWithinReachAlsoAcrossPolesAndTheDateLine() {
    SplittableRandom random = new SplittableRandom(3);

    for (int i = 0; i < 3_000; i++) {
      GeoPoint centre = anywhere(random);
      double reachM = random.nextDouble(0, 60_000);
      List<CandidateCell> cells = CandidateCell.within(centre, reachM, 5_000).orElseThrow();
      for (int k = 0; k < 20; k++) {
        GeoPoint point =
            at(centre, random.nextDouble(0, reachM + 1), random.nextDouble(0, 2 * Math.PI));
        if (point.distanceM(centre) <= reachM) {
          assertThat(cells).contains(CandidateCell.of(point));
        }
      }
      assertThat(cells).doesNotHaveDuplicates();
    }
  }

  /** The point that lies so far away in a direction. */
  private static GeoPoint at(GeoPoint from, double metres, double bearing) {
    double lat = Math.toRadians(from.latDeg());
    double angle = metres / GeoPoint.EARTH_RADIUS_M;
    double sin =
        Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
    double lat2 = Math.asin(Math.max(-1, Math.min(1, sin)));
    double lon2 = Math.toRadians(from.lonDeg())
        + Math.atan2(
            Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
            Math.cos(angle) - Math.sin(lat) * Math.sin(lat2));
    double lonDeg = Math.IEEEremainder(Math.toDegrees(lon2), 360);
    return new GeoPoint(Math.toDegrees(lat2), lonDeg);
  }

  @Test
  void givesUpWhenThereAreTooMany() {
    assertThat(CandidateCell.within(new GeoPoint(50, 8), 40_000, 5)).isEmpty();
    assertThat(CandidateCell.within(new GeoPoint(50, 8), 20_000_000, 400)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "r720c0", "r0c1", "r360c1601", "r-1c0", "r1000c0", "online", "r1c", "r360c1 "})
  void isNotFoundByWhatNamesNone(String code) {
    assertThat(CandidateCell.find(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"90, 0, r719c0", "-90, 12, r0c0", "0, 180, r360c0", "0, -180, r360c0"})
  void takesTheEdgesOfTheEarth(double lat, double lon, String code) {
    assertThat(CandidateCell.of(new GeoPoint(lat, lon)).code()).isEqualTo(code);
  }

  @Test
  void refusesToBeWhereNoneIs() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CandidateCell(719, 1));
  }
}
