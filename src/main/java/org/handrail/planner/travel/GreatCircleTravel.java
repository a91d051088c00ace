package org.handrail.planner.travel;

import org.handrail.shared.GeoPoint;
import org.handrail.shared.WalkingTime;

/**
 * The default model, public and the same everywhere: the great-circle distance times a detour factor, at the mode's
 * speed; by public transport on foot where that is not longer. It knows no streets, rivers or timetables.
 *
 * @param mode how the person gets about
 */
public record GreatCircleTravel(TravelMode mode) implements TravelTimes {

  @Override
  public int minutes(GeoPoint from, GeoPoint to) {
    if (from.equals(to)) {
      return 0;
    }
    double metres = metres(from, to);
    int minutes = minutes(mode, metres);
    return mode == TravelMode.TRANSIT
        ? Math.min(minutes, minutes(TravelMode.WALK, metres))
        : minutes;
  }

  @Override
  public boolean isOnFoot(GeoPoint from, GeoPoint to) {
    double metres = metres(from, to);
    boolean quickest =
        mode == TravelMode.TRANSIT && minutes(TravelMode.WALK, metres) <= minutes(mode, metres);
    return !from.equals(to) && (mode == TravelMode.WALK || quickest);
  }

  private static double metres(GeoPoint from, GeoPoint to) {
    return from.distanceM(to) * WalkingTime.DETOUR;
  }

  private static int minutes(TravelMode mode, double metres) {
    double minutes = mode.minutes(metres);
    return (int) Math.max(0, Math.ceil(minutes - WalkingTime.ROUNDING_SLACK_MIN));
  }

  @Override
  public double reachM(int minutes) {
    double most = minutes + WalkingTime.ROUNDING_SLACK_MIN;
    double metres = mode == TravelMode.TRANSIT
        ? Math.max(mode.metres(most), TravelMode.WALK.metres(most))
        : mode.metres(most);
    return Math.max(0, metres / WalkingTime.DETOUR);
  }

  @Override
  public String model() {
    return mode.code();
  }
}
