package org.handrail.planner.sentence;

import java.util.List;
import org.handrail.planner.sentence.SentencePiece.DatePiece;
import org.jspecify.annotations.Nullable;

/** Reads single dates: "Dec 3", "3 de diciembre", "12/3", "tomorrow". Their numbers are no hours. */
final class DateReader {

  private static final int LAST_DAY = 31;
  private static final int LAST_MONTH = 12;
  private static final int HOURS_OF_DAY = 24;
  private static final int DAYS_OF_WEEK = 7;
  private static final int LONGEST_NUMBER = 2;
  private static final List<String> ENDINGS = List.of("st", "nd", "rd", "th");

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;

  DateReader(SentenceLexicon lexicon, List<SentenceToken> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /**
   * The date that begins with the token at {@code at}; null for none.
   *
   * @param begins whether a clause begins here: elsewhere "mañana" is mostly the morning
   */
  @Nullable
  DatePiece read(int at, boolean begins) {
    PhraseMatch word = begins ? lexicon.match(WordKind.DATE, tokens, at) : null;
    if (word != null) {
      return new DatePiece(at, word.next());
    }
    PhraseMatch month = lexicon.match(WordKind.MONTH, tokens, at);
    int next = month == null ? behindDay(at, false) : behindDay(skipDot(month.next()), true);
    return next < 0 ? null : new DatePiece(at, next);
  }

  /** Index behind the number of a day and, where its month is not before it, its month; −1 for none. */
  private int behindDay(int at, boolean monthBefore) {
    int day = number(at);
    if (day < 1 || day > LAST_DAY) {
      return -1;
    }
    int next = at + 1;
    if (next < tokens.size()
        && tokens.get(next).glued()
        && ENDINGS.contains(tokens.get(next).folded())) {
      next++;
    }
    if (monthBefore) {
      return isHour(next) ? -1 : next;
    }
    int month =
        next < tokens.size() && lexicon.isWord(WordKind.OF, tokens.get(next)) ? next + 1 : next;
    if (lexicon.is(WordKind.MONTH, tokens, month)) {
      return skipDot(month + 1);
    }
    boolean stroke = isMark(next, "/") && tokens.get(next).glued();
    int second = number(next + 1);
    boolean both = second >= 1
        && !(day == HOURS_OF_DAY && second == DAYS_OF_WEEK) // "24/7"
        && Math.max(day, second) <= LAST_DAY
        && Math.min(day, second) <= LAST_MONTH
        && !lexicon.is(WordKind.HOUR_UNIT, tokens, next + 2);
    return stroke && both ? next + 2 : -1;
  }

  /** "May 5 pm" is no date. */
  private boolean isHour(int next) {
    return isMark(next, ":")
        || lexicon.is(WordKind.AM, tokens, next)
        || lexicon.is(WordKind.PM, tokens, next);
  }

  private int number(int at) {
    boolean number = at < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).folded().length() <= LONGEST_NUMBER;
    return number ? Integer.parseInt(tokens.get(at).folded()) : -1;
  }

  private int skipDot(int at) {
    return isMark(at, ".") && tokens.get(at).glued() ? at + 1 : at;
  }

  private boolean isMark(int at, String mark) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isMark(mark);
  }
}
