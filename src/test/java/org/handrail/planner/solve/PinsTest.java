package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.solve.Town.DAY_MIN;
import static org.handrail.planner.solve.Town.time;

import java.util.List;
import org.junit.jupiter.api.Test;

class PinsTest {

  private final Town town = new Town();

  private static List<Integer> blamed(Outcome outcome) {
    return outcome instanceof Outcome.PinsImpossible pins ? pins.candidates() : List.of();
  }

  @Test
  void refusesMoreThanADayMayHoldWithoutSolving() {
    town.days(7).maxPerDay(3).wanted(21);
    for (int i = 0; i < 300; i++) {
      town.online("p" + i, time(7, 0) + 3 * i, time(7, 0) + 3 * i + 60).pinned();
    }
    Pins pins = new Pins(town.problem());

    assertThat(pins.findClash()).containsExactly(0, 1, 2, 3);
    assertThat(pins.solved()).isZero();
  }

  @Test
  void refusesMoreThanAreWantedWithoutSolving() {
    town.days(7).maxPerDay(1).wanted(2);
    for (int day = 0; day < 7; day++) {
      town.online("p" + day, day * DAY_MIN + time(12, 0), day * DAY_MIN + time(13, 0))
          .pinned();
    }
    Pins pins = new Pins(town.problem());

    assertThat(pins.findClash()).containsExactly(0, 1, 2);
    assertThat(pins.solved()).isZero();
  }

  @Test
  void refusesTwoThatOverlapWithoutSolving() {
    town.online("a", time(9, 0), time(10, 0)).pinned();
    town.online("b", time(12, 0), time(13, 0)).pinned();
    town.online("c", time(13, 4), time(14, 0)).pinned();
    Pins pins = new Pins(town.problem());

    assertThat(pins.findClash()).containsExactly(1, 2);
    assertThat(pins.solved()).isZero();
  }

  @Test
  void blamesOfTooManyThoseThatACommitmentRulesOut() {
    town.wanted(1).busy("work", time(9, 0), time(17, 0), 0);
    town.online("at work", time(12, 0), time(13, 0)).pinned();
    town.online("free", time(18, 0), time(19, 0)).pinned();

    assertThat(blamed(town.solve())).containsExactly(0);
  }

  @Test
  void leavesAPinAloneThatOtherPicksLeadTo() {
    town.meeting("1", time(10, 0), time(11, 0), 40);
    town.meeting("far", time(12, 0), time(13, 0), 80).pinned();
    town.meeting("3", time(14, 0), time(15, 0), 40);

    assertThat(town.picks()).containsExactly("1", "far", "3");
  }

  @Test
  void blamesThoseThatOnlyTogetherNeedMoreThanAreWanted() {
    for (int day = 0; day < 2; day++) {
      int noon = day * DAY_MIN + time(12, 0);
      town.meeting("there" + day, noon - 120, noon - 60, 40);
      town.meeting("far" + day, noon, noon + 60, 80).pinned();
      town.meeting("back" + day, noon + 120, noon + 180, 40);
    }
    town.days(3)
        .online("apart", 2 * DAY_MIN + time(9, 0), 2 * DAY_MIN + time(10, 0))
        .pinned();

    assertThat(blamed(town.wanted(5).solve())).containsExactly(1, 4);
    assertThat(blamed(town.wanted(6).solve())).containsExactly(1, 4, 6);
    assertThat(blamed(town.wanted(7).solve())).isEmpty();
  }

  @Test
  void findsTheTwoOfADayThatTheWayKeepsApartByFewSolutions() {
    for (int day = 0; day < 7; day++) {
      int noon = day * DAY_MIN + time(12, 0);
      town.meeting("a" + day, noon, noon + 60, day == 5 ? -40 : 40).pinned();
      town.meeting("b" + day, noon + 70, noon + 130, 40).pinned();
    }
    Pins pins = new Pins(town.days(7).wanted(21).problem());

    assertThat(pins.findClash()).isEmpty();
    assertThat(pins.impossible()).containsExactly(10, 11);
    assertThat(pins.solved()).isLessThan(14);
  }
}
