package org.handrail.planner.sentence;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a misspelt word was meant to be: optimal string alignment (Damerau 1964), one mistake in a word of up to six
 * letters, two in a longer one. Words of fewer than five letters have too many neighbours and are never meant; nor is anything
 * when two meanings are equally near.
 */
final class WordSpelling {

  private static final int SHORTEST = 5;
  private static final int ONE_MISTAKE_UP_TO = 6;

  private final Map<String, Integer> words;

  WordSpelling(Map<String, Integer> words) {
    this.words = words.entrySet().stream()
        .filter(word -> word.getKey().length() >= SHORTEST && word.getKey().indexOf(' ') < 0)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The value of the nearest word; null when none is near enough. */
  @Nullable
  Integer find(String typed) {
    Integer found = null;
    int nearest = Integer.MAX_VALUE;
    boolean tie = false;
    for (Map.Entry<String, Integer> word : words.entrySet()) {
      int allowed = word.getKey().length() <= ONE_MISTAKE_UP_TO ? 1 : 2;
      if (typed.length() < SHORTEST - 1
          || Math.abs(typed.length() - word.getKey().length()) > allowed) {
        continue;
      }
      int distance = distance(typed, word.getKey());
      if (distance <= allowed && distance <= nearest) {
        tie = distance == nearest && (tie || !word.getValue().equals(found));
        nearest = distance;
        found = word.getValue();
      }
    }
    return tie ? null : found;
  }

  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
