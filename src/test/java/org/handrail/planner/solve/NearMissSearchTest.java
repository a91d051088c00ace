package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.planner.solve.Town.DAY_MIN;
import static org.handrail.planner.solve.Town.time;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissSearchTest {

  private final Town town = new Town();

  private List<BlockedCandidate> misses() {
    return NearMissSearch.of(town.problem(), town.solved().picks(), 10);
  }

  private BlockedCandidate only() {
    assertThat(misses()).hasSize(1);
    return misses().getFirst();
  }

  @Test
  void namesTheCommitmentThatOverlapsAndTheMinutesToMove() {
    town.busy("work", time(9, 0), time(17, 0), 30).busy("team", time(17, 0), time(17, 30), 30);
    town.meeting("a", time(17, 20), time(18, 0), 20);

    assertThat(only().obstacle())
        .isInstanceOfSatisfying(
            BlockedCandidate.Obstacle.Commitment.class,
            c -> assertThat(c.entry().uid()).isEqualTo("team"));
    assertThat(only().shortByMin()).isEqualTo(10 + 10 + 5);
  }

  @Test
  void namesTheCommitmentThatLeavesTooLittleTimeForTheWay() {
    town.busy("work", time(9, 0), time(17, 0), 30);
    town.meeting("a", time(17, 4), time(18, 0), 20);

    assertThat(only().obstacle()).isInstanceOf(BlockedCandidate.Obstacle.Commitment.class);
    assertThat(only().shortByMin()).isEqualTo(11);
  }

  @Test
  void namesTheWayThatIsTooLong() {
    town.meeting("a", time(12, 0), time(13, 0), 52);

    assertThat(only().obstacle()).isEqualTo(new BlockedCandidate.Obstacle.Travel());
    assertThat(only().shortByMin()).isEqualTo(7);
  }

  @Test
  void namesWakingHoursInTheMorningAndInTheEvening() {
    town.meeting("a", time(6, 50), time(7, 30), 20);
    assertThat(only().obstacle()).isEqualTo(new BlockedCandidate.Obstacle.WakingHours());
    assertThat(only().shortByMin()).isEqualTo(5);

    town.online("b", time(22, 0), time(22, 33)).wishes(1);
    assertThat(misses().getFirst().shortByMin()).isEqualTo(3);
  }

  @Test
  void namesTheNumbersOfTheDayAndTheSpan() {
    town.days(2).maxPerDay(1).wanted(1).online("a", time(8, 0), time(9, 0)).wishes(1);
    town.online("same day", time(10, 0), time(11, 0));
    town.online("next day", DAY_MIN + time(10, 0), DAY_MIN + time(11, 0));

    assertThat(misses())
        .extracting(BlockedCandidate::obstacle)
        .containsExactly(
            new BlockedCandidate.Obstacle.Wanted(), new BlockedCandidate.Obstacle.PerDay());
    assertThat(misses()).extracting(BlockedCandidate::shortByMin).containsOnlyNulls();
    assertThat(misses())
        .extracting(BlockedCandidate::points)
        .containsExactly(1_050_000L, 1_000_000L);
  }

  @Test
  void namesThePickThatStandsInTheWay() {
    town.online("a", time(8, 0), time(9, 0)).wishes(1).online("b", time(8, 30), time(9, 30));

    assertThat(only().obstacle()).isEqualTo(new BlockedCandidate.Obstacle.Pick(0));
    assertThat(only().shortByMin()).isEqualTo(35);
  }

  @Test
  void namesThePickFromWhichTheWayIsTooLong() {
    town.meeting("a", time(8, 0), time(9, 0), 40).wishes(1);
    town.meeting("b", time(9, 20), time(10, 0), 20);

    assertThat(only().obstacle()).isEqualTo(new BlockedCandidate.Obstacle.Pick(0));
    assertThat(only().shortByMin()).isEqualTo(5);
  }

  @Test
  void countsTheWayFromThePickThatItOverlaps() {
    town.meeting("a", time(8, 0), time(9, 0), 40).wishes(1);
    town.meeting("b", time(8, 50), time(10, 0), 20);

    assertThat(only().obstacle()).isEqualTo(new BlockedCandidate.Obstacle.Pick(0));
    assertThat(only().shortByMin()).isEqualTo(10 + 20 + 5);
  }

  @Test
  void passesOverANearerPickThatIsInNobodysWay() {
    town.anywhere("near", time(8, 0), time(9, 0)).pinned();
    town.meeting("in the way", time(12, 30), time(13, 30), 40).pinned();
    town.meeting("a", time(10, 0), time(12, 0), -40);

    assertThat(only().obstacle()).isEqualTo(new BlockedCandidate.Obstacle.Pick(1));
    assertThat(only().shortByMin()).isEqualTo(80 + 5 - 30);
  }

  @Test
  void namesThePickWhoseNeighbourhoodLeavesNoStretchForTheWay() {
    town.anywhere("between", time(9, 30), time(10, 0)).pinned();
    town.busy("work", time(8, 0), time(9, 0), 40);
    town.meeting("a", time(10, 20), time(11, 0), 10);

    assertThat(only().obstacle()).isEqualTo(new BlockedCandidate.Obstacle.Pick(0));
    assertThat(only().shortByMin()).isEqualTo(30 + 5 - 30);
  }

  @Test
  void namesWakingHoursAlsoBesideACommitmentThatLeavesTimeForTheWay() {
    town.busy("early", time(5, 0), time(7, 0), 20).anywhere("a", time(4, 0), time(4, 30));

    assertThat(only().obstacle()).isEqualTo(new BlockedCandidate.Obstacle.WakingHours());
    assertThat(only().shortByMin()).isEqualTo(155);
  }

  @Test
  void ordersByPointsThenStartThenIdAndStopsAtTheMost() {
    town.wanted(1).online("picked", time(7, 0), time(8, 0)).wishes(5);
    town.online("later", time(13, 0), time(14, 0)).online("z", time(12, 0), time(13, 0));
    town.online("a", time(12, 0), time(13, 0));
    town.online("best", time(15, 0), time(16, 0)).wishes(1);

    List<BlockedCandidate> three =
        NearMissSearch.of(town.problem(), town.solved().picks(), 3);

    assertThat(three)
        .extracting(m -> town.problem().candidates().get(m.candidate()).meetingId())
        .containsExactly("best", "a", "z");
  }

  @Test
  void countsHomeGroupWindowsAndTheWayIntoWhatItWouldAdd() {
    town.wanted(1)
        .window(time(12, 0), time(13, 0), 2)
        .online("picked", time(7, 0), time(8, 0))
        .pinned();
    town.meeting("a", time(12, 0), time(13, 0), 20).homeGroup().wishes(3);

    assertThat(only().points()).isEqualTo(1_000_000 + 500_000 + 40_000 + 3_000 - 400);
  }
}
