package org.handrail.shared;

/** How long one walks, when nothing is known but the straight line. */
public final class WalkingTime {

  /** Streets are longer than the straight line by about this factor. */
  public static final double DETOUR = 1.35;

  public static final double KM_PER_HOUR = 4.8;

  /** Keeps a way of exactly so many minutes from being rounded up by an error in the last digit. */
  public static final double ROUNDING_SLACK_MIN = 1e-9;

  private WalkingTime() {}

  /** Whole minutes for so many metres as the crow flies, rounded up. */
  public static long minutes(double straightM) {
    double minutes = straightM * DETOUR / (KM_PER_HOUR * 1000 / 60);
    return (long) Math.ceil(minutes - ROUNDING_SLACK_MIN);
  }
}
