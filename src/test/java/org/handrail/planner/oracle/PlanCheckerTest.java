package org.handrail.planner.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Attendance;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.planner.solve.Problem.Limits;
import org.handrail.planner.solve.Problem.Window;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Cases worked out by hand from the contract: a day of 24 hours from minute 0, awake from 400 to 1300, at most two picks
 * a day, at most 30 minutes of travel along a street on which a minute of travel is 0.01 degrees of longitude.
 */
class PlanCheckerTest {

  private static final Day DAY = new Day(0, 1440, 400, 1300);
  private static final Day NEXT_DAY = new Day(1440, 2880, 1840, 2740);

  private final List<Entry> entries = new ArrayList<>();
  private final List<Window> windows = new ArrayList<>();

  @Nested
  class Waking {
    @Test
    void aPickNeedsTheJourneyAndFiveMinutesAfterTheStartOfWakingHours() {
      assertThat(violations(inPerson(425, 485, 20))).isEmpty();
      assertThat(violations(inPerson(424, 484, 20))).hasSize(1);
    }

    @Test
    void aPickNeedsTheJourneyHomeBeforeTheEndOfWakingHours() {
      assertThat(violations(inPerson(1200, 1280, 20))).isEmpty();
      assertThat(violations(inPerson(1200, 1281, 20))).hasSize(1);
    }

    @Test
    void aPickOnlineNeedsFiveMinutesAfterTheStartAndNoneBeforeTheEnd() {
      assertThat(violations(anywhere(405, 1300))).isEmpty();
      assertThat(violations(anywhere(404, 1300))).hasSize(1);
      assertThat(violations(anywhere(405, 1301))).isNotEmpty();
    }

    @Test
    void journeysBetweenABlockAndAPickAreNotBoundToThem() {
      busy(300, 390, 25);

      assertThat(violations(inPerson(405, 465, 20))).isEmpty();
    }

    @Test
    void aBlockLateAtNightIsReachedFromTheLastPickAfterTheirEnd() {
      busy(1320, 1380, 40);

      assertThat(violations(inPerson(1200, 1300, 20))).isEmpty();
    }
  }

  @Nested
  class HomeInBetween {
    @Test
    void isTakenWhenTheDirectLegIsTooLong() {
      busy(500, 600, -40);

      assertThat(violations(inPerson(665, 700, 20))).isEmpty();
      assertThat(violations(inPerson(664, 700, 20))).hasSize(1);
      assertThat(score(inPerson(665, 700, 20))).isEqualTo(1_050_000 - 10 * 40);
    }

    @Test
    void isNoHelpWhenTheLegAtThePickIsTooLongItself() {
      busy(500, 600, -40);

      assertThat(violations(inPerson(700, 760, 31))).isNotEmpty();
    }

    @Test
    void isNotNeededForAPickAtTheBase() {
      busy(500, 600, 45);

      assertThat(violations(atBase(650, 700))).isEmpty();
      assertThat(violations(atBase(649, 700))).hasSize(1);
    }
  }

  @Nested
  class WithoutPlace {
    @Test
    void leavesTheWayBetweenTwoBlocksOneFreeStretch() {
      busy(500, 600, 0);
      busy(700, 800, 25);

      assertThat(violations(anywhere(605, 675))).isEmpty();
      assertThat(violations(anywhere(605, 676))).hasSize(1);
      assertThat(violations(anywhere(630, 700))).isEmpty();
      assertThat(violations(anywhere(629, 700))).hasSize(1);
    }

    @Test
    void leavesItNoneInTwoHalves() {
      busy(500, 600, 0);
      busy(700, 800, 25);

      assertThat(violations(anywhere(620, 640), anywhere(660, 680))).hasSize(1);
      assertThat(violations(anywhere(605, 625), anywhere(655, 700))).isEmpty();
    }

    @Test
    void leavesFiveMinutesMoreBeforeAPickWithAPlace() {
      assertThat(violations(anywhere(405, 455), inPerson(480, 540, 20))).isEmpty();
      assertThat(violations(anywhere(405, 456), inPerson(480, 540, 20))).hasSize(1);
    }

    @Test
    void cutsNoWayThatIsNotLong() {
      busy(500, 600, 0);
      busy(700, 800, 0);

      assertThat(violations(anywhere(605, 700))).isEmpty();
    }
  }

  @Nested
  class Blocks {
    @Test
    void blocksThatAreTooCloseToEachOtherAreTheirOwnAffair() {
      busy(500, 600, 0);
      busy(601, 700, 30);

      assertThat(violations(inPerson(900, 960, 10))).isEmpty();
    }

    @Test
    void entriesThatTouchAreOneBlockFromTheFirstPlaceToTheOneThatEndsLast() {
      busy(500, 600, 10);
      busy(600, 700, 25);
      busy(650, 680, 5);

      assertThat(violations(inPerson(710, 760, 20))).isEmpty();
      assertThat(violations(inPerson(709, 760, 20))).hasSize(1);
      assertThat(violations(inPerson(450, 490, 20))).isEmpty();
      assertThat(violations(inPerson(450, 491, 20))).hasSize(1);
    }

    @Test
    void aNightShiftIsPartOfBothDays() {
      busy(1350, 1900, 20);

      assertThat(violations(inPerson(1906, 1960, 19))).isEmpty();
      assertThat(violations(inPerson(1905, 1960, 19))).hasSize(1);
      assertThat(score(inPerson(1906, 1960, 20))).isEqualTo(1_050_000);
    }

    @Test
    void noPickOverlapsOne() {
      busy(500, 600, 0);

      assertThat(violations(atBase(605, 660))).isEmpty();
      assertThat(violations(atBase(450, 500))).isEmpty();
      assertThat(violations(atBase(450, 501))).isNotEmpty();
    }
  }

  @Nested
  class Counting {
    @Test
    void refusesAThirdPickOnADayAndAFourthInAll() {
      Candidate a = atBase(500, 510);
      Candidate b = atBase(520, 530);
      Candidate c = atBase(540, 550);
      Candidate d = atBase(2000, 2010);
      Candidate e = atBase(2100, 2110);

      assertThat(violations(a, b, d)).isEmpty();
      assertThat(violations(a, b, c)).hasSize(1);
      assertThat(violations(a, b, d, e)).hasSize(1);
    }

    @Test
    void givesEachTermItsPoints() {
      windows.add(new Window(590, 620, 3));
      windows.add(new Window(600, 620, 5));
      windows.add(new Window(200, 501, 1));
      windows.add(new Window(200, 500, 5));
      Candidate home =
          new Candidate("h", 500, 560, 5, Attendance.IN_PERSON, at(10), 2, true, true, false);
      Candidate again =
          new Candidate("h", 2000, 2060, 5, Attendance.IN_PERSON, at(20), 1, true, false, false);

      long expected = 2_000_000 + 500_000 + 100_000 + 20_000 * (3 + 1) + 3_000 + 5_000 - 600;
      assertThat(score(home, again)).isEqualTo(expected);
    }

    @Test
    void givesNothingForADayThatIsNotUsed() {
      busy(500, 600, 25);

      assertThat(score()).isZero();
      assertThat(score(inPerson(630, 700, 25))).isEqualTo(1_050_000);
    }

    @Test
    void refusesAWrongScoreAPinLeftOutAndTheWrongOrder() {
      Candidate pinned =
          new Candidate("p", 500, 560, 5, Attendance.AT_BASE, null, 0, false, false, true);
      Candidate later = atBase(700, 760);
      Problem problem = problem(List.of(later, pinned));

      assertThat(PlanChecker.violations(problem, new Outcome.Solved(List.of(1), 1_050_000)))
          .isEmpty();
      assertThat(PlanChecker.violations(problem, new Outcome.Solved(List.of(1), 1_050_010)))
          .containsExactly("the score is 1050000, not 1050010");
      assertThat(PlanChecker.violations(problem, new Outcome.Solved(List.of(0), 1_050_000)))
          .containsExactly("pinned but not picked: p@500");
      assertThat(PlanChecker.violations(problem, new Outcome.Solved(List.of(0, 1), 2_050_000)))
          .containsExactly("the picks do not stand in order of start");
      assertThat(PlanChecker.violations(problem, new Outcome.Solved(List.of(1, 1), 2_050_000)))
          .hasSize(1);
      assertThat(PlanChecker.violations(problem, new Outcome.Solved(List.of(2), 0)))
          .hasSize(1);
    }
  }

  /** What both the checker and the brute force say, which must be the same. */
  private List<String> violations(Candidate... picks) {
    Problem problem = problem(Arrays.asList(picks));
    List<Integer> all = IntStream.range(0, picks.length).boxed().toList();
    BruteForce.Plan byForce = new BruteForce(problem).exactly(all);
    long score = byForce == null ? 0 : byForce.score();
    List<String> violations = PlanChecker.violations(problem, new Outcome.Solved(all, score));
    assertThat(byForce == null).as("by force").isEqualTo(!violations.isEmpty());
    return violations;
  }

  private long score(Candidate... picks) {
    assertThat(violations(picks)).isEmpty();
    return PlanChecker.score(
        problem(Arrays.asList(picks)), IntStream.range(0, picks.length).boxed().toList());
  }

  private Problem problem(List<Candidate> candidates) {
    List<Day> days = List.of(DAY, NEXT_DAY);
    Limits limits = new Limits(3, 2, 30);
    return new Problem(days, at(0), entries, candidates, windows, limits, new Street());
  }

  private void busy(long start, long end, int placeMin) {
    entries.add(new Entry("e" + entries.size(), start, end, at(placeMin)));
  }

  private static Candidate inPerson(long start, long end, int placeMin) {
    return new Candidate(
        "m", start, end, 5, Attendance.IN_PERSON, at(placeMin), 0, false, false, false);
  }

  private static Candidate atBase(long start, long end) {
    return new Candidate("b", start, end, 5, Attendance.AT_BASE, null, 0, false, false, false);
  }

  private static Candidate anywhere(long start, long end) {
    return new Candidate("o", start, end, 5, Attendance.ANYWHERE, null, 0, false, false, false);
  }

  private static GeoPoint at(int minutesFromBase) {
    return new GeoPoint(0, minutesFromBase / 100.0);
  }

  private record Street() implements TravelTimes {
    @Override
    public int minutes(GeoPoint from, GeoPoint to) {
      return (int) Math.round(Math.abs(from.lonDeg() - to.lonDeg()) * 100);
    }

    @Override
    public String model() {
      return "street";
    }
  }
}
