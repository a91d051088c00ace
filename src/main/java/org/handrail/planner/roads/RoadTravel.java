package org.handrail.planner.roads;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelMode;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;

/**
 * Ways over the roads of a map, for one plan: it remembers the places that it was asked for, so one thread at a time.
 *
 * <p>A way is the straight walk from each place to its nearest road at walking pace, the fastest way between, and the
 * minutes that every way of this mode costs on top. When one of the two places is more than 500 m from any road of the
 * map, or the map leads only one way between them or none, both ways are measured by the default model.
 */
final class RoadTravel implements TravelTimes {

  /** Keeps a way of exactly so many minutes from being rounded up by an error in the last digit. */
  private static final double ROUNDING_SLACK_MIN = 1e-9;

  private static final double WALK_M_PER_MIN = 80;
  private static final double M_PER_MIN_OF_KM_PER_HOUR = 1000 / 60.0;
  private static final double SECONDS_PER_MIN = 60;

  /** The map's own lengths are computed with another radius of the earth and rounded. */
  private static final double LENGTH_SLACK = 1.001;

  private static final double LENGTH_SLACK_M = 5;

  private final TravelMode mode;
  private final GreatCircleTravel fallback;
  private final RoadNet net;
  private final double topMPerMin;
  private final Map<GeoPoint, Optional<RoadNet.Stop>> stops = new HashMap<>();

  RoadTravel(TravelMode mode, RoadNet net, double topKmPerHour) {
    this.mode = mode;
    this.net = net;
    fallback = new GreatCircleTravel(mode);
    topMPerMin = topKmPerHour * M_PER_MIN_OF_KM_PER_HOUR;
  }

  @Override
  public int minutes(GeoPoint from, GeoPoint to) {
    if (from.equals(to)) {
      return 0;
    }
    RoadNet.Stop start = stops.computeIfAbsent(from, net::findStop).orElse(null);
    RoadNet.Stop end = stops.computeIfAbsent(to, net::findStop).orElse(null);
    if (start == null || end == null) {
      return fallback.minutes(from, to);
    }
    double there = net.seconds(start, end);
    double back = net.seconds(end, start);
    if (!Double.isFinite(there) || !Double.isFinite(back)) {
      return fallback.minutes(from, to);
    }
    double walked = (start.gapM() + end.gapM()) / WALK_M_PER_MIN;
    double minutes = there / SECONDS_PER_MIN + walked + mode.extraMin();
    return (int) Math.ceil(minutes - ROUNDING_SLACK_MIN);
  }

  @Override
  public boolean isOnFoot(GeoPoint from, GeoPoint to) {
    return mode == TravelMode.WALK && !from.equals(to);
  }

  @Override
  public String model() {
    return mode.code() + "+osm";
  }

  @Override
  public double reachM(int minutes) {
    double onRoads = Math.max(0, minutes - mode.extraMin()) * topMPerMin;
    return Math.max(fallback.reachM(minutes), onRoads * LENGTH_SLACK + LENGTH_SLACK_M);
  }
}
