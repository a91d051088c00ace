package org.handrail.search;

import org.handrail.shared.GeoBox;

/**
 * Cells of a quarter of a degree, row by row from the south pole and each row from the 180th meridian eastwards, and
 * where the ordinals of each begin. Ordinals are sorted by cell, so that the cells of a row between two meridians are
 * one range of ordinals.
 */
final class Grid {

  private static final int PER_DEGREE = 4;
  private static final int ROWS = 180 * PER_DEGREE;
  private static final int COLUMNS = 360 * PER_DEGREE;

  private final int[] firstOrdinal = new int[ROWS * COLUMNS + 1];

  /**
   * @param sortedCells the cell of each thing that has a point, in order of the ordinals, ascending
   */
  Grid(int[] sortedCells) {
    for (int cell : sortedCells) {
      firstOrdinal[cell + 1]++;
    }
    for (int cell = 0; cell < ROWS * COLUMNS; cell++) {
      firstOrdinal[cell + 1] += firstOrdinal[cell];
    }
  }

  static int cell(double latDeg, double lonDeg) {
    return row(latDeg) * COLUMNS + column(lonDeg);
  }

  private static int row(double latDeg) {
    return Math.min(ROWS - 1, (int) ((latDeg + 90) * PER_DEGREE));
  }

  private static int column(double lonDeg) {
    return Math.min(COLUMNS - 1, (int) ((lonDeg + 180) * PER_DEGREE));
  }

  /** Tells the visitor the ranges of ordinals whose cells touch the box. */
  void forEachRange(GeoBox box, RangeVisitor visitor) {
    boolean isWholeTurn = box.westDeg() == -180 && box.eastDeg() == 180;
    int firstRow = row(box.southDeg());
    int lastRow = row(box.northDeg());
    if (isWholeTurn) {
      visit(firstRow * COLUMNS, (lastRow + 1) * COLUMNS, visitor);
      return;
    }
    for (int row = firstRow; row <= lastRow; row++) {
      int west = row * COLUMNS + column(box.westDeg());
      int east = row * COLUMNS + column(box.eastDeg());
      if (box.westDeg() <= box.eastDeg()) {
        visit(west, east + 1, visitor);
      } else {
        visit(row * COLUMNS, east + 1, visitor);
        visit(Math.max(west, east + 1), (row + 1) * COLUMNS, visitor);
      }
    }
  }

  private void visit(int fromCell, int toCell, RangeVisitor visitor) {
    int from = firstOrdinal[fromCell];
    int to = firstOrdinal[toCell];
    if (from < to) {
      visitor.visit(from, to);
    }
  }

  /** Takes ranges of ordinals. */
  interface RangeVisitor {

    /** Ordinals {@code from} to {@code to} − 1. */
    void visit(int from, int to);
  }
}
