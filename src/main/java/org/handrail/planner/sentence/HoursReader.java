package org.handrail.planner.sentence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads hours: "9-5", "from 9 to 5", "between 9 and 5", "at 7", "until 2", "desde las 18". */
final class HoursReader {

  private static final int LONGEST_BARE_HOUR = 2;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final ClockReader clocks;

  HoursReader(SentenceLexicon lexicon, List<SentenceToken> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    clocks = new ClockReader(lexicon, tokens);
  }

  /**
   * The hours that begin with the token at {@code at}; null for none.
   *
   * @param expected whether hours are likely here, so that a bare number is one
   */
  @Nullable
  HoursMatch read(int at, boolean expected) {
    PhraseMatch between = lexicon.match(WordKind.BETWEEN, tokens, at);
    PhraseMatch from = lexicon.match(WordKind.FROM, tokens, at);
    PhraseMatch clockAt = lexicon.match(WordKind.CLOCK_AT, tokens, at);
    HoursMatch range = null;
    for (PhraseMatch lead : new @Nullable PhraseMatch[] {from, clockAt}) {
      if (range == null && lead != null) {
        range = range(lead.next(), between != null, true);
      }
    }
    if (range == null) {
      range = range(at, false, expected);
    }
    return range == null ? single(at, clockAt, expected) : range;
  }

  private @Nullable HoursMatch range(int at, boolean and, boolean expected) {
    ClockReader.Reading first = clocks.read(at);
    if (first == null) {
      return null;
    }
    int next = to(first.time().next(), and);
    ClockReader.Reading last = next < 0 ? null : clocks.read(next);
    boolean words = last != null && tokens.get(at).isWord() && tokens.get(next).isWord();
    return last == null || (words && first.plain() && last.plain() && !expected)
        ? null
        : new HoursMatch(first.time(), last.time(), last.time().next());
  }

  /** Index after "to" or a dash; −1 for neither. "And" joins two hours only after "between". */
  private int to(int at, boolean and) {
    if (at < tokens.size() && tokens.get(at).isMark("-")) {
      return at + 1;
    }
    PhraseMatch to = lexicon.match(WordKind.TO, tokens, at);
    boolean joins = to != null && (and || !lexicon.is(WordKind.AND, tokens, at));
    return to != null && joins ? to.next() : -1;
  }

  private @Nullable HoursMatch single(int at, @Nullable PhraseMatch clockAt, boolean expected) {
    PhraseMatch until = lexicon.match(WordKind.UNTIL, tokens, at);
    ClockReader.Reading end = until == null ? null : clocks.read(until.next());
    if (until != null && end != null) {
      return new HoursMatch(null, end.time(), end.time().next());
    }
    PhraseMatch after = lexicon.match(WordKind.AFTER, tokens, at);
    for (PhraseMatch lead : new @Nullable PhraseMatch[] {after, clockAt}) {
      ClockReader.Reading start = lead == null ? null : clocks.read(lead.next());
      boolean bareA =
          lead != null && lead.next() == at + 1 && tokens.get(at).folded().equals("a");
      boolean sure = start != null && (!start.plain() || !bareA); // "a 5 cuadras" is no hour
      if (lead != null && start != null && sure && isHour(start, lead.next())) {
        return new HoursMatch(start.time(), null, start.time().next());
      }
    }
    ClockReader.Reading bare = clocks.read(at);
    boolean taken =
        bare != null && (!bare.plain() || (expected && tokens.get(at).isNumber()));
    return bare == null || !taken
        ? null
        : new HoursMatch(bare.time(), null, bare.time().next());
  }

  /** "At 1500 Market" is an address. */
  private boolean isHour(ClockReader.Reading reading, int at) {
    return !reading.plain()
        || tokens.get(at).folded().length() <= LONGEST_BARE_HOUR
        || tokens.get(at).isWord();
  }
}
