package org.handrail.planner.solve;

import java.util.Arrays;
import java.util.List;

/**
 * How good a plan of the span can be at best, slot by slot, and how good the best plan found so far is. From the two
 * follows which slots must be searched further, and how many points a slot's plan needs to matter.
 */
final class Bounds {

  private final List<SlotTable> slots;
  private final SpanState states;
  /** By slot and state on entering it: the most that the slots before can have brought. */
  private final long[][] before;
  /** By slot and state on entering it: the most that this slot and those after can bring. */
  private final long[][] after;
  /** Points of the best plan whose slots have all been searched far enough, or {@link SlotTable#NONE}. */
  private final long reached;

  Bounds(List<SlotTable> slots, SpanState states, long reached) {
    this.slots = slots;
    this.states = states;
    this.reached = reached;
    this.before = forward();
    this.after = backward();
  }

  /**
   * The most points that a plan of the span can have if this slot is searched further, or {@link SlotTable#NONE} when
   * that cannot lead to a plan as good as the best.
   */
  long promise(int slot) {
    SlotTable table = slots.get(slot);
    long best = SlotTable.NONE;
    for (int count = table.searched() + 1; count <= table.most(); count++) {
      best = Math.max(best, atBest(slot, count));
    }
    return best >= reached ? best : SlotTable.NONE;
  }

  /** By number of picks: the points that a plan of the slot needs at least to be part of a best plan. */
  long[] needed(int slot) {
    SlotTable table = slots.get(slot);
    long[] needed = new long[table.most() + 1];
    for (int count = 0; count < needed.length; count++) {
      long around = SlotTable.NONE;
      for (int home = 0; home < 2; home++) {
        around = Math.max(around, around(slot, count, home));
      }
      needed[count] = around <= SlotTable.NONE ? Integer.MAX_VALUE : reached - around;
    }
    return needed;
  }

  /** What is needed of a slot as long as no plan is known. */
  static long[] nothingNeeded(SlotTable slot) {
    long[] needed = new long[slot.most() + 1];
    Arrays.fill(needed, SlotTable.NONE);
    return needed;
  }

  private long atBest(int slot, int count) {
    long best = SlotTable.NONE;
    for (int home = 0; home < 2; home++) {
      long own = slots.get(slot).bound(count, home);
      long around = around(slot, count, home);
      if (own > SlotTable.NONE && around > SlotTable.NONE) {
        best = Math.max(best, own + around);
      }
    }
    return best;
  }

  /** The most that everything but this slot's own points can bring beside so many picks in it. */
  private long around(int slot, int count, int home) {
    long best = SlotTable.NONE;
    for (int state = 0; state < states.size(); state++) {
      if (before[slot][state] > SlotTable.NONE && states.allows(state, count)) {
        long later = after[slot + 1][entering(slot + 1, states.after(state, count, home))];
        if (later > SlotTable.NONE) {
          long sum = before[slot][state] + states.bonus(state, count, home) + later;
          best = Math.max(best, sum);
        }
      }
    }
    return best;
  }

  private long[][] forward() {
    long[][] values = new long[slots.size() + 1][states.size()];
    for (long[] row : values) {
      Arrays.fill(row, SlotTable.NONE);
    }
    values[0][states.of(0, 0, 0)] = 0;
    for (int slot = 0; slot < slots.size(); slot++) {
      for (int count = 0; count <= slots.get(slot).most(); count++) {
        for (int home = 0; home < 2; home++) {
          long own = slots.get(slot).bound(count, home);
          if (own > SlotTable.NONE) {
            push(values, slot, new Step(count, home, own));
          }
        }
      }
    }
    return values;
  }

  private void push(long[][] values, int slot, Step step) {
    for (int state = 0; state < states.size(); state++) {
      if (values[slot][state] > SlotTable.NONE && states.allows(state, step.count)) {
        int next = entering(slot + 1, states.after(state, step.count, step.home));
        long value = values[slot][state] + step.own + states.bonus(state, step.count, step.home);
        values[slot + 1][next] = Math.max(values[slot + 1][next], value);
      }
    }
  }

  private long[][] backward() {
    long[][] values = new long[slots.size() + 1][states.size()];
    for (int slot = slots.size() - 1; slot >= 0; slot--) {
      Arrays.fill(values[slot], SlotTable.NONE);
      for (int count = 0; count <= slots.get(slot).most(); count++) {
        for (int home = 0; home < 2; home++) {
          long own = slots.get(slot).bound(count, home);
          if (own > SlotTable.NONE) {
            pull(values, slot, new Step(count, home, own));
          }
        }
      }
    }
    return values;
  }

  private void pull(long[][] values, int slot, Step step) {
    for (int state = 0; state < states.size(); state++) {
      if (states.allows(state, step.count)) {
        int next = entering(slot + 1, states.after(state, step.count, step.home));
        long later = values[slot + 1][next];
        if (later > SlotTable.NONE) {
          long value = later + step.own + states.bonus(state, step.count, step.home);
          values[slot][state] = Math.max(values[slot][state], value);
        }
      }
    }
  }

  /** The state on entering a slot; the picks of the day start anew with the day. */
  private int entering(int slot, int state) {
    boolean newDay =
        slot < slots.size() && slots.get(slot).day() != slots.get(slot - 1).day();
    return newDay ? states.nextDay(state) : state;
  }

  /** So many picks of one slot and what they bring by themselves. */
  private record Step(int count, int home, long own) {}
}
