package org.handrail.planner.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.planner.Pick;
import org.handrail.planner.PinImpossible;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.WeekPlanner;
import org.handrail.planner.oracle.BruteForce.Plan;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole planner, from meetings to explanation, is held against a second reading of the contract. */
@Tag("slow")
class WeekPlannerOracleTest {

  private static final int WEEKS = 2_000;

  @Test
  void plansAndTellsWhatTheContractSays() {
    Optional<String> breach = findBreach(0, WEEKS);

    assertThat(breach).isEmpty();
  }

  private static Optional<String> findBreach(long firstSeed, int weeks) {
    for (long seed = firstSeed; seed < firstSeed + weeks; seed++) {
      String breach;
      try {
        breach = breach(AskedWeek.of(seed));
      } catch (RuntimeException e) {
        throw new AssertionError("week " + seed + " breaks off", e);
      }
      if (breach != null) {
        return Optional.of("week " + seed + ": " + breach);
      }
    }
    return Optional.empty();
  }

  private static @Nullable String breach(AskedWeek week) {
    Edge edge = Edge.of(week.settings(), week.commitments(), week.meetings());
    BruteForce bruteForce = new BruteForce(edge.problem());
    Plan best = edge.lostPins() ? null : bruteForce.best(bruteForce.pins());
    WeekPlan plan;
    try {
      plan = new WeekPlanner().plan(week.settings(), week.commitments(), week.meetings());
    } catch (PinImpossible e) {
      return best == null ? null : "the pins are possible: " + best;
    }
    if (best == null) {
      return "the pins are impossible";
    }
    List<Integer> picks = indexes(edge, plan.picks());
    List<String> violations =
        PlanChecker.violations(edge.problem(), new Outcome.Solved(picks, plan.score()));
    if (!violations.isEmpty()) {
      return "this is no plan: " + violations;
    }
    if (plan.travelMin() != bruteForce.addedMin(picks)) {
      return "the way adds " + bruteForce.addedMin(picks) + ", not " + plan.travelMin();
    }
    if (plan.score() != best.score() || bruteForce.tieOrder().compare(picks, best.picks()) != 0) {
      return plan.score() + " " + picks + ", but the best is " + best;
    }
    String breach = new ToldWeek(week, edge, picks).breach(plan);
    return breach == null ? new OfferedWeeks(week, edge).breach(plan, picks) : breach;
  }

  private static List<Integer> indexes(Edge edge, List<Pick> picks) {
    Problem problem = edge.problem();
    List<Integer> indexes = new ArrayList<>();
    for (Pick pick : picks) {
      for (int i = 0; i < problem.candidates().size(); i++) {
        Problem.Candidate c = problem.candidates().get(i);
        if (c.meetingId().equals(pick.occurrence().meeting().id().value())
            && c.start() * 60 == pick.occurrence().start().getEpochSecond()) {
          indexes.add(i);
        }
      }
    }
    indexes.sort(Comparator.comparingLong(i -> problem.candidates().get(i).start()));
    return indexes;
  }
}
