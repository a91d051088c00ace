package org.handrail.planner.sentence;

import java.util.List;
import org.handrail.planner.sentence.SentencePiece.LengthPiece;
import org.jspecify.annotations.Nullable;

/** Reads how long something lasts: "for an hour and a half", "(45 min)", "8 hours", "1.5 hrs", "dos horas y media". */
final class LengthReader {

  private static final int HOUR_MIN = 60;
  private static final int HALF_MIN = 30;
  private static final int LONGEST_MIN = 24 * HOUR_MIN;
  private static final int MOST_PLAIN_HOURS = 12;
  private static final int LONGEST_NUMBER = 3;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;

  LengthReader(SentenceLexicon lexicon, List<SentenceToken> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /**
   * The length that begins with the token at {@code at}, with its leading word; null for none. One of no minutes is a stretch of
   * time that says nothing of how long something lasts: "an hour away".
   *
   * @param afterStart whether the start of something stands right before: then "8 hrs" is no hour of the clock
   */
  @Nullable
  LengthPiece read(int at, boolean afterStart) {
    int from = isMark(at, "(") ? at + 1 : at;
    PhraseMatch lead = lexicon.match(WordKind.LENGTH_LEAD, tokens, from);
    PhraseMatch length = length(lead == null ? from : lead.next(), lead != null || afterStart);
    if (length == null || length.value() < 1 || length.value() > LONGEST_MIN) {
      return null;
    }
    boolean other = lexicon.is(WordKind.LENGTH_OF_OTHER, tokens, length.next());
    return new LengthPiece(at, length.next(), other ? 0 : length.value());
  }

  private @Nullable PhraseMatch length(int at, boolean sure) {
    PhraseMatch phrase = lexicon.match(WordKind.LENGTH, tokens, at);
    return phrase == null ? counted(at, sure) : phrase;
  }

  private @Nullable PhraseMatch counted(int at, boolean sure) {
    PhraseMatch number = number(at);
    if (number == null) {
      return null;
    }
    int halves = halvesAt(number.next());
    int next = number.next() + halves;
    PhraseMatch minutes = lexicon.match(WordKind.MINUTE_UNIT, tokens, next);
    if (minutes != null && halves == 0) {
      return new PhraseMatch(number.value(), minutes.next());
    }
    PhraseMatch unit = lexicon.match(WordKind.HOUR_UNIT, tokens, next);
    boolean plain = unit != null && number.value() <= MOST_PLAIN_HOURS;
    if (unit == null && sure) {
      unit = lexicon.match(WordKind.OCLOCK, tokens, next);
    }
    if (unit == null || !(plain || sure)) {
      return null;
    }
    int min = number.value() * HOUR_MIN + (halves > 0 ? HALF_MIN : 0);
    return withRest(new PhraseMatch(min, unit.next()));
  }

  /** "2 hours 30 minutes", "dos horas y media". */
  private PhraseMatch withRest(PhraseMatch hours) {
    PhraseMatch half = lexicon.match(WordKind.AND_HALF, tokens, hours.next());
    if (half != null) {
      return new PhraseMatch(hours.value() + half.value(), half.next());
    }
    PhraseMatch and = lexicon.match(WordKind.AND, tokens, hours.next());
    PhraseMatch number = number(and == null ? hours.next() : and.next());
    PhraseMatch unit =
        number == null ? null : lexicon.match(WordKind.MINUTE_UNIT, tokens, number.next());
    return number == null || unit == null
        ? hours
        : new PhraseMatch(hours.value() + number.value(), unit.next());
  }

  private @Nullable PhraseMatch number(int at) {
    if (at < tokens.size() && tokens.get(at).isNumber()) {
      return tokens.get(at).folded().length() > LONGEST_NUMBER
          ? null
          : new PhraseMatch(Integer.parseInt(tokens.get(at).folded()), at + 1);
    }
    return lexicon.match(WordKind.NUMBER, tokens, at);
  }

  /** How many tokens say "and a half" in digits: ".5", "½", "1/2". */
  private int halvesAt(int at) {
    if (isMark(at, "½")) {
      return 1;
    }
    if ((isMark(at, ".") || isMark(at, ",")) && isNumber(at + 1, "5")) {
      return 2;
    }
    return isNumber(at, "1") && isMark(at + 1, "/") && isNumber(at + 2, "2") ? 3 : 0;
  }

  private boolean isNumber(int at, String number) {
    return at < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).folded().equals(number);
  }

  private boolean isMark(int at, String mark) {
    return at < tokens.size() && tokens.get(at).isMark(mark);
  }
}
