package org.handrail.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.handrail.shared.GeoBox;

/** The places of a gazetteer by cells of a degree, in each the largest first, so that a map asks only the cells it shows. */
final class PlaceGrid {

  private static final int ROWS = 180;
  private static final int COLUMNS = 360;
  private static final int MOST_SIZE = 0xff;

  private final PlaceTable places;
  private final int[] sorted; // places by cell, then size, then number
  private final int[] firstOfCell = new int[ROWS * COLUMNS + 1];

  PlaceGrid(PlaceTable places) {
    this.places = places;
    long[] keys = new long[places.names.size()];
    for (int place = 0; place < keys.length; place++) {
      int cell = cell(places.lat[place], places.lon[place]);
      keys[place] = (long) cell << 40 | (long) (MOST_SIZE - places.size(place)) << 32 | place;
      firstOfCell[cell + 1]++;
    }
    Arrays.sort(keys);
    sorted = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    Arrays.parallelPrefix(firstOfCell, Integer::sum);
  }

  private static int cell(int latFixed, int lonFixed) {
    return row(latFixed / PlaceTable.FIXED) * COLUMNS + column(lonFixed / PlaceTable.FIXED);
  }

  private static int row(double latDeg) {
    return Math.clamp((int) Math.floor(latDeg) + 90, 0, ROWS - 1);
  }

  private static int column(double lonDeg) {
    return Math.clamp((int) Math.floor(lonDeg) + 180, 0, COLUMNS - 1);
  }

  /** The largest places of the box, the largest first; of two as large, the one that comes first in the table. */
  List<Integer> largest(GeoBox box, int limit) {
    Comparator<Integer> bySize =
        Comparator.<Integer>comparingInt(places::size).thenComparing(Comparator.reverseOrder());
    PriorityQueue<Integer> largest = new PriorityQueue<>(bySize);
    int west = column(box.westDeg());
    int columns = Math.floorMod(column(box.eastDeg()) - west, COLUMNS);
    if (columns == 0 && box.westDeg() > box.eastDeg()) {
      columns = COLUMNS - 1; // all around, back into its own first column
    }
    for (int row = row(box.southDeg()); row <= row(box.northDeg()); row++) {
      for (int i = 0; i <= columns; i++) {
        collect(row * COLUMNS + (west + i) % COLUMNS, box, limit, largest);
      }
    }
    List<Integer> found = new ArrayList<>(largest);
    found.sort(bySize.reversed());
    return found;
  }

  private void collect(int cell, GeoBox box, int limit, PriorityQueue<Integer> largest) {
    for (int i = firstOfCell[cell]; i < firstOfCell[cell + 1]; i++) {
      int place = sorted[i];
      if (largest.size() == limit) {
        if (limit == 0 || largest.comparator().compare(place, largest.peek()) <= 0) {
          return; // what follows in the cell is smaller still
        }
      }
      if (places.isIn(place, box)) {
        largest.add(place);
        if (largest.size() > limit) {
          largest.poll();
        }
      }
    }
  }
}
