package org.handrail.planner.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Window;
import org.jspecify.annotations.Nullable;

/**
 * The exact optimum of a tiny problem by trying every subset of its candidates: all subsets of each day that keep the
 * day's rules ({@link SimulatedDay}), then all combinations of days. The methods that hold one sentence of the contract
 * each can be overridden, so that a test can make a planner that has got just this sentence wrong.
 */
class BruteForce {

  /** A day's picks, in order of start, and the minutes of travel that they add to the day. */
  record DayPlan(List<Integer> picks, long addedMin) {}

  /** A whole plan; picks in order of start. */
  record Plan(List<Integer> picks, long score) {}

  private final Problem problem;
  private final SimulatedDay.Rules rules;

  BruteForce(Problem problem) {
    this(problem, new SimulatedDay.Rules(problem));
  }

  /** With rules that a test has bent. */
  BruteForce(Problem problem, SimulatedDay.Rules rules) {
    this.problem = problem;
    this.rules = rules;
  }

  static Outcome solve(Problem problem) {
    return new BruteForce(problem).outcome();
  }

  final Outcome outcome() {
    Set<Integer> pins = pins();
    Plan best = best(pins);
    if (best != null) {
      return new Outcome.Solved(best.picks(), best.score());
    }
    List<Integer> hopeless =
        pins.stream().filter(pin -> best(Set.of(pin)) == null).sorted().toList();
    return new Outcome.PinsImpossible(
        hopeless.isEmpty() ? pins.stream().sorted().toList() : hopeless);
  }

  final Set<Integer> pins() {
    Set<Integer> pins = new HashSet<>();
    for (int i = 0; i < problem.candidates().size(); i++) {
      if (candidate(i).pinned()) {
        pins.add(i);
      }
    }
    return pins;
  }

  /** The best plan that holds all of these, whatever is pinned; null when there is none. */
  final @Nullable Plan best(Set<Integer> required) {
    List<List<DayPlan>> byDay = new ArrayList<>();
    for (Day day : problem.days()) {
      byDay.add(dayPlans(day));
    }
    Search search = new Search(byDay, required);
    search.combine(0, new ArrayList<>(), 0, 0);
    return search.best;
  }

  /** The plan of exactly these picks; null when it breaks a rule other than that of the pins. */
  final @Nullable Plan exactly(List<Integer> picks) {
    List<Integer> inOrder = inOrder(picks);
    long addedMin = 0;
    int daysUsed = 0;
    int placed = 0;
    for (Day day : problem.days()) {
      List<Integer> today = inOrder.stream().filter(pick -> startsOn(day, pick)).toList();
      DayPlan plan = dayPlan(new SimulatedDay(problem, day, rules), today);
      if (plan == null) {
        return null;
      }
      addedMin += plan.addedMin();
      daysUsed += today.isEmpty() ? 0 : 1;
      placed += today.size();
    }
    boolean possible = placed == picks.size() && placed <= wanted();
    return possible ? new Plan(inOrder, points(inOrder, addedMin, daysUsed)) : null;
  }

  /** The minutes of travel that picks which keep the rules add to their days. */
  final long addedMin(List<Integer> picks) {
    long addedMin = 0;
    for (Day day : problem.days()) {
      List<Integer> today =
          inOrder(picks).stream().filter(pick -> startsOn(day, pick)).toList();
      DayPlan plan = dayPlan(new SimulatedDay(problem, day, rules), today);
      addedMin += Objects.requireNonNull(plan).addedMin();
    }
    return addedMin;
  }

  /** Every subset of the day's candidates that keeps the day's rules, the empty one among them. */
  private List<DayPlan> dayPlans(Day day) {
    List<Integer> startToday = inOrder(IntStream.range(0, problem.candidates().size())
        .boxed()
        .filter(i -> startsOn(day, i))
        .toList());
    SimulatedDay simulated = new SimulatedDay(problem, day, rules);
    List<DayPlan> plans = new ArrayList<>();
    for (int subset = 0; subset < 1 << startToday.size(); subset++) {
      List<Integer> picks = new ArrayList<>();
      for (int bit = 0; bit < startToday.size(); bit++) {
        if ((subset & 1 << bit) != 0) {
          picks.add(startToday.get(bit));
        }
      }
      DayPlan plan = dayPlan(simulated, picks);
      if (plan != null) {
        plans.add(plan);
      }
    }
    return plans;
  }

  private @Nullable DayPlan dayPlan(SimulatedDay day, List<Integer> picks) {
    List<Candidate> chosen = picks.stream().map(this::candidate).toList();
    if (picks.size() > maxPerDay() || !day.keepsTheRules(chosen)) {
      return null;
    }
    return new DayPlan(picks, added(day.travelMin(chosen), day.travelMin(List.of())));
  }

  private boolean startsOn(Day day, int pick) {
    return candidate(pick).start() >= day.start() && candidate(pick).start() < day.end();
  }

  private List<Integer> inOrder(List<Integer> picks) {
    return picks.stream()
        .sorted(Comparator.comparingLong(i -> candidate(i).start()))
        .toList();
  }

  /** All combinations of one plan per day. */
  private final class Search {
    private final List<List<DayPlan>> byDay;
    private final Set<Integer> required;
    private @Nullable Plan best;

    Search(List<List<DayPlan>> byDay, Set<Integer> required) {
      this.byDay = byDay;
      this.required = required;
    }

    private void combine(int day, List<Integer> picks, long addedMin, int daysUsed) {
      if (picks.size() > wanted()) {
        return;
      }
      if (day == byDay.size()) {
        consider(picks, addedMin, daysUsed);
        return;
      }
      for (DayPlan plan : byDay.get(day)) {
        List<Integer> longer = new ArrayList<>(picks);
        longer.addAll(plan.picks());
        int used = plan.picks().isEmpty() ? daysUsed : daysUsed + 1;
        combine(day + 1, longer, addedMin + plan.addedMin(), used);
      }
    }

    private void consider(List<Integer> picks, long addedMin, int daysUsed) {
      if (!picks.containsAll(required)) {
        return;
      }
      Plan plan = new Plan(picks, points(picks, addedMin, daysUsed));
      if (best == null || isBetter(plan, best)) {
        best = plan;
      }
    }
  }

  final Candidate candidate(int index) {
    return problem.candidates().get(index);
  }

  // What follows is the contract, a sentence a method.

  int wanted() {
    return problem.limits().wanted();
  }

  int maxPerDay() {
    return problem.limits().maxPerDay();
  }

  long added(long withPicks, long withoutPicks) {
    return withPicks - withoutPicks;
  }

  long points(List<Integer> picks, long addedMin, int daysUsed) {
    long points = 50_000L * daysUsed - 10 * addedMin;
    boolean home = false;
    for (int pick : picks) {
      Candidate candidate = candidate(pick);
      points += 1_000_000 + 1_000L * candidate.wishes() + (candidate.kept() ? 5_000 : 0);
      home |= candidate.homeGroup();
    }
    for (Window window : problem.windows()) {
      for (int pick : picks) {
        if (covers(window, candidate(pick).start())) {
          points += 20_000L * window.weight();
          break;
        }
      }
    }
    return home ? points + 500_000 : points;
  }

  boolean covers(Window window, long start) {
    return start >= window.start() - 90 && start < window.end();
  }

  boolean isBetter(Plan plan, Plan than) {
    return plan.score() > than.score()
        || (plan.score() == than.score() && tieOrder().compare(plan.picks(), than.picks()) < 0);
  }

  Comparator<List<Integer>> tieOrder() {
    return Comparator.comparing(this::starts, Arrays::compare)
        .thenComparing(this::ids, Arrays::compare);
  }

  final long[] starts(List<Integer> picks) {
    return picks.stream().mapToLong(i -> candidate(i).start()).toArray();
  }

  /** The ids of the picks as code points, each ended by −1, which is before every code point. */
  final int[] ids(List<Integer> picks) {
    List<Integer> codePoints = picks.stream()
        .map(i -> candidate(i).meetingId())
        .flatMap(id -> IntStream.concat(id.codePoints(), IntStream.of(-1)).boxed())
        .toList();
    return codePoints.stream().mapToInt(Integer::intValue).toArray();
  }
}
