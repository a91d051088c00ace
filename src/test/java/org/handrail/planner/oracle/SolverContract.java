package org.handrail.planner.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.handrail.planner.oracle.BruteForce.Plan;
import org.handrail.planner.oracle.CpSatPlanner.Optimum;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * What any planner has to hold: on tiny problems exactly the plan of the brute force, ties included; on weeks of real
 * size the optimum that CP-SAT proves, and no equal plan that comes first; always a plan that the checker accepts.
 */
final class SolverContract {

  private static final int MAX_CANDIDATES = 12;

  private SolverContract() {}

  /**
   * Holds a planner against the brute force.
   *
   * @param seed of the first case; the case of the same seed is always the same
   * @throws AssertionError that names the first case that it gets wrong
   */
  static void check(Function<Problem, Outcome> solver, long seed, int cases) {
    findBreach(solver, seed, cases).ifPresent(SolverContract::fail);
  }

  /**
   * Holds a planner against CP-SAT; every fourth week has pins, and every fourth an earlier plan.
   *
   * @throws AssertionError that names the first case that it gets wrong
   */
  static void checkWeeks(
      Function<Problem, Outcome> solver, WeekGenerator.Shape shape, long seed, int cases) {
    findBreachInWeeks(solver, shape, seed, cases).ifPresent(SolverContract::fail);
  }

  /** The first of the tiny cases that a planner gets wrong, in words. */
  static Optional<String> findBreach(Function<Problem, Outcome> solver, long seed, int cases) {
    for (long at = seed; at < seed + cases; at++) {
      Problem problem = ProblemGenerator.tiny(at, MAX_CANDIDATES);
      String breach = breach(problem, solver.apply(problem));
      if (breach != null) {
        return Optional.of("tiny case " + at + ": " + breach);
      }
    }
    return Optional.empty();
  }

  /** The first of the weeks that a planner gets wrong, in words. */
  static Optional<String> findBreachInWeeks(
      Function<Problem, Outcome> solver, WeekGenerator.Shape shape, long seed, int cases) {
    for (long at = seed; at < seed + cases; at++) {
      Problem problem = WeekGenerator.week(at, shape);
      String breach = breachOfWeek(problem, solver.apply(problem));
      if (breach != null) {
        return Optional.of("week " + at + " of " + shape + ": " + breach);
      }
    }
    return Optional.empty();
  }

  /** What is wrong with what came of a tiny problem, or null. */
  static @Nullable String breach(Problem problem, Outcome outcome) {
    BruteForce bruteForce = new BruteForce(problem);
    return switch (outcome) {
      case Outcome.Solved plan -> {
        List<String> violations = PlanChecker.violations(problem, plan);
        Plan best = bruteForce.best(bruteForce.pins());
        yield !violations.isEmpty()
            ? plan + " is no plan: " + violations
            : best == null ? "the pins are impossible" : difference(bruteForce, plan, best);
      }
      case Outcome.PinsImpossible pins ->
        wrongBlame(problem, pins.candidates(), some -> bruteForce.best(some) != null);
    };
  }

  private static @Nullable String difference(
      BruteForce bruteForce, Outcome.Solved plan, Plan best) {
    boolean same = plan.score() == best.score()
        && bruteForce.tieOrder().compare(plan.picks(), best.picks()) == 0;
    return same ? null : plan + ", but the best is " + best;
  }

  private static @Nullable String breachOfWeek(Problem problem, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Solved plan -> {
        List<String> violations = PlanChecker.violations(problem, plan);
        yield !violations.isEmpty()
            ? plan + " is no plan: " + violations
            : differenceFromOptimum(problem, new Optimum(plan.picks(), plan.score()));
      }
      case Outcome.PinsImpossible pins ->
        wrongBlame(problem, pins.candidates(), some -> {
          return CpSatPlanner.solve(Bent.withPins(problem, some)) != null;
        });
    };
  }

  private static @Nullable String differenceFromOptimum(Problem problem, Optimum plan) {
    Optimum best = CpSatPlanner.solve(problem);
    if (best == null || best.score() != plan.score()) {
      return plan + ", but the best is " + best;
    }
    Optimum earlier = CpSatPlanner.findEarlierTie(problem, plan);
    return earlier == null ? null : plan + ", but before it comes " + earlier;
  }

  /** The pins named must each be hopeless, or have a chance each and none together. */
  private static @Nullable String wrongBlame(
      Problem problem, List<Integer> blamed, Predicate<Set<Integer>> canHold) {
    List<Candidate> candidates = problem.candidates();
    if (blamed.isEmpty()
        || !blamed.stream()
            .allMatch(i -> i >= 0 && i < candidates.size() && candidates.get(i).pinned())) {
      return "not pinned: " + blamed;
    }
    long hopeless = blamed.stream().filter(pin -> !canHold.test(Set.of(pin))).count();
    if (hopeless == blamed.size()) {
      return null;
    }
    return hopeless > 0 || canHold.test(new HashSet<>(blamed))
        ? "of these pins some or all are possible: " + blamed
        : null;
  }

  private static void fail(String breach) {
    throw new AssertionError(breach);
  }
}
