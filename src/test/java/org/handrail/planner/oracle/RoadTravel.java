package org.handrail.planner.oracle;

import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;

/** The formula with one-way streets: there and back differ by some minutes, and a detour may be quicker. */
record RoadTravel(FormulaTravel formula) implements TravelTimes {

  private static final int MOST_EXTRA_MIN = 9;

  @Override
  public int minutes(GeoPoint from, GeoPoint to) {
    int direct = formula.minutes(from, to);
    return from.equals(to)
        ? direct
        : direct + Math.floorMod(31 * from.hashCode() + to.hashCode(), MOST_EXTRA_MIN + 1);
  }

  @Override
  public String model() {
    return "road";
  }
}
