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
    return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)));
  }
}
