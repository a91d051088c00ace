package org.handrail.search;

import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;

/**
 * All points within a distance of a point. Most points are decided by the straight line through the earth, which needs
 * no trigonometry; only those next to the border are measured, by {@link GeoPoint#distanceM}, which has the last word.
 */
public final class Circle {

  private static final double QUARTER_TURN_M = GeoPoint.EARTH_RADIUS_M * Math.PI / 2;
  private static final double DOUBT_M =
      10; // five times the error of a chord between float coordinates
  private static final double MARGIN_DEG = 1e-6;

  private final GeoPoint centre;
  private final double radiusM;
  private final double x;
  private final double y;
  private final double z;
  private final double surelyInside; // squares of chords on a globe of radius 1
  private final double surelyOutside;

  /**
   * @param radiusM metres, also infinite: then it holds every point
   */
  public Circle(GeoPoint centre, double radiusM) {
    this.centre = centre;
    this.radiusM = radiusM;
    x = unitX(centre.latDeg(), centre.lonDeg());
    y = unitY(centre.latDeg(), centre.lonDeg());
    z = unitZ(centre.latDeg());
    // Beyond a quarter turn chords tell distances apart too badly: all are measured.
    boolean isLarge = radiusM > QUARTER_TURN_M;
    surelyInside = isLarge || radiusM < DOUBT_M ? -1 : chordSquared(radiusM - DOUBT_M);
    surelyOutside = isLarge ? Double.POSITIVE_INFINITY : chordSquared(radiusM + DOUBT_M);
  }

  static double unitX(double latDeg, double lonDeg) {
    return Math.cos(Math.toRadians(latDeg)) * Math.cos(Math.toRadians(lonDeg));
  }

  static double unitY(double latDeg, double lonDeg) {
    return Math.cos(Math.toRadians(latDeg)) * Math.sin(Math.toRadians(lonDeg));
  }

  static double unitZ(double latDeg) {
    return Math.sin(Math.toRadians(latDeg));
  }

  private static double chordSquared(double distanceM) {
    double chord = 2 * Math.sin(distanceM / (2 * GeoPoint.EARTH_RADIUS_M));
    return chord * chord;
  }

  /** Whether the point of an ordinal lies within the distance, its border included. The ordinal must have a point. */
  boolean contains(PointColumns points, int ordinal) {
    double dx = points.x[ordinal] - x;
    double dy = points.y[ordinal] - y;
    double dz = points.z[ordinal] - z;
    double chord = dx * dx + dy * dy + dz * dz;
    return chord < surelyInside
        || (chord <= surelyOutside && distanceM(points, ordinal) <= radiusM);
  }

  /** Metres from the centre to the point of an ordinal, which must have one. */
  public double distanceM(PointColumns points, int ordinal) {
    return centre.distanceM(new GeoPoint(points.latDeg[ordinal], points.lonDeg[ordinal]));
  }

  double radiusM() {
    return radiusM;
  }

  boolean isUnbounded() {
    return radiusM == Double.POSITIVE_INFINITY;
  }

  Circle withRadius(double otherM) {
    return new Circle(centre, otherM);
  }

  /** A box that holds the circle; a whole turn of meridians when a pole is near or the circle is that wide. */
  GeoBox bounds() {
    double angle = radiusM / GeoPoint.EARTH_RADIUS_M;
    double heightDeg = Math.toDegrees(angle) + MARGIN_DEG;
    double southDeg = centre.latDeg() - heightDeg;
    double northDeg = centre.latDeg() + heightDeg;
    if (southDeg <= -90 || northDeg >= 90) {
      return new GeoBox(Math.max(-90, southDeg), -180, Math.min(90, northDeg), 180);
    }
    double sinWidth = Math.sin(angle) / Math.cos(Math.toRadians(centre.latDeg()));
    double widthDeg = Math.toDegrees(Math.asin(Math.min(1, sinWidth))) + MARGIN_DEG;
    if (widthDeg >= 180) {
      return new GeoBox(southDeg, -180, northDeg, 180);
    }
    return new GeoBox(
        southDeg, turned(centre.lonDeg() - widthDeg), northDeg, turned(centre.lonDeg() + widthDeg));
  }

  private static double turned(double lonDeg) {
    return lonDeg < -180 ? lonDeg + 360 : lonDeg > 180 ? lonDeg - 360 : lonDeg;
  }
}
