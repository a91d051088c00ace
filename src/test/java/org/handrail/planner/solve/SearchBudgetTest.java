package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.solve.Town.time;

import org.junit.jupiter.api.Test;

class SearchBudgetTest {

  private final Town town = new Town();

  SearchBudgetTest() {
    for (int i = 0; i < 100; i++) {
      town.meeting("m" + i, time(8, i), time(9, i), i % 30);
    }
  }

  @Test
  void areCountedTheSameEachTime() {
    SearchBudget first = SearchBudget.unlimited();
    SearchBudget second = SearchBudget.unlimited();

    assertThat(Solver.solve(town.problem(), first)).contains(town.solved());
    assertThat(Solver.solve(town.problem(), second)).contains(town.solved());
    assertThat(first.made()).isPositive().isEqualTo(second.made());
  }

  @Test
  void areEnoughToTheLastOne() {
    SearchBudget needed = SearchBudget.unlimited();
    Solver.solve(town.problem(), needed);

    assertThat(Solver.solve(town.problem(), SearchBudget.atMost(needed.made() + 1)))
        .isPresent();
    assertThat(Solver.solve(town.problem(), SearchBudget.atMost(needed.made()))).isEmpty();
    assertThat(Solver.solve(town.problem(), SearchBudget.atMost(1))).isEmpty();
  }
}
