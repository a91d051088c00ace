package org.handrail.planner.oracle;

import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;

/** The default travel model, written once more from the contract's formula. */
record FormulaTravel(Mode mode) implements TravelTimes {

  enum Mode {
    WALK(4.8, 0),
    BIKE(15, 2),
    TRANSIT(18, 8),
    DRIVE(30, 4);

    private final double kmPerHour;
    private final int extraMin;

    Mode(double kmPerHour, int extraMin) {
      this.kmPerHour = kmPerHour;
      this.extraMin = extraMin;
    }
  }

  @Override
  public int minutes(GeoPoint from, GeoPoint to) {
    if (from.equals(to)) {
      return 0;
    }
    double phi1 = Math.toRadians(from.latDeg());
    double phi2 = Math.toRadians(to.latDeg());
    double lambda = Math.toRadians(to.lonDeg() - from.lonDeg());
    double h = Math.pow(Math.sin((phi2 - phi1) / 2), 2)
        + Math.cos(phi1) * Math.cos(phi2) * Math.pow(Math.sin(lambda / 2), 2);
    double km = 2 * 6_371.0088 * Math.asin(Math.sqrt(h)) * 1.35;
    return mode == Mode.TRANSIT
        ? Math.min(minutes(km, mode), minutes(km, Mode.WALK))
        : minutes(km, mode);
  }

  private static int minutes(double km, Mode mode) {
    double minutes = km / mode.kmPerHour * 60 + mode.extraMin;
    return (int) Math.max(0, Math.ceil(minutes - 1e-9));
  }

  @Override
  public boolean isOnFoot(GeoPoint from, GeoPoint to) {
    if (from.equals(to)) {
      return false; // nobody goes anywhere
    }
    return mode == Mode.WALK
        || (mode == Mode.TRANSIT
            && minutes(from, to) == new FormulaTravel(Mode.WALK).minutes(from, to));
  }

  @Override
  public String model() {
    return mode.name();
  }
}
