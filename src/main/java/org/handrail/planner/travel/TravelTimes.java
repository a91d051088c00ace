package org.handrail.planner.travel;

import org.handrail.shared.GeoPoint;

/** How long a way takes. Deterministic and without side effects; callers may ask for the same way often. */
public interface TravelTimes {

  /** Whole minutes from one point to another, 0 or more; equal points are 0 minutes apart. */
  int minutes(GeoPoint from, GeoPoint to);

  /**
   * Whether this way is walked, as a short one is with public transport; false when the model cannot tell, and for equal
   * points, between which there is no way.
   */
  default boolean isOnFoot(GeoPoint from, GeoPoint to) {
    return false;
  }

  /** The model's name, for the plan's record: the travel mode of the default model. */
  String model();

  /**
   * How far, in metres as the crow flies, a way of so many minutes can lead at most; infinite when the model cannot
   * tell. Places beyond need not be asked for.
   */
  default double reachM(int minutes) {
    return Double.POSITIVE_INFINITY;
  }
}
