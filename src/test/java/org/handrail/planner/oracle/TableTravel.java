package org.handrail.planner.oracle;

import java.util.List;
import java.util.random.RandomGenerator;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;

/**
 * Times between a few points from a table: there and back may differ, a detour may be quicker than the way, different
 * points may be 0 minutes apart. A planner that takes any such thing for granted is found out.
 */
final class TableTravel implements TravelTimes {

  private final List<GeoPoint> points;
  private final int[][] minutes;

  private TableTravel(List<GeoPoint> points, int[][] minutes) {
    this.points = List.copyOf(points);
    this.minutes = minutes;
  }

  /**
   * @param points different points
   * @param longestMin upper bound of a time, in minutes
   */
  static TableTravel random(RandomGenerator random, List<GeoPoint> points, int longestMin) {
    boolean thereAsBack = random.nextBoolean();
    int[][] minutes = new int[points.size()][points.size()];
    for (int from = 0; from < points.size(); from++) {
      for (int to = 0; to < points.size(); to++) {
        if (from != to) {
          boolean copy = thereAsBack && to < from;
          boolean zero = random.nextInt(12) == 0;
          minutes[from][to] = copy ? minutes[to][from] : zero ? 0 : random.nextInt(longestMin + 1);
        }
      }
    }
    return new TableTravel(points, minutes);
  }

  /**
   * The first point is near to most of the others, which are mostly far from each other: what is possible, is by way of
   * the first.
   *
   * @param nearMin the longest of the short ways, in minutes
   */
  static TableTravel star(RandomGenerator random, List<GeoPoint> points, int nearMin) {
    int[][] minutes = new int[points.size()][points.size()];
    for (int from = 0; from < points.size(); from++) {
      for (int to = 0; to < points.size(); to++) {
        boolean near = random.nextInt(8) == 0 ^ (from == 0 || to == 0);
        int way = near ? random.nextInt(nearMin + 1) : nearMin + random.nextInt(2 * nearMin);
        minutes[from][to] = from == to ? 0 : way;
      }
    }
    return new TableTravel(points, minutes);
  }

  @Override
  public int minutes(GeoPoint from, GeoPoint to) {
    return minutes[points.indexOf(from)][points.indexOf(to)];
  }

  @Override
  public String model() {
    return "table";
  }
}
