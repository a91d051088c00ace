package org.handrail.planner.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Solver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The solver against the brute force, on tiny problems with every oddity. */
@Tag("slow")
class SolverOracleTest {

  private static final int CASES = 6_000;

  @Test
  void findsTheSamePlanAsTheBruteForce() {
    for (long seed = 0; seed < CASES; seed++) {
      Problem problem = ProblemGenerator.tiny(seed, 11);

      Outcome solved = Solver.solve(problem);
      Outcome expected = BruteForce.solve(problem);

      assertThat(solved.getClass()).as("seed %d", seed).isEqualTo(expected.getClass());
      if (solved instanceof Outcome.Solved plan) {
        assertThat(plan).as("seed %d", seed).isEqualTo(expected);
        List<String> violations = PlanChecker.violations(problem, plan);
        assertThat(violations).as("seed %d", seed).isEmpty();
      }
    }
  }
}
