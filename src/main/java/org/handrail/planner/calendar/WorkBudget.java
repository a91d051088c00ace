package org.handrail.planner.calendar;

/**
 * How much one calendar may make us compute, counted in steps and not in time, so that the same file gives the same answer
 * on every machine. A step is one day looked at or one instance made.
 */
final class WorkBudget {

  /** About 50 ms on one core of 2026; an ordinary calendar of some thousand entries needs a few hundredths of it. */
  static final int STEPS_PER_CALENDAR = 1_000_000;

  private int left = STEPS_PER_CALENDAR;

  /**
   * @throws Refusal when the calendar has used up its budget
   */
  void spend(int steps) {
    if (steps > left) {
      left = 0;
      throw new Refusal("The calendar's repeating entries take too much work to lay out.");
    }
    left -= steps;
  }
}
