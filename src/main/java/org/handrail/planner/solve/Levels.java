package org.handrail.planner.solve;

import java.util.Arrays;
import java.util.List;

/**
 * What is remembered of windows from one slot to the next: the start of the last pick, as far as a window that has
 * starts on both sides can tell. Level 0 is before the first minute of all those windows, level 1 after the first, and
 * so on; without such a window there is only level 0.
 */
final class Levels {

  /** By slot: ascending first minutes of the windows that reach into it from an earlier slot. */
  private final int[][] edges;

  Levels(List<Slot> slots, Windows windows, CandidateColumns columns) {
    edges = new int[slots.size() + 1][0];
    int[] firstSlot = new int[windows.count()];
    Arrays.fill(firstSlot, slots.size());
    int[] lastSlot = new int[windows.count()];
    for (int i = 0; i < slots.size(); i++) {
      for (int candidate : slots.get(i).candidates) {
        for (int window : windows.covering(columns.start[candidate])) {
          firstSlot[window] = Math.min(firstSlot[window], i);
          lastSlot[window] = i;
        }
      }
    }
    for (int window = 0; window < windows.count(); window++) {
      for (int slot = firstSlot[window] + 1; slot <= lastSlot[window]; slot++) {
        edges[slot] = insert(edges[slot], windows.from(window));
      }
    }
  }

  private static int[] insert(int[] sorted, int value) {
    int at = Arrays.binarySearch(sorted, value);
    if (at >= 0) {
      return sorted;
    }
    int[] more = Arrays.copyOf(sorted, sorted.length + 1);
    more[sorted.length] = value;
    Arrays.sort(more);
    return more;
  }

  /** How many levels there are on entering a slot; at least one. */
  int count(int slot) {
    return edges[slot].length + 1;
  }

  /** The level on entering a slot after a last pick with this start. */
  int of(int slot, int lastStart) {
    int level = 0;
    while (level < edges[slot].length && edges[slot][level] <= lastStart) {
      level++;
    }
    return level;
  }

  /** A start that stands for all of a level. */
  int start(int slot, int level) {
    return level == 0 ? Windows.NO_PICK : edges[slot][level - 1];
  }

  /** The level on entering the next slot when nothing is picked in this one. */
  int afterNothing(int slot, int level) {
    return of(slot + 1, start(slot, level));
  }
}
