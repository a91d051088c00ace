package org.handrail.shared;

/**
 * A box between two parallels and two meridians; it may cross the 180th meridian.
 *
 * @param southDeg lower latitude
 * @param westDeg western longitude
 * @param northDeg upper latitude, at least {@code southDeg}
 * @param eastDeg eastern longitude; less than {@code westDeg} when the box crosses the 180th meridian
 */
public record GeoBox(double southDeg, double westDeg, double northDeg, double eastDeg) {

  /**
   * @throws IllegalArgumentException when a corner is no point of the earth or north lies south of south
   */
  public GeoBox {
    GeoPoint southWest = new GeoPoint(southDeg, westDeg);
    GeoPoint northEast = new GeoPoint(northDeg, eastDeg);
    if (northEast.latDeg() < southWest.latDeg()) {
      throw new IllegalArgumentException("a box's north lies north of its south");
    }
  }

  /** Whether the point lies in the box; its borders belong to it. */
  public boolean contains(GeoPoint point) {
    return contains(point.latDeg(), point.lonDeg());
  }

  /** The same for a point's coordinates in degrees. */
  public boolean contains(double latDeg, double lonDeg) {
    boolean inLat = latDeg >= southDeg && latDeg <= northDeg;
    boolean inLon = westDeg <= eastDeg
        ? lonDeg >= westDeg && lonDeg <= eastDeg
        : lonDeg >= westDeg || lonDeg <= eastDeg;
    return inLat && inLon;
  }
}
