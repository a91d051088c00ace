package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best plan and proves it: an exact dynamic programme over slots, states and labels. Slots are searched for
 * one pick first; for more only where a bound says that this could still lead to a plan as good as the best.
 */
public final class Solver {

  /** Each round searches at least this fraction of the open slots further. */
  private static final int ROUND_FRACTION = 4;

  /** What looking at one state of one slot costs in each round, counted in {@link SearchBudget}. */
  private static final long STEPS_PER_STATE = 10;

  private final CandidateColumns columns;
  private final Levels levels;
  private final SpanState states;
  private final List<SlotTable> slots = new ArrayList<>();
  private final SearchBudget steps;

  private Solver(Problem problem, SearchBudget steps) {
    this.steps = steps;
    List<Block> blocks = Block.merge(problem.entries());
    Places places = new Places(problem, blocks);
    columns = new CandidateColumns(problem, places);
    List<Slot> cut = Slots.of(problem.days(), blocks, columns, places);
    Windows windows = new Windows(problem.windows(), columns);
    levels = new Levels(cut, windows, columns);
    Problem.Limits limits = problem.limits();
    int perDay = Math.max(0, Math.min(limits.wanted(), limits.maxPerDay()));
    int wanted = (int) Math.min(limits.wanted(), (long) perDay * problem.days().size());
    states = new SpanState(Math.max(0, wanted), perDay);
    Journeys journeys = new Journeys(places, limits.maxTravelMin());
    SlotModel.Scene scene = new SlotModel.Scene(columns, journeys, windows, levels, steps);
    for (int i = 0; i < cut.size(); i++) {
      slots.add(new SlotTable(new SlotModel(scene, cut.get(i), i), levels.count(i), perDay));
    }
  }

  /** The best plan of a problem, or the pins that make every plan impossible. */
  public static Outcome solve(Problem problem) {
    Pins pins = Pins.areAny(problem) ? new Pins(problem) : null;
    List<Integer> clash = pins == null ? List.of() : pins.findClash();
    if (!clash.isEmpty()) {
      return new Outcome.PinsImpossible(clash);
    }
    SpanPlan best = findBest(problem, SearchBudget.unlimited());
    if (best == null) {
      return new Outcome.PinsImpossible(pins == null ? List.of() : pins.impossible());
    }
    return solved(best);
  }

  /** The best plan, if there is one and so many steps are enough to prove it. */
  public static Optional<Outcome.Solved> solve(Problem problem, SearchBudget steps) {
    SpanPlan best = findBest(problem, steps);
    return best == null ? Optional.empty() : Optional.of(solved(best));
  }

  private static Outcome.Solved solved(SpanPlan best) {
    List<Integer> picks = new ArrayList<>(best.picks().length);
    for (int pick : best.picks()) {
      picks.add(pick);
    }
    return new Outcome.Solved(picks, best.score());
  }

  /** The best plan, or null when no plan holds all pins or the steps are up. */
  static @Nullable SpanPlan findBest(Problem problem, SearchBudget steps) {
    steps.make((long) problem.candidates().size() + problem.entries().size());
    Solver solver = new Solver(problem, steps);
    SpanPlan best = solver.allPinsHaveSlots() ? solver.search() : null;
    return steps.areUp() ? null : best;
  }

  private @Nullable SpanPlan search() {
    for (SlotTable slot : slots) {
      if (slot.most() > 0) {
        slot.search(Bounds.nothingNeeded(slot));
      }
    }
    SpanSearch span = new SpanSearch(slots, states, levels, columns);
    while (true) {
      steps.make(STEPS_PER_STATE * states.size() * slots.size());
      SpanPlan best = span.best();
      Bounds bounds = new Bounds(slots, states, best == null ? SlotTable.NONE : best.score());
      if (steps.areUp() || !searchFurther(bounds)) {
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
