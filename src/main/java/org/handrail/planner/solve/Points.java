package org.handrail.planner.solve;

/** The weights of the objective; part of the contract. */
public final class Points {

  public static final int PICK = 1_000_000;
  public static final int HOME_GROUP = 500_000;
  public static final int DAY = 50_000;
  public static final int WINDOW_WEIGHT = 20_000;
  public static final int WISH = 1_000;
  public static final int TRAVEL_MIN = 10;
  public static final int KEPT = 5_000;

  /** A pick that starts up to so many minutes before a window counts as in it. */
  public static final int WINDOW_LEAD_MIN = 90;

  private Points() {}

  /** What a candidate brings by itself: no home group, day, window or way. */
  static int own(Problem.Candidate candidate) {
    return PICK + WISH * candidate.wishes() + (candidate.kept() ? KEPT : 0);
  }
}
