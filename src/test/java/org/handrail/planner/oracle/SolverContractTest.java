package org.handrail.planner.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.handrail.planner.oracle.CpSatPlanner.Optimum;
import org.handrail.planner.oracle.SimulatedDay.Rules;
import org.handrail.planner.oracle.WeekGenerator.Shape;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract passes a right planner and catches each planner that has got one sentence of it wrong. */
@Tag("slow")
class SolverContractTest {

  private static final int CASES = 5_000;

  @Test
  void passesTheBruteForce() {
    assertThatCode(() -> SolverContract.check(BruteForce::solve, 1, 1_000))
        .doesNotThrowAnyException();
  }

  @Test
  void passesCpSatWithTiesOnTinyProblemsAndOnWeeks() {
    Function<Problem, Outcome> cpSat = problem -> cpSat(problem, true);

    assertThat(SolverContract.findBreach(cpSat, 500_000, 200)).isEmpty();
    assertThat(SolverContract.findBreachInWeeks(cpSat, Shape.busy(80), 0, 8)).isEmpty();
    assertThat(SolverContract.findBreachInWeeks(cpSat, Shape.free(50), 0, 8)).isEmpty();
    assertThat(SolverContract.findBreachInWeeks(cpSat, Shape.crowded(40), 0, 8)).isEmpty();
  }

  @Test
  void catchesInWeeksWhatIgnoresTies() {
    Function<Problem, Outcome> anyOptimum = problem -> cpSat(problem, false);

    assertThat(SolverContract.findBreachInWeeks(anyOptimum, Shape.free(60), 0, 30))
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("org.handrail.planner.oracle.WrongRules#all")
  void catchesAWrongRule(String wrong, Function<Problem, Rules> rules) {
    Function<Problem, Outcome> solver = p -> new BruteForce(p, rules.apply(p)).outcome();

    assertThat(SolverContract.findBreach(solver, 0, CASES)).as(wrong).isPresent();
  }

  @ParameterizedTest
  @MethodSource("org.handrail.planner.oracle.WrongChoices#all")
  void catchesWrongPointsOrAWrongChoice(String wrong, Function<Problem, BruteForce> bruteForce) {
    Function<Problem, Outcome> solver = p -> bruteForce.apply(p).outcome();

    assertThat(SolverContract.findBreach(solver, 0, CASES)).as(wrong).isPresent();
  }

  @ParameterizedTest
  @MethodSource("org.handrail.planner.oracle.WrongAnswers#all")
  void catchesAWrongAnswer(String wrong, Function<Problem, Outcome> solver) {
    assertThat(SolverContract.findBreach(solver, 0, CASES)).as(wrong).isPresent();
  }

  private static Outcome cpSat(Problem problem, boolean withTies) {
    Optimum best = withTies ? CpSatPlanner.solveWithTies(problem) : CpSatPlanner.solve(problem);
    if (best != null) {
      return new Outcome.Solved(best.picks(), best.score());
    }
    List<Integer> pins = IntStream.range(0, problem.candidates().size())
        .filter(i -> problem.candidates().get(i).pinned())
        .boxed()
        .toList();
    List<Integer> hopeless = pins.stream()
        .filter(pin -> CpSatPlanner.solve(Bent.withPins(problem, Set.of(pin))) == null)
        .toList();
    return new Outcome.PinsImpossible(hopeless.isEmpty() ? pins : hopeless);
  }
}
