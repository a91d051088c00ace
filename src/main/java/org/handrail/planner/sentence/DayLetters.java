package org.handrail.planner.sentence;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single letters that stand for days: "M/W/F", "M-F", "m t w th f", "L X V". */
final class DayLetters {

  private static final int SURE_ROW = 3;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final BitSet doubtful;

  DayLetters(SentenceLexicon lexicon, List<SentenceToken> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    doubtful = findDoubtful();
  }

  /** Whether nobody can tell which days a letter and its neighbours mean. */
  boolean isDoubtful(int at) {
    return doubtful.get(at);
  }

  /** A letter for a day; where one letter stands for two days, the second of "M, M" is the later. */
  @Nullable
  PhraseMatch read(int at) {
    PhraseMatch letter = lexicon.match(WordKind.DAY_LETTER, tokens, at);
    if (letter == null) {
      return null;
    }
    boolean second = isTwoFaced(at)
        && (isTwoFaced(at - 1) || (isTwoFaced(at - 2) && !tokens.get(at - 1).isContent()));
    return second ? new PhraseMatch(letter.value() + 1, letter.next()) : letter;
  }

  /** The "M" of Spanish: martes, and also miércoles. */
  private boolean isTwoFaced(int at) {
    return isLetter(at, 2) && tokens.get(at).folded().equals("m");
  }

  private boolean isLetter(int at, int day) {
    PhraseMatch letter =
        at < 0 || at >= tokens.size() ? null : lexicon.match(WordKind.DAY_LETTER, tokens, at);
    return letter != null && letter.value() == day;
  }

  /** "L/M/V" may be Monday, Tuesday and Friday, but mostly Wednesday is meant: nobody may guess which. */
  private BitSet findDoubtful() {
    BitSet found = new BitSet();
    for (int at = 0; at < tokens.size(); at++) {
      int middle = isLetter(at, 1) ? skipSeparator(at + 1) : at;
      int last = isTwoFaced(middle) ? skipSeparator(middle + 1) : at;
      if (last > middle && isLetter(last, 5)) {
        found.set(at, last + 1);
      }
    }
    return found;
  }

  private int skipSeparator(int at) {
    return isMark(at, "-") ? at + 1 : skipSeparators(at);
  }

  /** Whether a letter before it belongs to it: then it does not stand for itself. */
  boolean isInRow(int at) {
    boolean mark = isMark(at - 1, "-") || isMark(at - 1, "/");
    int before = mark ? at - 2 : at - 1;
    return before >= 0
        && tokens.get(before).isWord()
        && tokens.get(before).text().length() == 1
        && (mark
            || (tokens.get(before).isUpper()
                && !lexicon.isWord(WordKind.FILLER, tokens.get(before))));
  }

  /**
   * Whether a row of days begins here of which some are letters, in the order of the week: "M W F 9-5", "m t w th f". Two are one right
   * before a number only; initials are mostly in another order.
   */
  boolean isSpacedRow(int at, boolean inList) {
    int start = at;
    while (inList && isRising(start - 1)) {
      start--;
    }
    int end = at + 1;
    while (isRising(end - 1)) {
      end++;
    }
    boolean over = readSpaced(end) == null && (start < at || !isInRow(at));
    return over && (end - start >= SURE_ROW || (end - start > 1 && isNumber(end)));
  }

  /** Whether a later day of the week stands right behind the one here. */
  private boolean isRising(int at) {
    PhraseMatch day = readSpaced(at);
    PhraseMatch next = day == null ? null : readSpaced(at + 1);
    return day != null && next != null && day.value() < next.value();
  }

  private @Nullable PhraseMatch readSpaced(int at) {
    boolean apart = at >= 0
        && at < tokens.size()
        && tokens.get(at).isWord()
        && !tokens.get(at).glued()
        && !isMark(at + 1, "/");
    if (!apart) {
      return null;
    }
    PhraseMatch day = lexicon.match(WordKind.DAY, tokens, at);
    boolean letter = tokens.get(at).text().length() == 1;
    return day == null && letter ? read(at) : day;
  }

  /** Index behind commas, strokes and "and". */
  int skipSeparators(int at) {
    int next = at;
    while (isMark(next, ",") || isMark(next, "/") || isMark(next, "&") || isMark(next, "+")) {
      next++;
    }
    PhraseMatch and = lexicon.match(WordKind.AND, tokens, next);
    return and == null ? next : and.next();
  }

  private boolean isNumber(int at) {
    return at < tokens.size() && tokens.get(at).isNumber();
  }

  private boolean isMark(int at, String mark) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isMark(mark);
  }
}
