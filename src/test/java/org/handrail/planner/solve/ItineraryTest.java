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

  /** Nobody knows of a way in this town whether it is walked. */
  private static Way way(
      long leaveAt,
      int lastLegMin,
      Origin from,
      int spareMin,
      int minutesBefore,
      long onwardAt,
      int minutesAfter,
      boolean viaBase) {
    return new Way(
        leaveAt,
        lastLegMin,
        false,
        from,
        spareMin,
        from,
        minutesBefore,
        onwardAt,
        minutesAfter,
        viaBase);
  }

  /** The same way from somewhere where the person is before they leave. */
  private static Way after(Origin after, Way w) {
    return new Way(
        w.leaveAt(),
        w.lastLegMin(),
        w.onFoot(),
        w.from(),
        w.spareMin(),
        after,
        w.minutesBefore(),
        w.onwardAt(),
        w.minutesAfter(),
        w.viaBase());
  }

  @Test
  void leavesTheBaseFiveMinutesAndTheWayBeforeTheStart() {
    town.meeting("a", time(19, 0), time(20, 0), 20);

    assertThat(ways())
        .containsExactly(way(time(18, 35), 20, new Origin.Base(), 725, 20, time(20, 0), 20, false));
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
            way(time(9, 25), 30, new Origin.Base(), 175, 30, time(11, 0), 70, false),
            after(
                new Origin.Pick(0),
                way(time(13, 15), 40, new Origin.Base(), 105, 70, time(15, 0), 40, true)));
  }

  @Test
  void leavesTheEarlierPick() {
    town.meeting("up", time(10, 0), time(11, 0), 30).meeting("next", time(12, 0), time(13, 0), 40);

    assertThat(ways().getLast())
        .isEqualTo(way(time(11, 45), 10, new Origin.Pick(0), 45, 10, time(13, 0), 40, false));
  }

  @Test
  void leavesHomeWhereThereIsTimeToGoThereAndHalfAnHour() {
    town.busy("work", time(9, 0), time(17, 0), 30).meeting("a", time(18, 55), time(20, 0), 20);

    assertThat(ways())
        .containsExactly(after(
            new Origin.Commitment(town.problem().entries().getFirst()),
            way(time(18, 30), 20, new Origin.Base(), 60, 10, time(20, 0), 20, false)));
  }

  @Test
  void leavesTheCommitmentWhereThatTimeIsAMinuteTooShort() {
    town.busy("work", time(9, 0), time(17, 0), 30).meeting("a", time(18, 34), time(20, 0), 20);

    Way way = ways().getFirst();

    assertThat(way).isNotNull();
    assertThat(way.from()).isInstanceOf(Origin.Commitment.class);
    assertThat(way.spareMin()).isEqualTo(79); // both legs by home and 29 minutes
    assertThat(way.leaveAt()).isEqualTo(time(18, 19));
  }

  @Test
  void doesNotSendHomeWhoWouldHaveToTravelFartherThanTheyAreWillingTo() {
    town.busy("work", time(9, 0), time(12, 0), 100).meeting("a", time(18, 0), time(19, 0), 90);
    town.busy("late", time(20, 0), time(21, 0), 100);

    Way way = ways().getFirst();

    assertThat(way).isNotNull();
    assertThat(way.from()).isInstanceOf(Origin.Commitment.class);
    assertThat(way.spareMin()).isEqualTo(5 * 60 + 45);
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
        .isEqualTo(way(time(17, 5), 30, ways().getLast().from(), 5, 30, time(19, 30), 0, false));
  }

  @Test
  void leavesBetweenTwoPicksWithoutPlaceWhenOnlyThenIsThereTime() {
    town.busy("work", time(9, 0), time(17, 0), 30);
    town.anywhere("first", time(17, 5), time(17, 30));
    town.anywhere("second", time(18, 5), time(18, 20));
    town.meeting("a", time(18, 40), time(19, 30), 0);

    assertThat(ways().getLast())
        .isEqualTo(way(time(17, 30), 30, ways().getLast().from(), 0, 30, time(19, 30), 0, false));
  }

  @Test
  void goesOnAfterThePickWithoutPlaceThatFollowsWithoutABreak() {
    town.meeting("a", time(18, 30), time(19, 30), 40);
    town.anywhere("on the phone", time(19, 50), time(20, 20));

    assertThat(ways().getFirst())
        .isEqualTo(way(time(17, 45), 40, new Origin.Base(), 675, 40, time(20, 20), 40, false));
  }

  @Test
  void goesOnBeforeThePickWithoutPlaceWhenThereIsTime() {
    town.meeting("a", time(18, 30), time(19, 30), 40);
    town.anywhere("at home by then", time(20, 15), time(20, 45));

    assertThat(ways().getFirst())
        .isEqualTo(way(time(17, 45), 40, new Origin.Base(), 675, 40, time(19, 30), 40, false));
  }

  @Test
  void comesFromTheBaseOnlyOnTheLastLegAlsoWithAPickWithoutPlaceInBetween() {
    town.meeting("up", time(10, 0), time(11, 0), 30).meeting("down", time(14, 0), time(15, 0), -40);
    town.anywhere("on the phone", time(12, 40), time(13, 30));

    Way way = ways().getLast();

    assertThat(way)
        .isEqualTo(after(
            new Origin.Pick(0),
            way(time(11, 55), 40, new Origin.Base(), 25, 70, time(15, 0), 40, true)));
  }
}
