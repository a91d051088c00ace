package org.handrail.directory.map;

import java.util.List;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;

/**
 * The square of the earth that a picture shows: equirectangular, true at the middle.
 *
 * @param middle the point in the middle
 * @param spanM metres between the outermost points, which keep a margin from the picture's border
 */
record MapFrame(GeoPoint middle, double spanM) {

  private static final double MARGIN = 48;
  private static final double LEAST_SPAN_M = 800;
  private static final double LONGEST_BAR = 180;
  private static final double M_PER_DEG = Math.PI * GeoPoint.EARTH_RADIUS_M / 180;

  /** A point of the picture. */
  record Position(double x, double y) {

    MapPicture.Spot spot() {
      return new MapPicture.Spot(written(x), written(y));
    }

    boolean isOutside() {
      return x < 0 || y < 0 || x > MapPicture.SIZE || y > MapPicture.SIZE;
    }
  }

  /** The square around these points, of which there is at least one. */
  static MapFrame around(List<GeoPoint> points) {
    GeoPoint first = points.getFirst();
    double west = 0;
    double east = 0;
    double south = first.latDeg();
    double north = first.latDeg();
    for (GeoPoint point : points) {
      double lon = wrapped(point.lonDeg() - first.lonDeg());
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, point.latDeg());
      north = Math.max(north, point.latDeg());
    }
    double lat = (south + north) / 2;
    GeoPoint middle = new GeoPoint(lat, wrapped(first.lonDeg() + (west + east) / 2));
    double widthM = (east - west) * Math.cos(Math.toRadians(lat)) * M_PER_DEG;
    double heightM = (north - south) * M_PER_DEG;
    return new MapFrame(middle, Math.max(LEAST_SPAN_M, Math.max(widthM, heightM)));
  }

  Position position(GeoPoint point) {
    return position(point, cos() * M_PER_DEG * pxPerM(), M_PER_DEG * pxPerM());
  }

  private Position position(GeoPoint point, double pxPerDegEast, double pxPerDegNorth) {
    double x = wrapped(point.lonDeg() - middle.lonDeg()) * pxPerDegEast;
    double y = (point.latDeg() - middle.latDeg()) * pxPerDegNorth;
    return new Position(MapPicture.SIZE / 2.0 + x, MapPicture.SIZE / 2.0 - y);
  }

  /** What of the earth the picture shows, and a little more. */
  GeoBox box() {
    double halfM = MapPicture.SIZE / 2.0 / pxPerM();
    double lat = halfM / M_PER_DEG;
    double lon = Math.min(179, lat / Math.max(0.01, cos()));
    return new GeoBox(
        Math.max(-90, middle.latDeg() - lat),
        wrapped(middle.lonDeg() - lon),
        Math.min(90, middle.latDeg() + lat),
        wrapped(middle.lonDeg() + lon));
  }

  /** A line as SVG writes it. */
  String path(List<GeoPoint> points) {
    StringBuilder path = new StringBuilder(12 * points.size());
    double pxPerDegEast = cos() * M_PER_DEG * pxPerM();
    double pxPerDegNorth = M_PER_DEG * pxPerM();
    for (GeoPoint point : points) {
      Position position = position(point, pxPerDegEast, pxPerDegNorth);
      path.append(path.isEmpty() ? 'M' : 'L');
      write(position.x(), path);
      write(position.y(), path.append(' '));
    }
    return path.toString();
  }

  /** What the scale bar says: the longest of 1, 2 or 5 with zeros that fits. */
  double barMetres() {
    double most = LONGEST_BAR / pxPerM();
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double lead = most / power;
    return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
  }

  double pxPerM() {
    return (MapPicture.SIZE - 2 * MARGIN) / spanM;
  }

  /** A number with one decimal. */
  static String written(double value) {
    StringBuilder text = new StringBuilder();
    write(value, text);
    return text.toString();
  }

  /** By hand: a map has some thousand of them, and a formatter takes a microsecond for each. */
  private static void write(double value, StringBuilder to) {
    long tenths = Math.round(Math.abs(value) * 10);
    if (value < 0 && tenths != 0) {
      to.append('-');
    }
    to.append(tenths / 10).append('.').append(tenths % 10);
  }

  private double cos() {
    return Math.cos(Math.toRadians(middle.latDeg()));
  }

  private static double wrapped(double lonDeg) {
    return lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
  }
}
