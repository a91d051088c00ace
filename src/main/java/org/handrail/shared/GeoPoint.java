package org.handrail.shared;

/**
 * A point on the earth, WGS 84.
 *
 * @param latDeg latitude in degrees, −90 to 90
 * @param lonDeg longitude in degrees, −180 to 180
 */
public record GeoPoint(double latDeg, double lonDeg) {

  /** Mean radius of the earth in metres (IUGG R1), the one that every distance here is measured with. */
  public static final double EARTH_RADIUS_M = 6_371_008.8;

  private static final double ROUNDING = 1e5;

  /** Below it the first term left out of the series of the arc sine is less than 2<sup>-65</sup> of the sum. */
  private static final double SHORT_ARC = 1.0 / 64;

  /**
   * @throws IllegalArgumentException when a coordinate is out of range or not a number
   */
  public GeoPoint {
    if (!(latDeg >= -90 && latDeg <= 90)) { // also refuses NaN
      throw new IllegalArgumentException("latitude out of [-90, 90]");
    }
    if (!(lonDeg >= -180 && lonDeg <= 180)) {
      throw new IllegalArgumentException("longitude out of [-180, 180]");
    }
  }

  /** This point with both coordinates rounded to five decimals (about one metre). */
  public GeoPoint rounded() {
    return new GeoPoint(
        Math.round(latDeg * ROUNDING) / ROUNDING, Math.round(lonDeg * ROUNDING) / ROUNDING);
  }

  /** Great-circle distance in metres (haversine). */
  public double distanceM(GeoPoint other) {
    double lat1 = Math.toRadians(latDeg);
    double lat2 = Math.toRadians(other.latDeg);
    double sinHalfLat = Math.sin((lat2 - lat1) / 2);
    double sinHalfLon = Math.sin(Math.toRadians(other.lonDeg - lonDeg) / 2);
    double h = sinHalfLat * sinHalfLat + Math.cos(lat1) * Math.cos(lat2) * sinHalfLon * sinHalfLon;
    return 2 * EARTH_RADIUS_M * arcSine(Math.sqrt(Math.min(1, h)));
  }

  /** The library's takes longer than all the rest; up to 199 km the first terms of the series are as exact. */
  private static double arcSine(double x) {
    if (x >= SHORT_ARC) {
      return Math.asin(x);
    }
    double xx = x * x;
    double more = xx * (3.0 / 40 + xx * (15.0 / 336 + xx * (105.0 / 3456)));
    return x + x * xx * (1.0 / 6 + more);
  }
}
