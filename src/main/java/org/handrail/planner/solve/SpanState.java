package org.handrail.planner.solve;

/**
 * Numbers the states between slots: picks in the span and on the day so far, and whether one of them is of the home
 * group.
 *
 * @param wanted picks in the span at most
 * @param perDay picks on one day at most
 */
record SpanState(int wanted, int perDay) {

  int size() {
    return (wanted + 1) * (perDay + 1) * 2;
  }

  int of(int count, int today, int home) {
    return (count * (perDay + 1) + today) * 2 + home;
  }

  int count(int state) {
    return state / 2 / (perDay + 1);
  }

  int today(int state) {
    return state / 2 % (perDay + 1);
  }

  int home(int state) {
    return state % 2;
  }

  /** The state on the morning after. */
  int nextDay(int state) {
    return of(count(state), 0, home(state));
  }

  /** Whether so many picks more are allowed. */
  boolean allows(int state, int more) {
    return count(state) + more <= wanted && today(state) + more <= perDay;
  }

  /** The state after a slot's picks. */
  int after(int state, int picks, int home) {
    return of(count(state) + picks, today(state) + picks, Math.max(home(state), home));
  }

  /** Points for the day and the home group that a slot's picks bring in this state. */
  int bonus(int state, int picks, int home) {
    int day = picks > 0 && today(state) == 0 ? Points.DAY : 0;
    return day + (home > home(state) ? Points.HOME_GROUP : 0);
  }
}
