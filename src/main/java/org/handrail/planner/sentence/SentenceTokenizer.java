package org.handrail.planner.sentence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a text apart into words, numbers and marks; every letter and digit of it is in one of them. */
final class SentenceTokenizer {

  private static final String DASHES = "-–—−‐‑‒~";
  private static final String APOSTROPHES = "'’‘`´";

  private final String text;
  private final List<SentenceToken> tokens = new ArrayList<>();

  private SentenceTokenizer(String text) {
    this.text = text;
  }

  static List<SentenceToken> tokenize(String text) {
    return new SentenceTokenizer(text).run();
  }

  private List<SentenceToken> run() {
    int at = 0;
    boolean glued = false;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (point != '\n' && isBlank(point)) {
        glued = false;
        at += Character.charCount(point);
      } else {
        at = take(at, point, glued);
        glued = true;
      }
    }
    return List.copyOf(tokens);
  }

  private int take(int start, int point, boolean glued) {
    int end = start + Character.charCount(point);
    SentenceToken.Kind kind = SentenceToken.Kind.MARK;
    if (isDigit(point)) {
      kind = SentenceToken.Kind.NUMBER;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    } else if (isLetter(point)) {
      kind = SentenceToken.Kind.WORD;
      end = endOfWord(end);
    }
    String typed = text.substring(start, end);
    String folded = kind == SentenceToken.Kind.MARK ? foldMark(point) : fold(typed);
    tokens.add(new SentenceToken(kind, typed, folded, start, end, glued));
    return end;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      boolean inside = isLetter(point)
          || Character.getType(point) == Character.NON_SPACING_MARK
          || (APOSTROPHES.indexOf(point) >= 0 && isLetterAt(end + Character.charCount(point)));
      if (!inside) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private boolean isLetterAt(int at) {
    return at < text.length() && isLetter(text.codePointAt(at));
  }

  /** Digits of other scripts are letters to the grammar: it reads hours in 0 to 9 only, but loses none. */
  private static boolean isLetter(int point) {
    return Character.isLetterOrDigit(point) && !isDigit(point);
  }

  private static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static String foldMark(int point) {
    return DASHES.indexOf(point) >= 0 ? "-" : Character.toString(point);
  }

  /** Without case, accents and apostrophes, as the tables are written. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder();
    Normalizer.normalize(word, Normalizer.Form.NFD)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK
            && APOSTROPHES.indexOf(point) < 0)
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
