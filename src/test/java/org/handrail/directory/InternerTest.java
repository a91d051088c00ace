package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InternerTest {

  /** Has the hash that it is told, and counts how often it is compared. */
  private record Value(int number, int hash, AtomicInteger comparisons) {

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      comparisons.incrementAndGet();
      return other instanceof Value value && value.number == number;
    }
  }

  private final AtomicInteger comparisons = new AtomicInteger();
  private final Interner<Value> pool = new Interner<>();

  @Test
  void givesBackTheFirstOfEqualValues() {
    Value first = new Value(1, 1, comparisons);

    pool.share(first);
    pool.share(new Value(2, 2, comparisons));

    assertThat(pool.share(new Value(1, 1, comparisons))).isSameAs(first);
  }

  @Test
  void comparesAValueWithOneOtherAtMostWhateverTheirHashes() {
    int values = 5_000;

    for (int n = 0; n < values; n++) {
      pool.share(new Value(n, 7, comparisons));
    }

    assertThat(comparisons.get()).isLessThan(values);
  }

  @Test
  void neverGivesAValueForAnotherOfItsHash() {
    Value first = new Value(1, 7, comparisons);
    Value second = new Value(2, 7, comparisons);

    assertThat(pool.share(first)).isSameAs(first);
    assertThat(pool.share(second)).isSameAs(second);
    assertThat(pool.find(first)).isNull();
  }
}
