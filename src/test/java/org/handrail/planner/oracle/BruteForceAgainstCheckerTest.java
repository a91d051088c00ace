package org.handrail.planner.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two readings of the rules, one by formula and one by painted minutes, must agree on every subset. */
@Tag("slow")
class BruteForceAgainstCheckerTest {

  private static final int CASES = 1_500;

  @Test
  void bothHoldTheSameSubsetsForPossibleAndGiveThemTheSamePoints() {
    int possible = 0;
    int refused = 0;

    for (long seed = 0; seed < CASES; seed++) {
      Problem problem = Bent.withoutPins(ProblemGenerator.tiny(seed, 7));
      BruteForce bruteForce = new BruteForce(problem);
      for (int subset = 0; subset < 1 << problem.candidates().size(); subset++) {
        List<Integer> picks = picks(problem, subset);
        BruteForce.Plan plan = bruteForce.exactly(picks);
        long score = plan == null ? 0 : plan.score();
        List<String> violations = PlanChecker.violations(problem, new Outcome.Solved(picks, score));
        assertThat(violations.isEmpty())
            .as("seed %d, picks %s, by minutes %s, checker: %s", seed, picks, plan, violations)
            .isEqualTo(plan != null);
        possible += plan != null && !picks.isEmpty() ? 1 : 0;
        refused += plan == null ? 1 : 0;
      }
    }

    assertThat(possible).isGreaterThan(5_000);
    assertThat(refused).isGreaterThan(20_000);
  }

  @Test
  void theCheckerFindsNothingWrongWithABruteForcePlan() {
    Set<Class<?>> outcomes = new HashSet<>();

    for (long seed = 0; seed < CASES; seed++) {
      Problem problem = ProblemGenerator.tiny(1_000_000 + seed, 11);
      Outcome outcome = BruteForce.solve(problem);
      outcomes.add(outcome.getClass());
      if (outcome instanceof Outcome.Solved plan) {
        assertThat(PlanChecker.violations(problem, plan)).as("seed %d", seed).isEmpty();
      }
    }

    assertThat(outcomes).hasSize(2);
  }

  private static List<Integer> picks(Problem problem, int subset) {
    return IntStream.range(0, problem.candidates().size())
        .filter(i -> (subset & 1 << i) != 0)
        .boxed()
        .sorted(Comparator.comparingLong(i -> problem.candidates().get(i).start()))
        .toList();
  }
}
