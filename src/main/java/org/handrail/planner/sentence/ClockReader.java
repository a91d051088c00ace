package org.handrail.planner.sentence;

import java.util.List;
import org.handrail.planner.sentence.ClockTime.Half;
import org.jspecify.annotations.Nullable;

/** Reads one hour of the clock: "9", "5:30 pm", "17h30", "0900", "noon", "half past five", "9 de la mañana". */
final class ClockReader {

  private static final int NOON_MIN = 12 * 60;
  private static final int DAY_MIN = 24 * 60;
  private static final int LONGEST_NUMBER = 4;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;

  ClockReader(SentenceLexicon lexicon, List<SentenceToken> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  /**
   * An hour found in a text.
   *
   * @param plain whether it is a bare number, which may be something else than an hour
   */
  record Reading(ClockTime time, boolean plain) {}

  /** The hour that begins with the token at {@code at}; null for none. */
  @Nullable
  Reading read(int at) {
    PhraseMatch noon = lexicon.match(WordKind.NOON, tokens, at);
    if (noon != null) {
      return new Reading(new ClockTime(NOON_MIN, Half.SAID, noon.next()), false);
    }
    PhraseMatch midnight = lexicon.match(WordKind.MIDNIGHT, tokens, at);
    if (midnight != null) {
      return new Reading(new ClockTime(0, Half.SAID, midnight.next()), false);
    }
    PhraseMatch before = lexicon.match(WordKind.MINUTES_BEFORE, tokens, at);
    Dial dial = dial(before == null ? at : before.next());
    if (dial == null || (before != null && !dial.plain())) {
      return null;
    }
    return finish(before == null ? dial : dial.plus(before.value(), dial.next()));
  }

  /** The numbers of an hour. */
  private record Dial(int min, boolean of24, boolean plain, int next) {

    Dial plus(int minutes, int after) {
      return new Dial(Math.floorMod(min + minutes, DAY_MIN), of24, false, after);
    }
  }

  private boolean isStroke(int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).isMark("/")
        && tokens.get(at).glued()
        && tokens.get(at + 1).isNumber()
        && tokens.get(at + 1).glued();
  }

  private @Nullable Dial dial(int at) {
    if (at >= tokens.size()) {
      return null;
    }
    SentenceToken token = tokens.get(at);
    if (!token.isNumber()) {
      PhraseMatch word = token.isWord() ? lexicon.match(WordKind.NUMBER, tokens, at) : null;
      return word == null
          ? null
          : minutesAfter(new Dial(word.value() * 60, false, true, word.next()));
    }
    if (token.folded().length() > LONGEST_NUMBER) {
      return null;
    }
    if (isStroke(at + 1)) {
      return null; // "12/7"
    }
    int number = Integer.parseInt(token.folded());
    if (token.folded().length() > 2) {
      boolean leadingZero = token.folded().startsWith("0");
      return dial(number / 100, number % 100, leadingZero, at + 1, true);
    }
    boolean leadingZero = token.folded().length() == 2 && number < 10;
    int minutes = minutesAt(at + 1);
    if (minutes >= 0) {
      return dial(number, minutes, leadingZero, at + 3, false);
    }
    Dial bare = dial(number, 0, leadingZero, at + 1, true);
    return bare == null ? null : minutesAfter(bare);
  }

  private static @Nullable Dial dial(
      int hour, int minute, boolean leadingZero, int next, boolean plain) {
    int min = hour * 60 + minute;
    return minute > 59 || min > DAY_MIN
        ? null
        : new Dial(min, hour == 0 || hour > 12 || leadingZero, plain, next);
  }

  private Dial minutesAfter(Dial bare) {
    PhraseMatch after = lexicon.match(WordKind.MINUTES_AFTER, tokens, bare.next());
    return after == null ? bare : bare.plus(after.value(), after.next());
  }

  /** The two digits behind a colon, an h, or a dot or semicolon without blanks; −1 for none. */
  private int minutesAt(int at) {
    if (at + 1 >= tokens.size()
        || !tokens.get(at + 1).isNumber()
        || tokens.get(at + 1).folded().length() != 2) {
      return -1;
    }
    SentenceToken between = tokens.get(at);
    boolean glued = between.glued() && tokens.get(at + 1).glued();
    boolean separates = between.isMark(":")
        || (glued
            && (between.isMark(".") || between.isMark(";") || between.folded().equals("h")));
    return separates ? Integer.parseInt(tokens.get(at + 1).folded()) : -1;
  }

  private @Nullable Reading finish(Dial dial) {
    int next = dial.next();
    boolean plain = dial.plain();
    PhraseMatch oclock = lexicon.match(WordKind.OCLOCK, tokens, next);
    if (oclock != null) {
      next = skipDot(oclock.next());
      plain = false;
    }
    int pm = meridiem(WordKind.PM, next);
    int am = meridiem(WordKind.AM, next);
    if (am < 0 && pm < 0 && isGluedWord(next)) {
      return glueIsTo(next) ? new Reading(time(dial, next), plain) : null; // "5th" is no hour
    }
    if ((am > 0 || pm > 0) && dial.min() >= 60 && dial.min() < NOON_MIN + 60) {
      int min = dial.min() % NOON_MIN + (pm > 0 ? NOON_MIN : 0);
      return new Reading(new ClockTime(min, Half.SAID, Math.max(am, pm)), false);
    }
    if (am > 0 || pm > 0) {
      return new Reading(time(dial, Math.max(am, pm)), false); // "17:30 pm"
    }
    PhraseMatch part = lexicon.match(WordKind.CLOCK_PART, tokens, next);
    if (part != null && !dial.of24()) {
      boolean after = DayPart.of(part.value()).isPm(dial.min() / 60);
      int min = dial.min() % NOON_MIN + (after ? NOON_MIN : 0);
      return new Reading(new ClockTime(min, Half.SAID, part.next()), false);
    }
    boolean hourMark = oclock != null && tokens.get(oclock.next() - 1).folded().startsWith("h");
    return new Reading(
        hourMark && dial.min() >= 8 * 60
            ? new ClockTime(dial.min(), Half.OF_24_HOURS, next)
            : time(dial, next),
        plain);
  }

  private static ClockTime time(Dial dial, int next) {
    return new ClockTime(dial.min(), dial.of24() ? Half.OF_24_HOURS : Half.UNSAID, next);
  }

  /** Index after "pm", "p.m." or a "p" without a blank before; −1 for none. */
  private int meridiem(WordKind kind, int at) {
    if (at >= tokens.size() || !lexicon.isWord(kind, tokens.get(at))) {
      return -1;
    }
    SentenceToken word = tokens.get(at);
    if (word.folded().length() == 2) {
      return at + 1;
    }
    boolean dotted = at + 2 < tokens.size()
        && tokens.get(at + 1).isMark(".")
        && tokens.get(at + 2).folded().equals("m");
    if (dotted) {
      boolean last = at + 3 < tokens.size()
          && tokens.get(at + 3).isMark(".")
          && tokens.get(at + 3).glued();
      return last ? at + 4 : at + 3;
    }
    boolean spaced = at + 1 < tokens.size()
        && tokens.get(at + 1).folded().equals("m")
        && !isDays(at + 1); // "7a-3p M-F"
    if (spaced) {
      return at + 2;
    }
    boolean digitsFollow = at + 1 < tokens.size()
        && tokens.get(at + 1).isNumber()
        && tokens.get(at + 1).glued();
    return word.glued() && !digitsFollow ? at + 1 : -1; // "9a17" is a range
  }

  /** A capital behind a small letter, and joined to another word: a day. */
  private boolean isDays(int at) {
    boolean joined = at + 2 < tokens.size()
        && (tokens.get(at + 1).isMark("-") || tokens.get(at + 1).isMark("/"))
        && tokens.get(at + 2).isWord();
    return joined && tokens.get(at).isUpper() && !tokens.get(at - 1).isUpper();
  }

  private boolean isGluedWord(int at) {
    return at < tokens.size() && tokens.get(at).glued() && tokens.get(at).isWord();
  }

  private boolean glueIsTo(int at) {
    return lexicon.isWord(WordKind.TO, tokens.get(at));
  }

  private int skipDot(int at) {
    return at < tokens.size() && tokens.get(at).isMark(".") && tokens.get(at).glued() ? at + 1 : at;
  }
}
