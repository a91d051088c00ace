package org.handrail.planner.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RemovalsTest {

  /** All that a plan can tell of a block. */
  private record Stretch(
      long start,
      long end,
      @Nullable GeoPoint from,
      @Nullable GeoPoint to) {}

  private static List<Stretch> blocks(List<Problem.Entry> entries) {
    return Block.merge(entries).stream()
        .map(b -> new Stretch(b.start(), b.end(), b.placeAtStart(), b.placeAtEnd()))
        .toList();
  }

  private static List<Integer> foundByTrying(List<Problem.Entry> entries) {
    return IntStream.range(0, entries.size())
        .filter(i -> {
          List<Problem.Entry> others = new ArrayList<>(entries);
          others.remove(i);
          return !blocks(others).equals(blocks(entries));
        })
        .boxed()
        .toList();
  }

  private static List<Problem.Entry> entries(long seed, int places) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Problem.Entry> entries = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      int start = random.nextInt(20);
      int end = start + 1 + random.nextInt(6);
      entries.add(
          new Problem.Entry("e" + random.nextInt(99), start, end, Town.at(random.nextInt(places))));
    }
    return entries;
  }

  @Test
  void areExactlyThoseWithoutWhichTheBlocksAreOthers() {
    for (long seed = 0; seed < 5_000; seed++) {
      List<Problem.Entry> entries = entries(seed, 1);

      assertThat(Removals.thatMatter(entries)).as("%s", entries).isEqualTo(foundByTrying(entries));
    }
  }

  @Test
  void missNoneWithoutWhichABlockStartsOrEndsElsewhere() {
    for (long seed = 0; seed < 5_000; seed++) {
      List<Problem.Entry> entries = entries(seed, 3);

      assertThat(Removals.thatMatter(entries))
          .as("%s", entries)
          .containsAll(foundByTrying(entries));
    }
  }
}
