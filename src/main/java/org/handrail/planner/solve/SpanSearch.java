package org.handrail.planner.solve;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the plans of the slots to the best plan of the span: from slot to slot it keeps the best way to each state and
 * level of windows.
 */
final class SpanSearch {

  private final List<SlotTable> slots;
  private final SpanState states;
  private final Levels levels;
  private final CandidateColumns columns;

  SpanSearch(List<SlotTable> slots, SpanState states, Levels levels, CandidateColumns columns) {
    this.slots = slots;
    this.states = states;
    this.levels = levels;
    this.columns = columns;
  }

  /** The best plan among those that the slots have been searched for, or null when pins allow none. */
  @Nullable
  SpanPlan best() {
    @Nullable SpanPlan[][] now = new SpanPlan[1][states.size()];
    now[0][states.of(0, 0, 0)] = new SpanPlan(0, new int[0]);
    for (int slot = 0; slot < slots.size(); slot++) {
      boolean newDay = slot > 0 && slots.get(slot).day() != slots.get(slot - 1).day();
      now = pass(slot, newDay ? nextDay(now) : now);
    }
    SpanPlan best = null;
    for (SpanPlan plan : now[0]) {
      best = plan == null ? best : better(best, plan);
    }
    return best;
  }

  private @Nullable SpanPlan[][] nextDay(@Nullable SpanPlan[][] evening) {
    @Nullable SpanPlan[][] morning = new SpanPlan[evening.length][states.size()];
    for (int level = 0; level < evening.length; level++) {
      for (int state = 0; state < states.size(); state++) {
        SpanPlan plan = evening[level][state];
        if (plan != null) {
          int next = states.nextDay(state);
          morning[level][next] = better(morning[level][next], plan);
        }
      }
    }
    return morning;
  }

  private @Nullable SpanPlan[][] pass(int slot, @Nullable SpanPlan[][] entering) {
    @Nullable SpanPlan[][] leaving = new SpanPlan[levels.count(slot + 1)][states.size()];
    for (int level = 0; level < entering.length; level++) {
      int unchanged = levels.afterNothing(slot, level);
      for (int state = 0; state < states.size(); state++) {
        SpanPlan plan = entering[level][state];
        if (plan != null) {
          if (slots.get(slot).mayStayEmpty()) {
            leaving[unchanged][state] = better(leaving[unchanged][state], plan);
          }
          extend(plan, state, slots.get(slot).plans(level), leaving);
        }
      }
    }
    return leaving;
  }

  private void extend(
      SpanPlan plan, int state, List<List<SlotPlan>> byCount, @Nullable SpanPlan[][] leaving) {
    for (List<SlotPlan> plans : byCount) {
      for (SlotPlan more : plans) {
        if (states.allows(state, more.count())) {
          int next = states.after(state, more.count(), more.home());
          long points = more.score() + (long) states.bonus(state, more.count(), more.home());
          @Nullable SpanPlan[] row = leaving[more.leaving()];
          SpanPlan rival = row[next];
          if (rival == null || plan.score() + points >= rival.score()) {
            row[next] = better(rival, plan.with(more.picks(), points));
          }
        }
      }
    }
  }

  private SpanPlan better(@Nullable SpanPlan a, SpanPlan b) {
    return a == null || b.beats(a, columns) ? b : a;
  }
}
