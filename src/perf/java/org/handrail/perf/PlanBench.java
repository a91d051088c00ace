package org.handrail.perf;

import java.util.Arrays;
import java.util.function.LongFunction;
import org.handrail.planner.WeekPlanner;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Solver;

/** How long the solver takes for a week, and the planner for four and all that it tells, on random instances after a warm-up. */
public final class PlanBench {

  private static final int INSTANCES = 300;
  private static final int WARM_UP = 300;

  private PlanBench() {}

  public static void main(String[] args) {
    System.out.println("| plan | p50 ms | p99 ms | max ms | reach p50 / p99 |");
    System.out.println("|---|---|---|---|---|");
    row(
        "2,000 candidates, 30 commitments, 7 wanted, M = 2, 20 % anywhere, 3 windows",
        new PlanInstances.Shape(2000, 30, 7, 2, 0.2, 3), "5 / 20");
    row(
        "2,000 candidates, none, 7 wanted, M = 3, 30 % anywhere, 3 windows",
        new PlanInstances.Shape(2000, 0, 7, 3, 0.3, 3), "20 / 60");
    row("the same, 14 wanted", new PlanInstances.Shape(2000, 0, 14, 3, 0.3, 3), "no goal");
    row("the same, 21 wanted", new PlanInstances.Shape(2000, 0, 21, 3, 0.3, 3), "no goal");
    fourWeeks("the four weeks with all that is told: 2,000 meetings, 30 commitments, M = 2", 30, 2);
    fourWeeks("the same, none, M = 3", 0, 3);
  }

  private static void fourWeeks(String name, int commitments, int maxPerDay) {
    WeekPlanner planner = new WeekPlanner();
    measure(name, "25 / –", seed -> {
      WeekInstances week = WeekInstances.of(2000, commitments, maxPerDay, seed);
      return () -> {
        if (planner
            .plan(week.settings(), week.commitments(), week.meetings())
            .picks()
            .isEmpty()) {
          throw new IllegalStateException("of so many meetings some fit");
        }
      };
    });
  }

  private static void row(String name, PlanInstances.Shape shape, String reach) {
    measure(name, reach, seed -> {
      Problem problem = PlanInstances.of(shape, seed);
      return () -> solve(problem);
    });
  }

  /**
   * Measures.
   *
   * @param made makes what is measured, from a seed
   */
  private static void measure(String name, String reach, LongFunction<Runnable> made) {
    for (int i = 0; i < WARM_UP; i++) {
      made.apply(-1 - i).run();
    }
    double[] millis = new double[INSTANCES];
    for (int i = 0; i < INSTANCES; i++) {
      Runnable work = made.apply(i);
      long before = System.nanoTime();
      work.run();
      millis[i] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        "| %s | %.2f | %.2f | %.2f | %s |%n",
        name, millis[INSTANCES / 2], millis[INSTANCES * 99 / 100], millis[INSTANCES - 1], reach);
  }

  private static void solve(Problem problem) {
    if (!(Solver.solve(problem) instanceof Outcome.Solved)) {
      throw new IllegalStateException("nothing is pinned, so there is a plan");
    }
  }
}
