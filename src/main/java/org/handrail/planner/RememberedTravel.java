package org.handrail.planner;

import java.util.HashMap;
import java.util.Map;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;

/**
 * Travel times of one plan, which is solved again for each advice: each way is asked for once. Ways beyond the first
 * million are asked for as often as they are needed. Not for several threads.
 */
final class RememberedTravel implements TravelTimes {

  private static final int MOST_WAYS = 1_000_000;

  private record Way(GeoPoint from, GeoPoint to) {}

  private final TravelTimes travel;
  private final Map<Way, Integer> known = new HashMap<>();

  RememberedTravel(TravelTimes travel) {
    this.travel = travel;
  }

  @Override
  public int minutes(GeoPoint from, GeoPoint to) {
    Way way = new Way(from, to);
    Integer minutes = known.get(way);
    if (minutes == null) {
      minutes = travel.minutes(from, to);
      if (known.size() < MOST_WAYS) {
        known.put(way, minutes);
      }
    }
    return minutes;
  }

  @Override
  public boolean isOnFoot(GeoPoint from, GeoPoint to) {
    return travel.isOnFoot(from, to);
  }

  @Override
  public String model() {
    return travel.model();
  }

  @Override
  public double reachM(int minutes) {
    return travel.reachM(minutes);
  }
}
