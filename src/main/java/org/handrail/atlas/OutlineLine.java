package org.handrail.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;

/**
 * One line of the atlas with the box around it; points are longitude, latitude in turn. As read it may jump from one side of the
 * map to the other.
 */
final class OutlineLine {

  private static final float RIM_LON_TOLERANCE = 0.01f;
  private static final float RIM_LAT = -89.9f;

  final Outline.Kind kind;
  private final float[] lonLat;
  private float west = Float.POSITIVE_INFINITY;
  private float south = Float.POSITIVE_INFINITY;
  private float east = Float.NEGATIVE_INFINITY;
  private float north = Float.NEGATIVE_INFINITY;

  OutlineLine(Outline.Kind kind, float[] lonLat) {
    this.kind = kind;
    this.lonLat = lonLat;
    for (int i = 0; i < lonLat.length; i += 2) {
      west = Math.min(west, lonLat[i]);
      east = Math.max(east, lonLat[i]);
      south = Math.min(south, lonLat[i + 1]);
      north = Math.max(north, lonLat[i + 1]);
    }
  }

  int size() {
    return lonLat.length / 2;
  }

  double lon(int index) {
    return lonLat[2 * index];
  }

  double lat(int index) {
    return lonLat[2 * index + 1];
  }

  /** The point, moved onto the map where the line runs on beyond it. */
  GeoPoint point(int index) {
    return new GeoPoint(Math.clamp(lat(index), -90, 90), Math.clamp(lon(index), -180, 180));
  }

  /** Whether the box around the line touches a box that does not cross the 180th meridian. */
  boolean meets(GeoBox box) {
    return west <= box.eastDeg()
        && east >= box.westDeg()
        && south <= box.northDeg()
        && north >= box.southDeg();
  }

  /** Whether all of the line lies in a box that does not cross the 180th meridian. */
  boolean liesIn(GeoBox box) {
    return west >= box.westDeg()
        && east <= box.eastDeg()
        && south >= box.southDeg()
        && north <= box.northDeg();
  }

  /** What of the line touches the box; each piece may end a little outside of it. */
  List<OutlineLine> stretches(GeoBox box) {
    if (!meets(box)) {
      return List.of();
    }
    if (liesIn(box)) {
      return List.of(this);
    }
    List<OutlineLine> found = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < size(); i++) {
      boolean goesOn = i + 1 < size() && pieceMeets(i, box);
      if (!goesOn) {
        if (i > first) {
          found.add(new OutlineLine(kind, Arrays.copyOfRange(lonLat, 2 * first, 2 * i + 2)));
        }
        first = i + 1;
      }
    }
    return found;
  }

  /** Whether the piece from a point to the next one may touch the box. */
  boolean pieceMeets(int index, GeoBox box) {
    return Math.min(lon(index), lon(index + 1)) <= box.eastDeg()
        && Math.max(lon(index), lon(index + 1)) >= box.westDeg()
        && Math.min(lat(index), lat(index + 1)) <= box.northDeg()
        && Math.max(lat(index), lat(index + 1)) >= box.southDeg();
  }

  /** Whether the piece is where the flat map was cut, which is no coast. */
  boolean pieceIsRim(int index) {
    return (isOnDateLine(index) && isOnDateLine(index + 1))
        || (lat(index) < RIM_LAT && lat(index + 1) < RIM_LAT);
  }

  private boolean isOnDateLine(int index) {
    return Math.abs(Math.abs(lon(index)) - 180) < RIM_LON_TOLERANCE;
  }

  /**
   * The line without jumps from one side of the map to the other: its longitudes run on beyond 180 degrees. Where that happens it
   * is given twice, a turn apart, so that it is found on either side.
   */
  List<OutlineLine> unrolled() {
    float[] points = lonLat.clone();
    float turns = 0;
    for (int i = 2; i < points.length; i += 2) {
      float step = lonLat[i] - lonLat[i - 2];
      turns += step > 180 ? -360 : step < -180 ? 360 : 0;
      points[i] += turns;
    }
    OutlineLine line = new OutlineLine(kind, points);
    if (line.east <= 180 && line.west >= -180) {
      return List.of(line);
    }
    float back = line.east > 180 ? -360 : 360;
    float[] shifted = points.clone();
    for (int i = 0; i < shifted.length; i += 2) {
      shifted[i] += back;
    }
    return List.of(line, new OutlineLine(kind, shifted));
  }

  /** A ring that goes around the south pole is closed along it. */
  OutlineLine closedAtThePole() {
    int last = lonLat.length - 2;
    if (Math.abs(lonLat[last] - lonLat[0]) < 180) {
      return this;
    }
    float[] closed = Arrays.copyOf(lonLat, lonLat.length + 4);
    closed[last + 2] = lonLat[last];
    closed[last + 3] = -90;
    closed[last + 4] = lonLat[0];
    closed[last + 5] = -90;
    return new OutlineLine(kind, closed);
  }
}
