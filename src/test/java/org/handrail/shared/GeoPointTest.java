package org.handrail.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GeoPointTest {

  /** The chord in space gives the same distance by another way; what is short it gives less exactly. */
  @Test
  void measuresAlongTheGreatCircle() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      GeoPoint a = new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
      double apart = Math.pow(10, random.nextDouble(-5, 2)); // degrees
      GeoPoint b = new GeoPoint(
          Math.clamp(a.latDeg() + random.nextDouble(-1, 1) * apart, -90, 90),
          Math.clamp(a.lonDeg() + random.nextDouble(-1, 1) * apart, -180, 180));
      assertThat(a.distanceM(b)).isCloseTo(byChord(a, b), within(1e-4));
      assertThat(b.distanceM(a)).isEqualTo(a.distanceM(b));
    }
  }

  /** On one meridian the distance is the angle: to the last digits on both sides of the short arcs' end. */
  @Test
  void isExactForShortAndLongWays() {
    for (double degrees : new double[] {1e-5, 0.01, 0.5, 1, 1.79, 1.7905, 1.791, 1.8, 5, 80}) {
      double arc = Math.toRadians(degrees) * GeoPoint.EARTH_RADIUS_M;
      assertThat(new GeoPoint(0, 0).distanceM(new GeoPoint(degrees, 0)) / arc)
          .isCloseTo(1, within(1e-15));
    }
  }

  private static double byChord(GeoPoint a, GeoPoint b) {
    double[] p = inSpace(a);
    double[] q = inSpace(b);
    double chord = Math.sqrt(square(p[0] - q[0]) + square(p[1] - q[1]) + square(p[2] - q[2]));
    return 2 * GeoPoint.EARTH_RADIUS_M * Math.asin(Math.min(1, chord / 2));
  }

  private static double[] inSpace(GeoPoint p) {
    double lat = Math.toRadians(p.latDeg());
    double lon = Math.toRadians(p.lonDeg());
    return new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)
    };
  }

  private static double square(double x) {
    return x * x;
  }
}
