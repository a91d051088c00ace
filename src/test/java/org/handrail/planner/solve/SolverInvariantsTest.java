package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold of any problem, on random weeks. */
class SolverInvariantsTest {

  private static final int WEEKS = 150;

  private static Town week(long seed) {
    Random random = new Random(seed);
    Town town = new Town().days(4).wanted(2 + random.nextInt(6)).maxPerDay(1 + random.nextInt(3));
    for (int i = 0; i < random.nextInt(10); i++) {
      int start = random.nextInt(4 * Town.DAY_MIN);
      town.busy("e" + i, start, start + 30 + random.nextInt(400), random.nextInt(81) - 40);
    }
    for (int i = 0; i < 60; i++) {
      int start = random.nextInt(4) * Town.DAY_MIN + 400 + 15 * random.nextInt(60);
      int end = start + 30 + 15 * random.nextInt(4);
      if (random.nextInt(3) == 0) {
        town.anywhere("m" + i, start, end);
      } else {
        town.meeting("m" + i, start, end, random.nextInt(101) - 50);
      }
      town.wishes(random.nextInt(3));
    }
    for (int i = 0; i < 3; i++) {
      int start = random.nextInt(4 * Town.DAY_MIN);
      town.window(start, start + 60 + random.nextInt(1500), 1 + random.nextInt(5));
    }
    return town;
  }

  private static Problem with(
      Problem p, List<Problem.Candidate> candidates, Problem.Limits limits) {
    return new Problem(
        p.days(), p.base(), p.entries(), candidates, p.windows(), limits, p.travel());
  }

  private static Outcome.Solved solve(Problem problem) {
    return (Outcome.Solved) Solver.solve(problem);
  }

  private static List<Problem.Candidate> picks(Problem problem) {
    return solve(problem).picks().stream().map(problem.candidates()::get).toList();
  }

  @Test
  void doesNotDependOnTheOrderOfTheCandidates() {
    for (int seed = 0; seed < WEEKS; seed++) {
      Problem problem = week(seed).problem();
      List<Problem.Candidate> shuffled = new ArrayList<>(problem.candidates());
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(picks(with(problem, shuffled, problem.limits()))).isEqualTo(picks(problem));
    }
  }

  @Test
  void doesNotChangeWhenWhatIsNotPickedIsTakenAway() {
    for (int seed = 0; seed < WEEKS; seed++) {
      Problem problem = week(seed).problem();
      List<Problem.Candidate> picks = picks(problem);

      assertThat(picks(with(problem, picks, problem.limits()))).isEqualTo(picks);
    }
  }

  @Test
  void isNoWorseWithMoreAllowed() {
    for (int seed = 0; seed < WEEKS; seed++) {
      Problem problem = week(seed).problem();
      Problem.Limits l = problem.limits();
      long score = solve(problem).score();

      for (Problem.Limits more : List.of(
          new Problem.Limits(l.wanted() + 1, l.maxPerDay(), l.maxTravelMin()),
          new Problem.Limits(l.wanted(), l.maxPerDay() + 1, l.maxTravelMin()))) {
        assertThat(solve(with(problem, problem.candidates(), more)).score())
            .isGreaterThanOrEqualTo(score);
      }
    }
  }
}
