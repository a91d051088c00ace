package org.handrail.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which ordinals hold the words of a query, and how well. */
public final class WordHits {

  /** The query asks for no words. */
  public static final WordHits ANY = new WordHits(null, new int[0], new float[0]);

  private final @Nullable OrdinalSet set;
  private final int[] ordinals; // ascending
  private final float[] scores;

  private WordHits(@Nullable OrdinalSet set, int[] ordinals, float[] scores) {
    this.set = set;
    this.ordinals = ordinals;
    this.scores = scores;
  }

  /**
   * @param size how many ordinals there are
   * @param ordinals those that hold the words, ascending
   * @param scores how well, larger is better, not negative
   */
  static WordHits of(int size, int[] ordinals, float[] scores) {
    OrdinalSet set = new OrdinalSet(size);
    for (int ordinal : ordinals) {
      set.add(ordinal);
    }
    return new WordHits(set, ordinals, scores);
  }

  public boolean areAsked() {
    return set != null;
  }

  /** The ordinals that hold the words, or null when none are asked for. */
  @Nullable
  public OrdinalSet set() {
    return set;
  }

  /** How well an ordinal of the set holds them. */
  public float score(int ordinal) {
    return scores[Arrays.binarySearch(ordinals, ordinal)];
  }
}
