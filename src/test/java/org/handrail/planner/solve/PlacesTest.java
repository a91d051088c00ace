package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.solve.Town.DAY_MIN;
import static org.handrail.planner.solve.Town.time;

import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void makeRoomForTheWaysOfFewPlacesHoweverManyACalendarNames() {
    Town town = new Town().days(7);
    for (int i = 0; i < 3_000; i++) {
      town.busy("e" + i, 3 * i, 3 * i + 1, 1 + i);
      town.meeting("m" + i, i % 7 * DAY_MIN + time(8, 0), i % 7 * DAY_MIN + time(9, 0), -1 - i);
    }
    Problem problem = town.problem();
    Places places = new Places(problem, Block.merge(problem.entries()));

    problem.candidates().forEach(candidate -> places.number(candidate.place()));

    assertThat(places.roomInArrays()).isZero();
    for (int from = 0; from < 3_000; from++) {
      assertThat(places.leg(from, 6_000)).isEqualTo(from + 3_000);
      assertThat(places.leg(6_000, from)).isEqualTo(from + 3_000);
    }
    assertThat(places.roomInArrays()).isEqualTo(2L * Places.MAX_HUBS * 6_001);
  }
}
