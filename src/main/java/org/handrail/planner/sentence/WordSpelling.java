package org.handrail.planner.sentence;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a misspelt word was meant to be: optimal string alignment (Damerau 1964), one mistake in a word of up to six
 * letters, two in a longer one. Words of fewer than five letters have too many neighbours and are never meant; nor is anything
 * when two meanings are equally near. Short words such as "fri" are looked for only where a day has to stand ({@link #findShort}).
 */
final class WordSpelling {

  private static final int SHORTEST = 5;
  private static final int ONE_MISTAKE_UP_TO = 6;

  private static final int SHORTEST_SHORT = 3;

  private final Map<String, Integer> words;
  private final Map<String, Integer> shortWords;

  WordSpelling(Map<String, Integer> words) {
    this.words = words.entrySet().stream()
        .filter(word -> word.getKey().length() >= SHORTEST && word.getKey().indexOf(' ') < 0)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    shortWords = words.entrySet().stream()
        .filter(word -> word.getKey().length() >= SHORTEST_SHORT
            && word.getKey().length() < SHORTEST
            && word.getKey().indexOf(' ') < 0)
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The value of the one short word that has the same letters but for two swapped, or sounds the same; null for none. */
  @Nullable
  Integer findShort(String typed) {
    Set<Integer> found = shortWords.entrySet().stream()
        .filter(word -> isSwappedOrSounds(typed, word.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** Whether the word is one mistake away from a short one, so that it may be meant or not. */
  boolean isNearShort(String typed) {
    return typed.length() <= SHORTEST
        && shortWords.keySet().stream()
            .anyMatch(word ->
                Math.abs(word.length() - typed.length()) <= 1 && distance(typed, word) <= 1);
  }

  private static boolean isSwappedOrSounds(String typed, String word) {
    if (typed.length() != word.length()) {
      return false;
    }
    String typedSound = sound(typed);
    String wordSound = sound(word);
    boolean swapped =
        sorted(typedSound).equals(sorted(wordSound)) && distance(typedSound, wordSound) <= 1;
    return typedSound.equals(wordSound) || swapped;
  }

  private static String sorted(String word) {
    return word.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }

  /** Letters that many write for each other are one. */
  private static String sound(String word) {
    return word.replace('b', 'v').replace('y', 'i').replace('z', 's');
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
