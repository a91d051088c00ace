package org.handrail.atlas;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Names in the order of their folded form, held as bytes: a tenth of what strings would take. */
final class SortedNames {

  private final byte[] bytes;
  private final int[] starts;

  /**
   * @param starts where each name begins, and after the last one the end
   */
  SortedNames(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  int size() {
    return starts.length - 1;
  }

  String name(int index) {
    return new String(
        bytes, starts[index], starts[index + 1] - starts[index], StandardCharsets.UTF_8);
  }

  /** The first index whose folded name is not before the text; {@link #size} when there is none. */
  int lowerBound(String folded) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (FoldedName.of(name(middle)).compareTo(folded) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first index after all names that begin with the text. */
  int endOfPrefix(String folded) {
    return lowerBound(folded + Character.MAX_VALUE);
  }

  /** The first index after all names that equal the text. */
  int endOfEqual(String folded) {
    return lowerBound(folded + '\u0001');
  }

  /** The indexes of all names that equal the text, with one search. */
  IntStream equalTo(String folded) {
    return IntStream.range(lowerBound(folded), size())
        .takeWhile(index -> FoldedName.of(name(index)).equals(folded));
  }
}
