package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.solve.Town.DAY_MIN;
import static org.handrail.planner.solve.Town.time;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which plans keep the rules, to the minute. */
class SolverTest {

  private final Town town = new Town();

  @Nested
  class OnAnEmptyDay {

    @Test
    void picksNothingWhenThereIsNothing() {
      assertThat(town.solved()).isEqualTo(new Outcome.Solved(List.of(), 0));
    }

    @Test
    void countsThePickTheDayAndTheWayThereAndBack() {
      town.meeting("a", time(19, 0), time(20, 0), 20);

      assertThat(town.picks()).containsExactly("a");
      assertThat(town.score()).isEqualTo(1_000_000 + 50_000 - 10 * 40);
    }

    @Test
    void leavesNoEarlierThanWakingHoursAndArrivesFiveMinutesEarly() {
      town.meeting("too early", time(6, 54), time(7, 54), 20);
      assertThat(town.picks()).isEmpty();

      town.meeting("just right", time(6, 55), time(7, 55), 20);
      assertThat(town.picks()).containsExactly("just right");
    }

    @Test
    void isBackByTheEndOfWakingHours() {
      town.meeting("too late", time(21, 11), time(22, 11), 20);
      assertThat(town.picks()).isEmpty();

      town.meeting("just right", time(21, 10), time(22, 10), 20);
      assertThat(town.picks()).containsExactly("just right");
    }

    @Test
    void keepsFiveMinutesFreeAfterWakingUpBeforeAnOnlineMeetingToo() {
      town.online("too early", time(6, 34), time(6, 50));
      town.anywhere("too early as well", time(6, 34), time(6, 50));
      assertThat(town.picks()).isEmpty();

      town.anywhere("just right", time(6, 35), time(6, 50));
      assertThat(town.picks()).containsExactly("just right");
    }

    @Test
    void needsNoTimeAfterAnOnlineMeetingAtTheEndOfWakingHours() {
      town.online("to the last minute", time(21, 30), time(22, 30));
      town.online("a minute longer", time(21, 30), time(22, 31));

      assertThat(town.picks()).containsExactly("to the last minute");
    }

    @Test
    void goesNoFurtherThanTheLongestTravel() {
      town.meeting("too far", time(12, 0), time(13, 0), 46);
      assertThat(town.picks()).isEmpty();

      town.meeting("just right", time(12, 0), time(13, 0), 45);
      assertThat(town.picks()).containsExactly("just right");
    }
  }

  @Nested
  class BesideACommitment {

    @Test
    void leavesItNoEarlierThanItsEndAndArrivesFiveMinutesEarly() {
      town.busy("work", time(9, 0), time(17, 0), 30);
      town.meeting("too early", time(17, 14), time(18, 14), 20);
      assertThat(town.picks()).isEmpty();

      town.meeting("just right", time(17, 15), time(18, 15), 20);
      assertThat(town.picks()).containsExactly("just right");
    }

    @Test
    void reachesItToTheMinuteWithoutABuffer() {
      town.busy("work", time(9, 0), time(17, 0), 30);
      town.meeting("too late", time(7, 51), time(8, 51), 20);
      assertThat(town.picks()).isEmpty();

      town.meeting("just right", time(7, 50), time(8, 50), 20);
      assertThat(town.picks()).containsExactly("just right");
    }

    @Test
    void countsOnlyTheMinutesThatTheDayGetsLongerBy() {
      town.busy("work", time(9, 0), time(17, 0), 30);
      town.meeting("on the way home", time(18, 0), time(19, 0), 20);

      assertThat(town.score()).isEqualTo(1_050_000);
    }

    @Test
    void neverOverlapsIt() {
      town.busy("work", time(9, 0), time(17, 0), 0);
      town.anywhere("inside", time(10, 0), time(11, 0));
      town.anywhere("into its start", time(8, 30), time(9, 1));
      town.anywhere("into its end", time(16, 59), time(18, 0));

      assertThat(town.picks()).isEmpty();
    }

    @Test
    void takesEntriesThatTouchAsOneBlockWithTwoPlaces() {
      town.maxPerDay(2);
      town.busy("b", time(10, 0), time(17, 0), 30);
      town.busy("a", time(9, 0), time(10, 0), -30);
      town.busy("inside", time(11, 0), time(12, 0), 44);
      town.meeting("near its start", time(7, 50), time(8, 50), -40);
      town.meeting("near its end", time(17, 15), time(18, 0), 40);

      assertThat(town.picks()).containsExactly("near its start", "near its end");
    }

    @Test
    void takesThePlaceOfTheFirstAmongEntriesThatEndTogether() {
      town.busy("first", time(9, 0), time(17, 0), 30);
      town.busy("second", time(10, 0), time(17, 0), -30);
      town.meeting("near the first", time(17, 15), time(18, 0), 40);
      town.meeting("near the second", time(17, 15), time(18, 0), -40).wishes(3);

      assertThat(town.picks()).containsExactly("near the first");
    }

    @Test
    void isNotBoundToWakingHoursOnTheWayToIt() {
      town.busy("night shift", time(23, 0), time(23, 50), 30);
      town.meeting("before the shift", time(21, 30), time(22, 30), 0);

      assertThat(town.picks()).containsExactly("before the shift");
    }

    @Test
    void stillKeepsFiveMinutesFreeAfterWakingUp() {
      town.busy("night shift", time(1, 0), time(6, 0), 30);
      town.meeting("too early", time(6, 34), time(7, 0), 30);
      assertThat(town.picks()).isEmpty();

      town.meeting("just right", time(6, 35), time(7, 0), 30);
      assertThat(town.picks()).containsExactly("just right");
    }
  }

  @Nested
  class WithACommitmentAcrossMidnight {

    @Test
    void belongsToBothDaysAtItsTrueTimes() {
      town.days(2).busy("night shift", time(22, 0), DAY_MIN + time(7, 0), 30);
      town.meeting("evening", time(20, 20), time(21, 40), 20);
      town.meeting("morning", DAY_MIN + time(7, 15), DAY_MIN + time(8, 0), 20);

      assertThat(town.picks()).containsExactly("evening", "morning");
      assertThat(town.score()).isEqualTo(2_100_000);
    }

    @Test
    void leavesTooLittleTimeOnEitherSideByAMinute() {
      town.days(2).busy("night shift", time(22, 0), DAY_MIN + time(7, 0), 30);
      town.meeting("evening", time(20, 20), time(21, 51), 20);
      town.meeting("morning", DAY_MIN + time(7, 14), DAY_MIN + time(8, 0), 20);

      assertThat(town.picks()).isEmpty();
    }

    @Test
    void startsEachDayAtTheBaseWhateverTheNightBringsNext() {
      town.days(2).busy("early shift", DAY_MIN, DAY_MIN + time(6, 0), 300);
      town.online("the evening before", time(21, 30), time(22, 30));

      assertThat(town.picks()).containsExactly("the evening before");
    }
  }

  @Nested
  class WithHomeInBetween {

    @Test
    void goesHomeBetweenPicksThatAreTooFarApart() {
      town.meeting("up", time(10, 0), time(11, 0), 30);
      town.meeting("down", time(12, 5), time(13, 0), -30);

      assertThat(town.picks()).containsExactly("up", "down");
      assertThat(town.score()).isEqualTo(2_050_000 - 10 * (30 + 60 + 30));
    }

    @Test
    void needsTheTimeForBothLegs() {
      town.meeting("up", time(10, 0), time(11, 0), 30);
      town.meeting("down", time(12, 4), time(13, 0), -30);

      assertThat(town.picks()).containsExactly("up");
    }

    @Test
    void bindsOnlyTheLegAtThePickToTheLongestTravel() {
      town.busy("far away", time(9, 0), time(10, 0), 100);
      town.meeting("down", time(12, 15), time(13, 0), -30);

      assertThat(town.picks()).containsExactly("down");
    }

    @Test
    void reachesWhatIsTooFarFromTheBaseThroughOtherPicks() {
      town.meeting("1", time(10, 0), time(11, 0), 40);
      town.meeting("2", time(12, 0), time(13, 0), 80);
      town.meeting("3", time(14, 0), time(15, 0), 40);

      assertThat(town.picks()).containsExactly("1", "2", "3");
    }
  }

  @Nested
  class JoiningFromAnywhere {

    @Test
    void fitsBetweenTwoPlacesWhenOneStretchHoldsTheJourney() {
      town.busy("work", time(9, 0), time(17, 0), 30).busy("class", time(18, 30), time(20, 0), -30);
      town.anywhere("before the journey", time(17, 5), time(17, 30));

      assertThat(town.picks()).containsExactly("before the journey");
      assertThat(town.score()).isEqualTo(1_050_000);
    }

    @Test
    void doesNotFitWhenTheJourneyWouldHaveToBeSplit() {
      town.busy("work", time(9, 0), time(17, 0), 30).busy("class", time(18, 30), time(20, 0), -30);
      town.anywhere("in the middle", time(17, 35), time(18, 0));

      assertThat(town.picks()).isEmpty();
    }

    @Test
    void leavesFiveMinutesWhenTheJourneyComesFirst() {
      town.busy("work", time(9, 0), time(17, 0), 30).busy("class", time(18, 30), time(20, 0), -30);
      town.anywhere("too early", time(18, 4), time(18, 30));
      assertThat(town.picks()).isEmpty();

      town.anywhere("just right", time(18, 5), time(18, 30));
      assertThat(town.picks()).containsExactly("just right");
    }

    @Test
    void countsTheBaseFromTheStartOfWakingHours() {
      town.busy("work", time(7, 30), time(17, 0), 30);
      town.anywhere("too long", time(6, 40), time(7, 1));
      assertThat(town.picks()).isEmpty();

      town.anywhere("just right", time(6, 40), time(7, 0));
      assertThat(town.picks()).containsExactly("just right");
    }

    @Test
    void sharesOneStretchAmongAllBetweenTheSameNeighbours() {
      town.busy("work", time(9, 0), time(17, 0), 30).busy("class", time(19, 30), time(21, 0), -30);
      town.anywhere("a", time(17, 5), time(17, 35));
      town.anywhere("b", time(18, 0), time(18, 30));

      assertThat(town.picks()).containsExactly("a", "b");
    }

    @Test
    void leavesOneOutWhenNoStretchWouldHoldTheJourney() {
      town.busy("work", time(9, 0), time(17, 0), 30).busy("class", time(19, 30), time(21, 0), -30);
      town.anywhere("a", time(17, 30), time(18, 0));
      town.anywhere("b", time(18, 31), time(19, 0));

      assertThat(town.picks()).containsExactly("a");
    }

    @Test
    void isOwedTheJourneyToTheNextPickToo() {
      town.busy("work", time(9, 0), time(17, 0), 30);
      town.meeting("down", time(18, 30), time(19, 30), -15);
      town.anywhere("in the middle", time(17, 40), time(17, 50));

      assertThat(town.picks()).containsExactly("in the middle");
      town.meeting("a little later", time(18, 40), time(19, 30), -15);
      assertThat(town.picks()).containsExactly("in the middle", "a little later");
    }
  }
}
