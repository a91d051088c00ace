package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** The distinct places of one problem by number, and the minutes between them, each asked for once. */
final class Places {

  /** The number of the base. */
  static final int BASE = 0;

  /** What has no place. */
  static final int NOWHERE = -1;

  /** A way that is longer counts as this long (19 years), so that sums stay within an int. */
  private static final int LONGEST_LEG_MIN = 10_000_000;

  private final TravelTimes travel;
  private final Map<GeoPoint, Integer> numbers = new HashMap<>();
  private final List<GeoPoint> points = new ArrayList<>();
  /** By origin, then destination: minutes + 1, or 0 while nobody has asked. */
  private int[][] legs = {};

  Places(GeoPoint base, TravelTimes travel) {
    this.travel = travel;
    number(base);
  }

  /** The number of a point; null is the base. */
  int number(@Nullable GeoPoint point) {
    if (point == null) {
      return BASE;
    }
    // Adding 0.0 turns the negative zero into the positive one, which is the same place.
    GeoPoint key = new GeoPoint(point.latDeg() + 0.0, point.lonDeg() + 0.0);
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    numbers.put(key, points.size());
    points.add(key);
    return points.size() - 1;
  }

  /** Minutes of the direct way. */
  int leg(int from, int to) {
    if (from == to) {
      return 0;
    }
    if (legs.length < points.size()) {
      legs = new int[points.size()][];
    }
    int[] row = legs[from];
    if (row == null) {
      row = new int[points.size()];
      legs[from] = row;
    }
    if (row[to] == 0) {
      int minutes = travel.minutes(points.get(from), points.get(to));
      row[to] = Math.max(0, Math.min(LONGEST_LEG_MIN, minutes)) + 1;
    }
    return row[to] - 1;
  }
}
