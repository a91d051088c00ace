package org.handrail.planner.travel;

import org.handrail.shared.GeoPoint;

/**
 * The default model, public and the same everywhere: the great-circle distance times a detour factor, at the mode's
 * speed. It knows no streets, rivers or timetables.
 *
 * @param mode how the person gets about
 */
public record GreatCircleTravel(TravelMode mode) implements TravelTimes {

  /** Streets are longer than the straight line by about this factor. */
  private static final double DETOUR = 1.35;

  /** Keeps a way of exactly so many minutes from being rounded up by an error in the last digit. */
  private static final double ROUNDING_SLACK_MIN = 1e-9;

  @Override
  public int minutes(GeoPoint from, GeoPoint to) {
    if (from.equals(to)) {
      return 0;
    }
    double minutes = mode.minutes(from.distanceM(to) * DETOUR);
    return (int) Math.max(0, Math.ceil(minutes - ROUNDING_SLACK_MIN));
  }

  @Override
  public double reachM(int minutes) {
    return Math.max(0, mode.metres(minutes + ROUNDING_SLACK_MIN) / DETOUR);
  }

  @Override
  public String model() {
    return mode.code();
  }
}
