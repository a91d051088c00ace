package org.handrail.treatment.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row of words as one line of the file of phrases says it. Each part is a set of words, one of which stands there; a word that ends in
 * {@code *} stands for any ending.
 */
record PromisePhrase(List<Part> parts) {

  /** Stands between two sentences. */
  static final String END = ".";

  /** A phrase right behind one of these says the opposite: "no commission", "without a price per call". */
  private static final Set<String> NEGATIONS = Set.of(
      "no", "not", "never", "without", "nobody", "none", "nor", "sin", "nunca", "jamas", "ni",
      "nadie", "ninguna", "ningun", "ninguno");

  /** Behind a negation these turn it round: "no less than", "not only". */
  private static final Set<String> NO_OPPOSITE =
      Set.of("less", "fewer", "only", "just", "menos", "solo", "solamente");

  private static final int NEGATED_WITHIN = 4;

  /**
   * One part.
   *
   * @param before how many other words of the same sentence may stand before it
   */
  record Part(Set<String> words, int before) {

    private boolean matches(String word) {
      return words.stream()
          .anyMatch(wanted -> wanted.endsWith("*")
              ? word.startsWith(wanted.substring(0, wanted.length() - 1))
              : word.equals(wanted));
    }

    private boolean negates() {
      return words.stream().anyMatch(NEGATIONS::contains)
          || words.contains("nothing")
          || words.contains("nada");
    }
  }

  /** Whether a text says it, and not the opposite. */
  boolean isSaid(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      int end = end(words, at, 0);
      if (end >= 0 && !isNegated(words, at, end)) {
        return true;
      }
    }
    return false;
  }

  /** The text with an end of a sentence in place of each time that it says this. */
  List<String> cutFrom(List<String> words) {
    List<String> left = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int end = end(words, at, 0);
      left.add(end < 0 ? words.get(at) : END);
      at = end < 0 ? at + 1 : end;
    }
    return left;
  }

  /** Where the parts from one on end if they begin here, or -1. */
  private int end(List<String> words, int at, int part) {
    if (part == parts.size()) {
      return at;
    }
    int last = Math.min(words.size() - 1, at + parts.get(part).before());
    for (int next = at; next <= last; next++) {
      int end = parts.get(part).matches(words.get(next)) ? end(words, next + 1, part + 1) : -1;
      if (end >= 0) {
        return end;
      }
      if (words.get(next).equals(END)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isNegated(List<String> words, int at, int end) {
    List<String> before = words.subList(Math.max(0, at - NEGATED_WITHIN), at);
    before = before.subList(before.lastIndexOf(END) + 1, before.size());
    boolean inside = parts.stream().noneMatch(Part::negates)
        && words.subList(at, end).stream().anyMatch(NEGATIONS::contains);
    return inside || denies(before, words.get(at));
  }

  private static boolean denies(List<String> before, String first) {
    for (int i = 0; i < before.size(); i++) {
      String next = i + 1 < before.size() ? before.get(i + 1) : first;
      if (NEGATIONS.contains(before.get(i)) && !NO_OPPOSITE.contains(next)) {
        return true;
      }
    }
    return false;
  }
}
