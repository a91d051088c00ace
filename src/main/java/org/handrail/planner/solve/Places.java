package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * The distinct places of one problem by number, and the minutes between them, each asked for once. First come the base
 * and the places of blocks: the first of them, the hubs, are asked for with many other places, so their ways stand in
 * arrays, which are made when they are first asked for. All other ways stand in a hash table.
 */
final class Places {

  /** The number of the base. */
  static final int BASE = 0;

  /** What has no place. */
  static final int NOWHERE = -1;

  /** A way that is longer counts as this long (19 years), so that sums stay within an int. */
  private static final int LONGEST_LEG_MIN = 10_000_000;

  /** So many places have their ways in arrays at most: a calendar can name thousands. */
  static final int MAX_HUBS = 64;

  private final TravelTimes travel;
  private final Map<GeoPoint, Integer> numbers = new HashMap<>();
  private final List<GeoPoint> points = new ArrayList<>();
  /** Minutes + 1 by hub and other place, or 0 while nobody has asked. */
  private final int[] @Nullable [] fromHub;

  private final int[] @Nullable [] toHub;
  private final LegCache otherLegs = new LegCache();

  Places(Problem problem, List<Block> blocks) {
    travel = problem.travel();
    number(problem.base());
    for (Block block : blocks) {
      number(block.placeAtStart());
      number(block.placeAtEnd());
    }
    int hubs = Math.min(MAX_HUBS, points.size());
    fromHub = new int[hubs][];
    toHub = new int[hubs][];
  }

  /** The number of a place of the problem, which it has from the first time that it is asked for; null is the base. */
  int number(@Nullable GeoPoint point) {
    if (point == null) {
      return BASE;
    }
    // Adding 0.0 turns the negative zero into the positive one, which is the same place.
    GeoPoint key = new GeoPoint(point.latDeg() + 0.0, point.lonDeg() + 0.0);
    Integer known = numbers.putIfAbsent(key, points.size());
    if (known != null) {
      return known;
    }
    points.add(key);
    return points.size() - 1;
  }

  /** Minutes of the direct way. */
  int leg(int from, int to) {
    if (from == to) {
      return 0;
    }
    if (from < fromHub.length) {
      return leg(row(fromHub, from, to), to, from, to);
    }
    if (to < toHub.length) {
      return leg(row(toHub, to, from), from, from, to);
    }
    int known = otherLegs.find(from, to);
    if (known < 0) {
      known = ask(from, to);
      otherLegs.put(from, to, known);
    }
    return known;
  }

  /** Whether the direct way is walked. */
  boolean isOnFoot(int from, int to) {
    return travel.isOnFoot(points.get(from), points.get(to));
  }

  /** Places that were numbered since have no room in it yet. */
  private int[] row(int[] @Nullable [] rows, int hub, int other) {
    int[] row = rows[hub];
    if (row == null) {
      row = new int[points.size()];
      rows[hub] = row;
    } else if (other >= row.length) {
      row = Arrays.copyOf(row, Math.max(points.size(), row.length + row.length / 2));
      rows[hub] = row;
    }
    return row;
  }

  private int leg(int[] row, int at, int from, int to) {
    if (row[at] == 0) {
      row[at] = ask(from, to) + 1;
    }
    return row[at] - 1;
  }

  private int ask(int from, int to) {
    int minutes = travel.minutes(points.get(from), points.get(to));
    return Math.max(0, Math.min(LONGEST_LEG_MIN, minutes));
  }

  /** How many minutes the arrays have room for. */
  long roomInArrays() {
    long room = 0;
    for (int hub = 0; hub < fromHub.length; hub++) {
      int[] from = fromHub[hub];
      int[] to = toHub[hub];
      room += (from == null ? 0 : from.length) + (to == null ? 0 : to.length);
    }
    return room;
  }
}
