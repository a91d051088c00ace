package org.handrail.search;

import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Looks at ranges of ordinals: counts those that meet the conditions and, if asked to, keeps the first in order. */
final class RangeScan implements Grid.RangeVisitor {

  private final PointColumns points;
  private final OrdinalConditions conditions;
  private final @Nullable Circle circle;
  private final @Nullable TopK top;
  private final IntToLongFunction keys;
  private final boolean isLookNeeded;
  private int total;

  /**
   * @param circle where they must lie, or null for anywhere
   * @param top takes those that come first, or null to count only
   */
  RangeScan(
      PointColumns points,
      OrdinalConditions conditions,
      @Nullable Circle circle,
      IntToLongFunction keys,
      @Nullable TopK top) {
    this.points = points;
    this.conditions = conditions;
    this.circle = circle;
    this.keys = keys;
    this.top = top;
    isLookNeeded = circle != null || top != null || conditions.areMoreThanBits();
  }

  /** How many met the conditions. */
  int total() {
    return total;
  }

  @Override
  public void visit(int from, int to) {
    int lastWord = (to - 1) >>> 6;
    for (int word = from >>> 6; word <= lastWord; word++) {
      long bits = conditions.bits(word);
      if (word == from >>> 6) {
        bits &= -1L << from; // shifts count modulo 64
      }
      if (word == lastWord) {
        bits &= -1L >>> -to;
      }
      if (isLookNeeded) {
        lookAt(word << 6, bits);
      } else {
        total += Long.bitCount(bits);
      }
    }
  }

  private void lookAt(int base, long candidates) {
    for (long left = candidates; left != 0; left &= left - 1) {
      int ordinal = base + Long.numberOfTrailingZeros(left);
      if (conditions.admits(ordinal) && (circle == null || circle.contains(points, ordinal))) {
        total++;
        if (top != null) {
          top.offer(ordinal, keys.applyAsLong(ordinal));
        }
      }
    }
  }
}
