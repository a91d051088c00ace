package org.handrail.search;

import java.util.Arrays;

/**
 * A set of ordinals: one bit each, in blocks of 4,096. A block in which no bit is set is not held, so that a mark that
 * only a few things of one region carry costs next to nothing. Filled by one thread before it is shared, then only
 * read.
 */
public final class OrdinalSet {

  private static final int BLOCK_WORDS = 64;
  private static final long[] NOTHING = new long[BLOCK_WORDS];

  private final long[][] blocks;

  /** An empty set for ordinals 0 to {@code ordinals} − 1. */
  public OrdinalSet(int ordinals) {
    int words = (ordinals + 63) >>> 6;
    blocks = new long[(words + BLOCK_WORDS - 1) / BLOCK_WORDS][];
    Arrays.fill(blocks, NOTHING);
  }

  @SuppressWarnings("ReferenceEquality") // the one shared block that stands for "not held"
  public void add(int ordinal) {
    int word = ordinal >>> 6;
    int block = word / BLOCK_WORDS;
    if (blocks[block] == NOTHING) {
      blocks[block] = new long[BLOCK_WORDS];
    }
    blocks[block][word % BLOCK_WORDS] |= 1L << ordinal;
  }

  /** The bits of ordinals 64·{@code word} to 64·{@code word} + 63. */
  public long word(int word) {
    return blocks[word >>> 6][word & (BLOCK_WORDS - 1)];
  }
}
