package org.handrail.atlas;

import java.util.ArrayList;
import java.util.List;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;

/** Cuts a ring to a box, side by side (Sutherland and Hodgman), so that it can be filled. */
final class RingClip {

  private enum Side {
    WEST,
    EAST,
    SOUTH,
    NORTH
  }

  /** A point in degrees whose longitude may lie beyond 180. */
  private record Vertex(double lat, double lon) {}

  private final GeoBox box;

  /**
   * @param box one that does not cross the 180th meridian
   */
  RingClip(GeoBox box) {
    this.box = box;
  }

  /** The part of the ring inside the box, closed by its sides; empty when there is none. */
  List<GeoPoint> clip(OutlineLine ring) {
    return vertices(ring).stream()
        .map(point -> new GeoPoint(point.lat, point.lon))
        .toList();
  }

  /** The same as a ring, right to a metre; one that lies in the box whole stays what it is. */
  OutlineLine ring(OutlineLine ring) {
    if (ring.liesIn(box)) {
      return ring;
    }
    List<Vertex> points = vertices(ring);
    float[] lonLat = new float[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      lonLat[2 * i] = (float) points.get(i).lon;
      lonLat[2 * i + 1] = (float) points.get(i).lat;
    }
    return new OutlineLine(ring.kind, lonLat);
  }

  private List<Vertex> vertices(OutlineLine ring) {
    List<Vertex> points = new ArrayList<>(ring.size());
    for (int i = 0; i < ring.size(); i++) {
      points.add(new Vertex(ring.lat(i), ring.lon(i)));
    }
    for (Side side : Side.values()) {
      points = clip(points, side);
    }
    return points;
  }

  private List<Vertex> clip(List<Vertex> ring, Side side) {
    List<Vertex> kept = new ArrayList<>();
    for (int i = 0; i < ring.size(); i++) {
      Vertex point = ring.get(i);
      Vertex before = ring.get(i == 0 ? ring.size() - 1 : i - 1);
      boolean in = inside(point, side);
      if (in != inside(before, side)) {
        kept.add(crossing(before, point, side));
      }
      if (in) {
        kept.add(point);
      }
    }
    return kept;
  }

  private boolean inside(Vertex point, Side side) {
    return switch (side) {
      case WEST -> point.lon >= box.westDeg();
      case EAST -> point.lon <= box.eastDeg();
      case SOUTH -> point.lat >= box.southDeg();
      case NORTH -> point.lat <= box.northDeg();
    };
  }

  private Vertex crossing(Vertex a, Vertex b, Side side) {
    return switch (side) {
      case WEST -> atLon(a, b, box.westDeg());
      case EAST -> atLon(a, b, box.eastDeg());
      case SOUTH -> atLat(a, b, box.southDeg());
      case NORTH -> atLat(a, b, box.northDeg());
    };
  }

  private static Vertex atLon(Vertex a, Vertex b, double lon) {
    return new Vertex(a.lat + (lon - a.lon) / (b.lon - a.lon) * (b.lat - a.lat), lon);
  }

  private static Vertex atLat(Vertex a, Vertex b, double lat) {
    return new Vertex(lat, a.lon + (lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon));
  }
}
