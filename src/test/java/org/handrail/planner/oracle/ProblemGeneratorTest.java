package org.handrail.planner.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.handrail.planner.oracle.DayChain.Station;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Attendance;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Window;
import org.junit.jupiter.api.Test;

/** An oracle is worth as much as the problems it is asked: what the contract speaks of must really occur. */
class ProblemGeneratorTest {

  private static final int CASES = 6_000; // as many as the solver is tried on
  private static final int OFTEN = 40;

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void theSameSeedIsTheSameProblem() {
    assertThat(ProblemGenerator.tiny(7, 12).candidates())
        .isNotEmpty()
        .isEqualTo(ProblemGenerator.tiny(7, 12).candidates());
  }

  @Test
  void theBestPlansMeetEverythingThatTheContractSpeaksOf() {
    for (long seed = 0; seed < CASES; seed++) {
      Problem problem = ProblemGenerator.tiny(seed, 12);
      switch (BruteForce.solve(problem)) {
        case Outcome.Solved plan -> look(problem, plan.picks());
        case Outcome.PinsImpossible pins ->
          see(pins.candidates().size() > 1 ? "pins against each other" : "impossible pin");
      }
    }

    assertThat(seen.keySet())
        .containsExactlyInAnyOrder(
            "block across midnight beside a pick",
            "day of 23 hours",
            "day of 25 hours",
            "day of half an hour more or less",
            "home in between",
            "impossible pin",
            "overlapping windows",
            "pick after 23:00",
            "pick at the base",
            "pick in person at the base",
            "pick without place on a day with journeys",
            "picks on three days",
            "pins against each other",
            "pins kept",
            "places 0 minutes apart",
            "three picks on a day");
    assertThat(seen).allSatisfy((what, times) -> assertThat(times).isGreaterThan(OFTEN));
  }

  private void look(Problem problem, List<Integer> indexes) {
    List<Candidate> picks = indexes.stream().map(problem.candidates()::get).toList();
    Set<Day> used = new HashSet<>();
    for (Day day : problem.days()) {
      List<Candidate> today = PlanChecker.on(day, picks);
      if (!today.isEmpty()) {
        used.add(day);
        lookAtDay(problem, day, today);
      }
    }
    see(used.size() >= 3, "picks on three days");
    see(picks.stream().anyMatch(Candidate::pinned), "pins kept");
    for (Window one : problem.windows()) {
      for (Window other : problem.windows()) {
        see(one.start() < other.start() && other.start() < one.end(), "overlapping windows");
      }
    }
  }

  private void lookAtDay(Problem problem, Day day, List<Candidate> today) {
    long hours = (day.end() - day.start()) / 60;
    see(hours == 25, "day of 25 hours");
    see(day.end() - day.start() == 23 * 60, "day of 23 hours");
    see((day.end() - day.start()) % 60 == 30, "day of half an hour more or less");
    see(today.size() >= 3, "three picks on a day");
    see(today.getLast().end() > day.end() - 60, "pick after 23:00");

    DayChain chain = new DayChain(problem);
    List<Station> stations = chain.of(day, today);
    long journeys = 0;
    for (int i = 1; i < stations.size(); i++) {
      Station a = stations.get(i - 1);
      Station b = stations.get(i);
      int direct = problem.travel().minutes(a.leaveFrom(), b.arriveAt());
      int journey = chain.journeyMin(a, b).orElseThrow();
      journeys += journey;
      see(journey > direct, "home in between");
      see(direct == 0 && !a.leaveFrom().equals(b.arriveAt()), "places 0 minutes apart");
      see(
          b.kind() == DayChain.Kind.BLOCK && (b.start() < day.start() || b.end() > day.end()),
          "block across midnight beside a pick");
    }
    for (Candidate pick : today) {
      boolean anywhere = pick.attendance() == Attendance.ANYWHERE;
      see(anywhere && journeys > 0, "pick without place on a day with journeys");
      see(pick.attendance() == Attendance.AT_BASE, "pick at the base");
      see(problem.base().equals(pick.place()), "pick in person at the base");
    }
  }

  private void see(boolean isThere, String what) {
    if (isThere) {
      see(what);
    }
  }

  private void see(String what) {
    seen.merge(what, 1, Integer::sum);
  }
}
