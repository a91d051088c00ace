package org.handrail.search;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where things are, by ordinal. Those with a point come first, sorted by cell of the grid and then roughly by point, so that those of one
 * building stand together; those without a point follow. Immutable; for many threads.
 */
public final class PointColumns {

  private static final int RANK_BITS = 21;
  private static final int NO_CELL = (1 << 21) - 1; // cells are fewer: 21 bits
  private static final int LAT_BITS = 10;
  private static final int LON_BITS = 11;
  private static final int LAT_STEPS_PER_DEGREE = 4 << LAT_BITS; // a cell is a quarter of a degree
  private static final int LON_STEPS_PER_DEGREE = 4 << LON_BITS;

  /** How many things can be put in order. */
  public static final int MAX_SIZE = 1 << RANK_BITS;

  final double[] latDeg;
  final double[] lonDeg;

  /** The point on a globe of radius 1. */
  final float[] x;

  final float[] y;
  final float[] z;

  final Grid grid;

  private final int[] rank;
  private final int pointed;

  private PointColumns(int[] rank, int pointed, IntFunction<@Nullable GeoPoint> pointOfRank) {
    this.rank = rank;
    this.pointed = pointed;
    latDeg = new double[pointed];
    lonDeg = new double[pointed];
    x = new float[pointed];
    y = new float[pointed];
    z = new float[pointed];
    int[] cells = new int[pointed];
    for (int i = 0; i < pointed; i++) {
      GeoPoint point = pointOfRank.apply(rank[i]);
      if (point == null) {
        throw new IllegalArgumentException("a point that was there is gone");
      }
      latDeg[i] = point.latDeg();
      lonDeg[i] = point.lonDeg();
      x[i] = (float) Circle.unitX(latDeg[i], lonDeg[i]);
      y[i] = (float) Circle.unitY(latDeg[i], lonDeg[i]);
      z[i] = (float) Circle.unitZ(latDeg[i]);
      cells[i] = Grid.cell(latDeg[i], lonDeg[i]);
    }
    grid = new Grid(cells);
  }

  /**
   * Gives things their ordinals.
   *
   * @param size how many there are
   * @param pointOfRank where the thing of a rank is; ranks count from 0 in the order that decides between equals
   * @throws IllegalArgumentException when there are more than {@link #MAX_SIZE}
   */
  public static PointColumns of(int size, IntFunction<@Nullable GeoPoint> pointOfRank) {
    if (size > MAX_SIZE) {
      throw new IllegalArgumentException("more than " + MAX_SIZE);
    }
    long[] keys = new long[size];
    int pointed = 0;
    for (int i = 0; i < size; i++) {
      GeoPoint point = pointOfRank.apply(i);
      keys[i] = placeKey(point) << RANK_BITS | i;
      pointed += point == null ? 0 : 1;
    }
    Arrays.parallelSort(keys);
    int[] rank = Arrays.stream(keys).mapToInt(key -> (int) key & (MAX_SIZE - 1)).toArray();
    return new PointColumns(rank, pointed, pointOfRank);
  }

  /** A number that sorts by cell, then roughly by point; without a point last. */
  private static long placeKey(@Nullable GeoPoint point) {
    double lat = point == null ? 0 : point.latDeg();
    double lon = point == null ? 0 : point.lonDeg();
    long cell = point == null ? NO_CELL : Grid.cell(lat, lon);
    long row = (long) ((lat + 90) * LAT_STEPS_PER_DEGREE) & ((1 << LAT_BITS) - 1);
    long column = (long) ((lon + 180) * LON_STEPS_PER_DEGREE) & ((1 << LON_BITS) - 1);
    return (cell << LAT_BITS | row) << LON_BITS | column;
  }

  /** How many ordinals there are. */
  public int size() {
    return rank.length;
  }

  /** How many have a point: ordinals 0 to {@code pointed} − 1. */
  public int pointed() {
    return pointed;
  }

  /** The rank of the thing that an ordinal stands for. */
  public int rank(int ordinal) {
    return rank[ordinal];
  }

  /** Degrees; the ordinal must have a point. */
  public double latDeg(int ordinal) {
    return latDeg[ordinal];
  }

  /** Degrees; the ordinal must have a point. */
  public double lonDeg(int ordinal) {
    return lonDeg[ordinal];
  }

  /** Takes the first of what is offered; equal keys are told apart by {@code tie}, then by rank. */
  public TopK top(int capacity, IntToLongFunction tie) {
    return new TopK(rank, tie, capacity);
  }
}
