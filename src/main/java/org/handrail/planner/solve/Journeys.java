package org.handrail.planner.solve;

/**
 * How neighbours of a day's chain are joined: by the direct leg, or with home in between where a leg at an in-person
 * pick would be longer than the person is willing to travel.
 */
final class Journeys {

  /** No journey: more minutes than any stretch has. */
  static final int IMPOSSIBLE = Integer.MAX_VALUE;

  private final Places places;
  private final int longestMin;

  Journeys(Places places, int longestMin) {
    this.places = places;
    this.longestMin = longestMin;
  }

  /**
   * Minutes of the journey between two places, or {@link #IMPOSSIBLE}.
   *
   * @param fromPick whether the person comes from an in-person pick
   * @param toPick whether the person goes to an in-person pick
   */
  int minutes(int from, boolean fromPick, int to, boolean toPick) {
    int direct = places.leg(from, to);
    if (direct <= longestMin || !(fromPick || toPick)) {
      return direct;
    }
    int home = places.leg(from, Places.BASE);
    int out = places.leg(Places.BASE, to);
    boolean tooFar = (fromPick && home > longestMin) || (toPick && out > longestMin);
    return tooFar ? IMPOSSIBLE : home + out;
  }

  /** Whether the journey, if it is possible, leads home in between. */
  boolean isViaBase(int from, boolean fromPick, int to, boolean toPick) {
    return (fromPick || toPick) && places.leg(from, to) > longestMin;
  }

  int leg(int from, int to) {
    return places.leg(from, to);
  }

  int longestMin() {
    return longestMin;
  }
}
