package org.handrail.planner.oracle;

import org.handrail.planner.oracle.WeekGenerator.Shape;
import org.handrail.planner.solve.Solver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The solver is held against three judges that share no code with it. */
@Tag("slow")
class SolverOracleTest {

  private static final int WEEKS = 200;

  @Test
  void findsThePlanOfTheBruteForce() {
    SolverContract.check(Solver::solve, 0, 6_000);
  }

  @Test
  void findsTheOptimumOfBusyWeeks() {
    SolverContract.checkWeeks(Solver::solve, Shape.busy(200), 0, WEEKS);
  }

  @Test
  void findsTheOptimumOfFreeWeeks() {
    SolverContract.checkWeeks(Solver::solve, Shape.free(90), 0, WEEKS);
  }

  @Test
  void findsTheOptimumOfCrowdedDays() {
    SolverContract.checkWeeks(Solver::solve, Shape.crowded(50), 0, WEEKS);
  }
}
