package org.handrail.planner.travel;

import org.handrail.shared.GeoPoint;
import org.handrail.shared.WalkingTime;

/**
 * The default model, public and the same everywhere: the great-circle distance times a detour factor, at the mode's
 * speed. It knows no streets, rivers or timetables.
 *
 * @param mode how the person gets about
 */
public record GreatCircleTravel(TravelMode mode) implements TravelTimes {

  @Override
  public int minutes(GeoPoint from, GeoPoint to) {
    if (from.equals(to)) {
      return 0;
    }
    double minutes = mode.minutes(from.distanceM(to) * WalkingTime.DETOUR);
    return (int) Math.max(0, Math.ceil(minutes - WalkingTime.ROUNDING_SLACK_MIN));
  }

  @Override
  public double reachM(int minutes) {
    return Math.max(0, mode.metres(minutes + WalkingTime.ROUNDING_SLACK_MIN) / WalkingTime.DETOUR);
  }

  @Override
  public String model() {
    return mode.code();
  }
}
