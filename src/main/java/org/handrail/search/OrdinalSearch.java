package org.handrail.search;

import java.util.function.IntToLongFunction;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * One run of one question. Bits first, 64 ordinals at a time, in the ranges of ordinals that the grid gives; then the other conditions and
 * the distance. Keys are made only for what is left. Not for several threads.
 */
public final class OrdinalSearch {

  /** Beyond this distance the nearest are looked for in growing circles. */
  private static final double WIDE_M = 100_000;

  private static final double FIRST_CIRCLE_M = 2_000;
  private static final double HALF_TURN_M = Math.PI * GeoPoint.EARTH_RADIUS_M;

  private final PointColumns points;
  private final OrdinalConditions conditions;
  private final IntToLongFunction keys;

  /**
   * @param keys the number that puts an ordinal in its place: smaller is earlier
   */
  public OrdinalSearch(PointColumns points, OrdinalConditions conditions, IntToLongFunction keys) {
    this.points = points;
    this.conditions = conditions;
    this.keys = keys;
  }

  /** Offers all that meet the conditions to {@code top}; returns how many they are. */
  public int everywhere(TopK top) {
    RangeScan scan = new RangeScan(points, conditions, null, keys, top);
    if (points.size() > 0) {
      scan.visit(0, points.size());
    }
    return scan.total();
  }

  /** The same for those whose cells of the grid touch the box; the conditions have to know the box itself. */
  public int inBox(GeoBox box, TopK top) {
    RangeScan scan = new RangeScan(points, conditions, null, keys, top);
    points.grid.forEachRange(box, scan);
    return scan.total();
  }

  /** The same for those within a distance. */
  public int within(Circle circle, TopK top) {
    return circle.isUnbounded() ? everywhere(top) : scan(circle, top);
  }

  /**
   * The same, where keys grow with the distance from the circle's centre, so that a search of the whole world does not measure all of it:
   * the circle grows until it holds enough.
   */
  public int nearest(Circle circle, TopK top) {
    double radiusM = circle.radiusM();
    if (radiusM <= WIDE_M) {
      return within(circle, top);
    }
    int total = count(circle);
    double widestM = Math.min(radiusM, HALF_TURN_M);
    boolean areFew = total <= 4L * top.capacity();
    for (double r = areFew ? widestM : FIRST_CIRCLE_M; r < widestM; r *= 2) {
      top.clear();
      scan(circle.withRadius(r), top);
      if (top.isFull()) {
        return total;
      }
    }
    top.clear();
    within(circle, top);
    return total;
  }

  private int count(Circle circle) {
    if (!circle.isUnbounded()) {
      return scan(circle, null);
    }
    RangeScan scan = new RangeScan(points, conditions, null, keys, null);
    if (points.size() > 0) {
      scan.visit(0, points.size());
    }
    return scan.total();
  }

  private int scan(Circle circle, @Nullable TopK top) {
    RangeScan scan = new RangeScan(points, conditions, circle, keys, top);
    points.grid.forEachRange(circle.bounds(), scan);
    return scan.total();
  }
}
