package org.handrail.ical;

import org.jspecify.annotations.Nullable;

/**
 * How much one calendar may make us compute, counted in steps and not in time, so that the same file gives the same answer
 * on every machine. A step is one day looked at or one instance made.
 */
final class WorkBudget {

  /** Some 50 ms on one core of 2026; an ordinary calendar of some thousand entries needs a few hundredths of it. */
  static final int STEPS_PER_CALENDAR = 1_000_000;

  /** What one series or one zone may take of it: a hostile one must not starve the others. */
  static final int STEPS_PER_PART = 100_000;

  private final @Nullable WorkBudget whole;
  private int left;

  /** The budget of one calendar. */
  WorkBudget() {
    this.whole = null;
    this.left = STEPS_PER_CALENDAR;
  }

  private WorkBudget(WorkBudget whole) {
    this.whole = whole;
    this.left = STEPS_PER_PART;
  }

  /** A budget for one series or zone, which is charged to this one as well. */
  WorkBudget part() {
    return new WorkBudget(this);
  }

  /**
   * @throws EntryRefusal when this budget or the whole of which it is a part is used up
   */
  void spend(int steps) {
    if (steps > left) {
      throw new EntryRefusal(EntryFault.TOO_MUCH_WORK);
    }
    left -= steps;
    if (whole != null) {
      whole.spend(steps);
    }
  }
}
