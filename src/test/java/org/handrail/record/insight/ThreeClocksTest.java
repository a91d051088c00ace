package org.handrail.record.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ThreeClocksTest {

  private static ThreeClocks on(int today, int... lapses) {
    return ThreeClocks.on(100, today, lapses);
  }

  @Test
  void runAlikeAsLongAsNothingHappens() {
    assertThat(on(100)).isEqualTo(new ThreeClocks(0, 0, 0));
    assertThat(on(141)).isEqualTo(new ThreeClocks(41, 41, 41));
  }

  @Test
  void loseOnlyTheRunOnTheDayOfALapse() {
    assertThat(on(141, 141)).isEqualTo(new ThreeClocks(0, 41, 41));
    assertThat(on(150, 141)).isEqualTo(new ThreeClocks(9, 50, 41));
    assertThat(on(190, 141)).isEqualTo(new ThreeClocks(49, 90, 49));
  }

  @Test
  void takeLapsesInAnyOrderAndTwice() {
    assertThat(on(150, 141, 120, 141)).isEqualTo(on(150, 120, 141));
  }

  @Test
  void passOverLapsesOutsideTheRecovery() {
    assertThat(on(150, 99, 151, -5, Integer.MAX_VALUE)).isEqualTo(on(150));
  }

  @Test
  void standAtNothingBeforeTheFirstDay() {
    assertThat(on(90, 95)).isEqualTo(new ThreeClocks(0, 0, 0));
  }

  @Test
  void neverLetTheTotalFallNorTheLongestRunByALapseOfToday() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 2000; round++) {
      int[] lapses = random.ints(random.nextInt(6), 90, 200).toArray();
      ThreeClocks before = ThreeClocks.on(100, 199, lapses);
      int[] withToday = java.util.Arrays.copyOf(lapses, lapses.length + 1);
      withToday[lapses.length] = 199;

      ThreeClocks after = ThreeClocks.on(100, 199, withToday);

      assertThat(after).isEqualTo(new ThreeClocks(0, before.total(), before.longest()));
    }
  }

  @Test
  void areNoClocksWhenARunIsLongerThanAllDays() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ThreeClocks(5, 4, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new ThreeClocks(-1, 4, 4));
  }
}
