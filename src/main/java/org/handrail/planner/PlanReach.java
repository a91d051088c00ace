package org.handrail.planner;

/**
 * How far around home and the commitments a plan of these settings and the advice beside it can reach. Whoever gathers
 * meetings to plan with gathers them within this.
 */
public final class PlanReach {

  /** So many minutes longer may a way be when advice tries longer ones. */
  static final int LONGER_MIN = 15;

  /** So many more picks may a day hold when advice tries more. */
  static final int MORE_PER_DAY = 1;

  private PlanReach() {}

  /** Metres as the crow flies from the nearest of home and the commitments; infinite when the travel model cannot tell. */
  public static double metres(PlanSettings settings) {
    // Of a chain of picks the farthest is at most half of all legs away from where the chain starts
    // or ends.
    int legs = (settings.maxPerDay() + MORE_PER_DAY + 1) / 2;
    return legs * settings.travel().reachM(settings.maxTravelMin() + LONGER_MIN) + 1;
  }
}
