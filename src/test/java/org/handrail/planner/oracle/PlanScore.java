package org.handrail.planner.oracle;

import java.util.List;
import org.handrail.planner.oracle.DayChain.Station;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Window;

/** The objective of the planning contract, line by line of its table. */
final class PlanScore {

  private PlanScore() {}

  static long of(Problem problem, List<Candidate> picks) {
    long score = 0;

    score += 1_000_000L * picks.size();

    if (picks.stream().anyMatch(Candidate::homeGroup)) {
      score += 500_000;
    }

    for (Day day : problem.days()) {
      if (!PlanChecker.on(day, picks).isEmpty()) {
        score += 50_000;
      }
    }

    for (Window window : problem.windows()) {
      if (picks.stream().anyMatch(pick -> covers(window, pick))) {
        score += 20_000L * window.weight();
      }
    }

    score += 1_000L * picks.stream().mapToInt(Candidate::wishes).sum();

    for (Day day : problem.days()) {
      List<Candidate> dayPicks = PlanChecker.on(day, picks);
      if (!dayPicks.isEmpty()) {
        score -= 10L * (minutesOf(problem, day, dayPicks) - minutesOf(problem, day, List.of()));
      }
    }

    score += 5_000L * picks.stream().filter(Candidate::kept).count();

    return score;
  }

  private static boolean covers(Window window, Candidate pick) {
    return window.start() - 90 <= pick.start() && pick.start() < window.end();
  }

  private static long minutesOf(Problem problem, Day day, List<Candidate> dayPicks) {
    DayChain chain = new DayChain(problem);
    List<Station> stations = chain.of(day, dayPicks);
    long minutes = 0;
    for (int i = 1; i < stations.size(); i++) {
      Station a = stations.get(i - 1);
      Station b = stations.get(i);
      minutes += chain
          .journeyMin(a, b)
          .orElseThrow(() -> new IllegalArgumentException("an impossible pair has no minutes"));
    }
    return minutes;
  }
}
