package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.solve.Town.DAY_MIN;
import static org.handrail.planner.solve.Town.time;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which of the plans that keep the rules is the best. */
class SolverChoiceTest {

  private final Town town = new Town();

  @Nested
  class WithinTheNumbers {

    @Test
    void picksNoMoreThanAllowedOnOneDay() {
      town.maxPerDay(2).online("a", time(8, 0), time(9, 0));
      town.online("b", time(10, 0), time(11, 0)).online("c", time(12, 0), time(13, 0));

      assertThat(town.picks()).containsExactly("a", "b");
    }

    @Test
    void picksNoMoreThanWantedAndPrefersAnotherDay() {
      town.days(2).wanted(2).online("a", time(8, 0), time(9, 0));
      town.online("b", time(10, 0), time(11, 0)).wishes(4);
      town.online("c", DAY_MIN + time(12, 0), DAY_MIN + time(13, 0));

      assertThat(town.picks()).containsExactly("b", "c");
      assertThat(town.score()).isEqualTo(2_104_000);
    }

    @Test
    void picksNothingWhenNothingIsWanted() {
      town.wanted(0).online("a", time(8, 0), time(9, 0));

      assertThat(town.solved()).isEqualTo(new Outcome.Solved(List.of(), 0));
    }

    @Test
    void leavesFiveMinutesBetweenPicks() {
      town.online("a", time(8, 0), time(9, 0)).online("too early", time(9, 4), time(10, 0));
      assertThat(town.picks()).containsExactly("a");

      town.online("just right", time(9, 5), time(10, 0));
      assertThat(town.picks()).containsExactly("a", "just right");
    }
  }

  @Nested
  class Weighing {

    @Test
    void countsTheHomeGroupOnce() {
      town.days(2).online("a", time(8, 0), time(9, 0)).homeGroup();
      town.online("b", DAY_MIN + time(8, 0), DAY_MIN + time(9, 0)).homeGroup();

      assertThat(town.score()).isEqualTo(2_000_000 + 2 * 50_000 + 500_000);
    }

    @Test
    void countsAWindowFromNinetyMinutesBeforeItsStartUntilBeforeItsEnd() {
      town.wanted(1).window(time(20, 0), time(21, 0), 3);
      assertThat(withOne(time(18, 29)).score()).isEqualTo(1_050_000);
      assertThat(withOne(time(18, 30)).score()).isEqualTo(1_110_000);
      assertThat(withOne(time(20, 59)).score()).isEqualTo(1_110_000);
      assertThat(withOne(time(21, 0)).score()).isEqualTo(1_050_000);
    }

    private Town withOne(int start) {
      return new Town().window(time(20, 0), time(21, 0), 3).online("a", start, start + 30);
    }

    @Test
    void countsAWindowThatReachesIntoTheNextDayOnce() {
      town.days(2).window(time(20, 0), DAY_MIN + time(12, 0), 5);
      town.online("a", time(20, 0), time(21, 0));
      town.online("b", DAY_MIN + time(8, 0), DAY_MIN + time(9, 0));

      assertThat(town.score()).isEqualTo(2_000_000 + 2 * 50_000 + 100_000);
    }

    @Test
    void doesNotTakeAWindowThatTheDayBeforeHasCoveredAsAReason() {
      town.days(2).maxPerDay(1).window(time(20, 0), DAY_MIN + time(12, 0), 5);
      town.online("a", time(20, 0), time(21, 0)).homeGroup();
      town.online("inside", DAY_MIN + time(8, 0), DAY_MIN + time(9, 0));
      town.online("outside", DAY_MIN + time(13, 0), DAY_MIN + time(14, 0)).wishes(1);

      assertThat(town.picks()).containsExactly("a", "outside");
    }

    @Test
    void prefersTheShorterWayTheWishAndWhatTheEarlierPlanHad() {
      town.wanted(1).maxPerDay(1).meeting("far", time(10, 0), time(11, 0), 20);
      town.meeting("near", time(12, 0), time(13, 0), 10);
      assertThat(town.picks()).containsExactly("near");

      town.meeting("wished for", time(14, 0), time(15, 0), 20).wishes(1);
      assertThat(town.picks()).containsExactly("wished for");

      town.meeting("kept", time(16, 0), time(17, 0), 20).kept();
      assertThat(town.picks()).containsExactly("kept");
    }
  }

  @Nested
  class AmongEqualPlans {

    @Test
    void takesTheEarlierStartsElementByElement() {
      town.wanted(2).maxPerDay(2).online("late", time(20, 0), time(21, 0));
      town.online("early", time(8, 0), time(9, 0)).online("middle", time(12, 0), time(13, 0));

      assertThat(town.picks()).containsExactly("early", "middle");
    }

    @Test
    void looksAtAllStartsBeforeAnyId() {
      town.wanted(2).maxPerDay(2).meeting("a", time(8, 0), time(9, 0), 40);
      town.meeting("b", time(8, 0), time(9, 0), -40);
      town.meeting("later", time(9, 10), time(10, 0), 40)
          .meeting("sooner", time(9, 5), time(10, 0), -40);

      assertThat(town.picks()).containsExactly("b", "sooner");
    }

    @Test
    void takesTheLowerIdByCodePoint() {
      town.wanted(1).online("\uD83D\uDE00", time(8, 0), time(9, 0));
      town.online("\uFF5E", time(8, 0), time(8, 45));

      assertThat(town.picks()).containsExactly("\uFF5E");
    }

    @Test
    void takesTheEarlierStartWhateverTheNumberOfPicks() {
      tenWindows(time(12, 0)).online("one", time(12, 0), time(14, 30));
      town.online("two", time(12, 30), time(13, 0)).online("three", time(14, 0), time(14, 30));
      assertThat(town.picks()).containsExactly("one");
      assertThat(town.score()).isEqualTo(2_050_000);

      town.online("before", time(10, 20), time(12, 10)).wanted(2);
      assertThat(town.picks()).containsExactly("before", "two");
    }

    /** Worth as much as a pick together, for starts up to this minute and no earlier than 90 minutes before it. */
    private Town tenWindows(int last) {
      for (int i = 0; i < 10; i++) {
        town.window(last, last + 1, 5);
      }
      return town;
    }
  }

  @Nested
  class WithPins {

    @Test
    void picksThePinnedEvenWhenAnotherIsBetter() {
      town.wanted(1).meeting("pinned", time(10, 0), time(11, 0), 40).pinned();
      town.online("better", time(10, 0), time(11, 0)).wishes(5);

      assertThat(town.picks()).containsExactly("pinned");
    }

    @Test
    void namesThePinThatCannotBe() {
      town.online("fine", time(8, 0), time(9, 0)).pinned();
      town.meeting("too far", time(12, 0), time(13, 0), 60).pinned();

      assertThat(town.solve()).isEqualTo(new Outcome.PinsImpossible(List.of(1)));
    }

    @Test
    void namesAPinOutsideWakingHours() {
      town.online("night", time(2, 0), time(3, 0)).pinned();

      assertThat(town.solve()).isEqualTo(new Outcome.PinsImpossible(List.of(0)));
    }

    @Test
    void namesThePinsThatCannotBeTogether() {
      town.online("fine", time(8, 0), time(9, 0)).pinned();
      town.online("a", time(12, 0), time(13, 0)).pinned();
      town.online("b", time(12, 30), time(13, 30)).pinned();

      assertThat(town.solve()).isEqualTo(new Outcome.PinsImpossible(List.of(1, 2)));
    }

    @Test
    void refusesMorePinsThanWanted() {
      town.wanted(1).online("a", time(8, 0), time(9, 0)).pinned();
      town.online("b", time(12, 0), time(13, 0)).pinned();

      assertThat(town.solve()).isInstanceOf(Outcome.PinsImpossible.class);
    }
  }
}
