package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.solve.Town.time;

import java.util.List;
import org.handrail.planner.solve.Itinerary.Origin;
import org.handrail.planner.solve.Itinerary.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItineraryTest {

  private final Town town = new Town();

  private List<@Nullable Way> ways() {
    return Itinerary.of(town.problem(), town.solved().picks());
  }

  @Test
  void leavesTheBaseFiveMinutesAndTheWayBeforeTheStart() {
    town.meeting("a", time(19, 0), time(20, 0), 20);

    assertThat(ways())
        .containsExactly(new Way(time(18, 35), 20, new Origin.Base(), 20, time(20, 0), 20, false));
  }

  @Test
  void leavesTheCommitmentThatEndsLast() {
    town.busy("work", time(9, 0), time(17, 0), 30).busy("overtime", time(16, 0), time(18, 0), 40);
    town.meeting("a", time(19, 0), time(20, 0), 20);

    Way way = ways().getFirst();
    assertThat(way).isNotNull();
    assertThat(way.from())
        .isInstanceOfSatisfying(
            Origin.Commitment.class, c -> assertThat(c.entry().uid()).isEqualTo("overtime"));
    assertThat(way.leaveAt()).isEqualTo(time(18, 35));
  }

  @Test
  void leavesTheBaseOnTheLastLegWhenTheJourneyLeadsHome() {
    town.meeting("up", time(10, 0), time(11, 0), 30).meeting("down", time(14, 0), time(15, 0), -40);

    assertThat(ways())
        .containsExactly(
            new Way(time(9, 25), 30, new Origin.Base(), 30, time(11, 0), 70, false),
            new Way(time(13, 15), 40, new Origin.Base(), 70, time(15, 0), 40, true));
  }

  @Test
  void leavesTheEarlierPick() {
    town.meeting("up", time(10, 0), time(11, 0), 30).meeting("next", time(14, 0), time(15, 0), 40);

    assertThat(ways().getLast())
        .isEqualTo(new Way(time(13, 45), 10, new Origin.Pick(0), 10, time(15, 0), 40, false));
  }

  @Test
  void knowsNoWayToWhatIsJoinedFromAnywhere() {
    town.anywhere("a", time(10, 0), time(11, 0));

    assertThat(ways()).containsOnlyNulls();
  }

  @Test
  void leavesBeforeThePickWithoutPlaceWhenOnlyThenIsThereTime() {
    town.busy("work", time(9, 0), time(17, 0), 30);
    town.anywhere("on the phone", time(17, 40), time(18, 20));
    town.meeting("a", time(18, 30), time(19, 30), 0);

    assertThat(ways().getLast())
        .isEqualTo(new Way(time(17, 5), 30, ways().getLast().from(), 30, time(19, 30), 0, false));
  }

  @Test
  void leavesBetweenTwoPicksWithoutPlaceWhenOnlyThenIsThereTime() {
    town.busy("work", time(9, 0), time(17, 0), 30);
    town.anywhere("first", time(17, 5), time(17, 30));
    town.anywhere("second", time(18, 5), time(18, 20));
    town.meeting("a", time(18, 40), time(19, 30), 0);

    assertThat(ways().getLast())
        .isEqualTo(new Way(time(17, 30), 30, ways().getLast().from(), 30, time(19, 30), 0, false));
  }

  @Test
  void goesOnAfterThePickWithoutPlaceThatFollowsWithoutABreak() {
    town.meeting("a", time(18, 30), time(19, 30), 40);
    town.anywhere("on the phone", time(19, 50), time(20, 20));

    assertThat(ways().getFirst())
        .isEqualTo(new Way(time(17, 45), 40, new Origin.Base(), 40, time(20, 20), 40, false));
  }

  @Test
  void goesOnBeforeThePickWithoutPlaceWhenThereIsTime() {
    town.meeting("a", time(18, 30), time(19, 30), 40);
    town.anywhere("at home by then", time(20, 15), time(20, 45));

    assertThat(ways().getFirst())
        .isEqualTo(new Way(time(17, 45), 40, new Origin.Base(), 40, time(19, 30), 40, false));
  }

  @Test
  void comesFromTheBaseOnlyOnTheLastLegAlsoWithAPickWithoutPlaceInBetween() {
    town.meeting("up", time(10, 0), time(11, 0), 30).meeting("down", time(14, 0), time(15, 0), -40);
    town.anywhere("on the phone", time(12, 40), time(13, 30));

    Way way = ways().getLast();

    assertThat(way)
        .isEqualTo(new Way(time(11, 55), 40, new Origin.Base(), 70, time(15, 0), 40, true));
  }
}
