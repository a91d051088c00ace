package org.handrail.planner.solve;

import java.util.Arrays;
import java.util.List;

/**
 * What windows add. A window is an interval of starts, and picks come in order of start: a pick covers a window for the
 * first time exactly when its start is in it and the pick before started too early for it. So what a pick adds follows
 * from the start of the pick before it, and no plan needs to remember which windows it has covered.
 */
final class Windows {

  /** The start of a pick before which there is none. */
  static final int NO_PICK = Integer.MIN_VALUE;

  private static final int[] NONE = {};

  private final int[] from;
  private final int[] until;
  private final int[] points;
  /** All first minutes, ascending. */
  private final int[] edges;

  Windows(List<Problem.Window> windows, CandidateColumns columns) {
    int count = windows.size();
    from = new int[count];
    until = new int[count];
    points = new int[count];
    for (int i = 0; i < count; i++) {
      Problem.Window window = windows.get(i);
      from[i] = columns.minute(window.start() - Points.WINDOW_LEAD_MIN);
      until[i] = columns.minute(window.end());
      points[i] = Points.WINDOW_WEIGHT * window.weight();
    }
    edges = from.clone();
    Arrays.sort(edges);
  }

  /** The windows that a pick with this start is in; the same empty array when there is none. */
  int[] covering(int start) {
    int[] found = NONE;
    for (int i = 0; i < from.length; i++) {
      if (from[i] <= start && start < until[i]) {
        found = Arrays.copyOf(found, found.length + 1);
        found[found.length - 1] = i;
      }
    }
    return found;
  }

  /** What a pick in these windows adds when the pick before it started at {@code lastStart}. */
  int gain(int[] covering, int lastStart) {
    int gain = 0;
    for (int window : covering) {
      if (from[window] > lastStart) {
        gain += points[window];
      }
    }
    return gain;
  }

  /** Picks with equal marks leave the same windows open to every later pick. */
  int mark(int start) {
    int passed = 0;
    while (passed < edges.length && edges[passed] <= start) {
      passed++;
    }
    return passed;
  }

  /** The first minute of a window's starts. */
  int from(int window) {
    return from[window];
  }

  /** What the first pick in a window adds. */
  int points(int window) {
    return points[window];
  }

  int count() {
    return from.length;
  }
}
