package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best plan and proves it: an exact dynamic programme over slots, states and labels. Slots are searched for
 * one pick first; for more only where a bound says that this could still lead to a plan as good as the best.
 */
public final class Solver {

  /** Each round searches at least this fraction of the open slots further. */
  private static final int ROUND_FRACTION = 4;

  private final Columns columns;
  private final Levels levels;
  private final SpanState states;
  private final List<SlotTable> slots = new ArrayList<>();

  private Solver(Problem problem) {
    List<Block> blocks = Block.merge(problem.entries());
    Places places = new Places(problem, blocks);
    columns = new Columns(problem, places);
    List<Slot> cut = Slots.of(problem.days(), blocks, columns, places);
    Windows windows = new Windows(problem.windows(), columns);
    levels = new Levels(cut, windows, columns);
    Problem.Limits limits = problem.limits();
    int perDay = Math.max(0, Math.min(limits.wanted(), limits.maxPerDay()));
    int wanted = (int) Math.min(limits.wanted(), (long) perDay * problem.days().size());
    states = new SpanState(Math.max(0, wanted), perDay);
    Journeys journeys = new Journeys(places, limits.maxTravelMin());
    SlotBoard.Scene scene = new SlotBoard.Scene(columns, journeys, windows, levels);
    for (int i = 0; i < cut.size(); i++) {
      slots.add(new SlotTable(new SlotBoard(scene, cut.get(i), i), levels.count(i), perDay));
    }
  }

  /** The best plan of a problem, or the pins that make every plan impossible. */
  public static Outcome solve(Problem problem) {
    SpanPlan best = findBest(problem);
    if (best == null) {
      return new Outcome.PinsImpossible(Pins.impossible(problem));
    }
    List<Integer> picks = new ArrayList<>(best.picks().length);
    for (int pick : best.picks()) {
      picks.add(pick);
    }
    return new Outcome.Solved(picks, best.score());
  }

  /** The best plan, or null when no plan holds all pins. */
  static @Nullable SpanPlan findBest(Problem problem) {
    return new Solver(problem).search();
  }

  private @Nullable SpanPlan search() {
    if (!allPinsHaveSlots()) {
      return null;
    }
    for (SlotTable slot : slots) {
      if (slot.most() > 0) {
        slot.search(Bounds.nothingNeeded(slot));
      }
    }
    SpanSearch span = new SpanSearch(slots, states, levels, columns);
    while (true) {
      SpanPlan best = span.best();
      if (!searchFurther(new Bounds(slots, states, best == null ? SlotTable.NONE : best.score()))) {
        return best;
      }
    }
  }

  /** Searches the most promising slots for one pick more; false when no slot promises anything. */
  private boolean searchFurther(Bounds bounds) {
    List<Integer> open = new ArrayList<>();
    long[] promise = new long[slots.size()];
    for (int i = 0; i < slots.size(); i++) {
      promise[i] = bounds.promise(i);
      if (promise[i] > SlotTable.NONE) {
        open.add(i);
      }
    }
    open.sort((a, b) -> Long.compare(promise[b], promise[a]));
    int most = (open.size() + ROUND_FRACTION - 1) / ROUND_FRACTION;
    for (int slot : open.subList(0, most)) {
      slots.get(slot).search(bounds.needed(slot));
    }
    return most > 0;
  }

  private boolean allPinsHaveSlots() {
    int pins = 0;
    for (boolean pinned : columns.pinned) {
      pins += pinned ? 1 : 0;
    }
    for (SlotTable slot : slots) {
      pins -= slot.pins();
    }
    return pins == 0;
  }
}
