package org.handrail.planner.oracle;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.planner.oracle.CpSatPlanner.Optimum;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The model must find what trying everything finds, before it may judge where not everything can be tried. */
@Tag("slow")
class CpSatAgainstBruteForceTest {

  private static final int CASES = 1_000;

  @Test
  void findsTheScoreOfTheBruteForceByAPlanThatTheCheckerAccepts() {
    for (long seed = 2_000_000; seed < 2_000_000 + CASES; seed++) {
      Problem problem = ProblemGenerator.tiny(seed, 11);
      Outcome byForce = BruteForce.solve(problem);
      Optimum optimum = CpSatPlanner.solve(problem);
      if (byForce instanceof Outcome.Solved best) {
        requireNonNull(optimum, () -> "no plan found, but " + byForce);
        assertThat(optimum.score()).as("seed %d, %s", seed, best).isEqualTo(best.score());
        assertThat(PlanChecker.violations(
                problem, new Outcome.Solved(optimum.picks(), optimum.score())))
            .as("seed %d", seed)
            .isEmpty();
      } else {
        assertThat(optimum).as("seed %d", seed).isNull();
      }
    }
  }

  @Test
  void findsAnEarlierTieExactlyWhenThePlanIsNotTheOneOfTheBruteForce() {
    int ties = 0;

    for (long seed = 3_000_000; seed < 3_000_000 + CASES; seed++) {
      Problem problem = Bent.withoutPins(ProblemGenerator.tiny(seed, 11));
      BruteForce bruteForce = new BruteForce(problem);
      if (!(bruteForce.outcome() instanceof Outcome.Solved best)) {
        throw new AssertionError("without pins there is a plan: seed " + seed);
      }
      Optimum first = new Optimum(best.picks(), best.score());
      assertThat(CpSatPlanner.findEarlierTie(problem, first))
          .as("seed %d", seed)
          .isNull();
      Optimum other = requireNonNull(CpSatPlanner.solve(problem));
      if (!isSame(bruteForce, first.picks(), other.picks())) {
        ties++;
        assertThat(CpSatPlanner.findEarlierTie(problem, other))
            .as("seed %d", seed)
            .isNotNull();
      }
    }

    assertThat(ties).isGreaterThan(20);
  }

  private static boolean isSame(BruteForce bruteForce, List<Integer> a, List<Integer> b) {
    return bruteForce.tieOrder().compare(a, b) == 0;
  }
}
