package org.handrail.planner.sentence;

import java.util.List;
import org.handrail.planner.sentence.SentencePiece.EntryPiece;
import org.handrail.planner.sentence.SentencePiece.ExitPiece;
import org.jspecify.annotations.Nullable;

/** Reads hours told as two events: "I start at 7 and get off at 3", "in at 7 out at 3", "entro a las 7 y salgo a las 3". */
final class ShiftReader {

  private static final int SOFT = 1;
  private static final int SHORT = 2;
  private static final int FARTHEST_CLOCK = 4;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final DaysReader days;
  private final HoursReader hours;
  private final ClockReader clocks;

  ShiftReader(
      SentenceLexicon lexicon, List<SentenceToken> tokens, DaysReader days, HoursReader hours) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.days = days;
    this.hours = hours;
    clocks = new ClockReader(lexicon, tokens);
  }

  /** The word before the hour at which something starts; null for none. */
  @Nullable
  EntryPiece readEntry(int at) {
    PhraseMatch entry = lexicon.match(WordKind.ENTRY, tokens, at);
    if (entry == null) {
      return null;
    }
    boolean found = entry.value() == SHORT
        ? !isInsideName(at) && clock(entry.next(), false) != null
        : isTimeAhead(entry.next());
    return found ? new EntryPiece(at, entry.next(), entry.value() == SOFT) : null;
  }

  /**
   * The end of something with its hour; null for none.
   *
   * @param afterEntry whether its start was told: then a bare number is an hour
   */
  @Nullable
  ExitPiece readExit(int at, boolean afterEntry) {
    PhraseMatch exit = lexicon.match(WordKind.EXIT, tokens, at);
    if (exit == null || (exit.value() == SHORT && isInsideName(at))) {
      return null;
    }
    ClockTime clock = clock(skipPlace(exit.next()), afterEntry);
    return clock == null ? null : new ExitPiece(at, clock.next(), clock);
  }

  /** "Check in at 7" is what somebody does there. */
  private boolean isInsideName(int at) {
    return at > 0
        && tokens.get(at - 1).isWord()
        && !lexicon.isWord(WordKind.FILLER, tokens.get(at - 1))
        && !lexicon.isWord(WordKind.DAY, tokens.get(at - 1))
        && !lexicon.isWord(WordKind.NAME_PLACE, tokens.get(at - 1));
  }

  private boolean isTimeAhead(int from) {
    if (from < tokens.size() && hours.read(from, true) != null) {
      return true;
    }
    for (int at = from; at < tokens.size() && at < from + FARTHEST_CLOCK; at++) {
      if (!tokens.get(at).isContent()) {
        return false;
      }
      if (hours.read(at, false) != null || days.read(at) != null) {
        return true;
      }
    }
    return false;
  }

  /** "Get off from work at 5". */
  private int skipPlace(int at) {
    int next = at;
    while (next < tokens.size()
        && (lexicon.isWord(WordKind.OF, tokens.get(next))
            || lexicon.isWord(WordKind.ARTICLE, tokens.get(next))
            || tokens.get(next).folded().equals("from"))) {
      next++;
    }
    boolean place = next < tokens.size() && lexicon.isWord(WordKind.NAME_PLACE, tokens.get(next));
    return place ? next + 1 : at;
  }

  private @Nullable ClockTime clock(int at, boolean bare) {
    PhraseMatch lead = lexicon.match(WordKind.CLOCK_AT, tokens, at);
    if (lead == null) {
      lead = lexicon.match(WordKind.BY_CLOCK, tokens, at);
    }
    ClockReader.Reading reading = clocks.read(lead == null ? at : lead.next());
    return reading == null || (lead == null && reading.plain() && !bare) ? null : reading.time();
  }
}
