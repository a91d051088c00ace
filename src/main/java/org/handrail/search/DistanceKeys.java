package org.handrail.search;

import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Keys that sort by distance; what has no point is last. Not for several threads. */
public final class DistanceKeys implements IntToLongFunction {

  private final PointColumns points;
  private final @Nullable Circle circle;
  private int measured = -1;
  private double distanceM;

  /**
   * @param circle around the place that distances are measured from; null when there is none: all are equal
   */
  public DistanceKeys(PointColumns points, @Nullable Circle circle) {
    this.points = points;
    this.circle = circle;
  }

  @Override
  public long applyAsLong(int ordinal) {
    if (circle == null || ordinal >= points.pointed()) {
      return Long.MAX_VALUE;
    }
    // Those of one building stand together: most have the distance of the one before.
    if (measured < 0 || !isSamePoint(measured, ordinal)) {
      measured = ordinal;
      distanceM = circle.distanceM(points, ordinal);
    }
    return Double.doubleToRawLongBits(distanceM); // not negative: bits sort as the numbers do
  }

  private boolean isSamePoint(int a, int b) {
    return points.latDeg[a] == points.latDeg[b] && points.lonDeg[a] == points.lonDeg[b];
  }
}
