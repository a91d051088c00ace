package org.handrail.help.screen;

import org.handrail.help.screen.DangerWords.Kind;
import org.handrail.help.screen.DangerWords.Strength;
import org.jspecify.annotations.Nullable;

/**
 * Words in a row. Not a record: it holds arrays.
 *
 * <p>{@code kind} is null for a figure of speech, which takes away what ends inside it.
 */
final class Phrase {

  private final @Nullable Kind kind;
  private final Strength strength;
  private final int[][] words;

  /**
   * @param words for each place the numbers of the words that may stand there, at least one place
   */
  Phrase(@Nullable Kind kind, Strength strength, int[][] words) {
    this.kind = kind;
    this.strength = strength;
    this.words = words;
  }

  @Nullable
  Kind kind() {
    return kind;
  }

  Strength strength() {
    return strength;
  }

  int length() {
    return words.length;
  }

  int[] firstWords() {
    return words[0];
  }

  /** Whether one of these words may stand at a place. */
  boolean allows(int place, int[] written) {
    for (int allowed : words[place]) {
      for (int word : written) {
        if (allowed == word) {
          return true;
        }
      }
    }
    return false;
  }
}
