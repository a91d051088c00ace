package org.handrail.planner.sentence;

import java.util.List;
import org.handrail.planner.sentence.SentencePiece.BreakPiece;
import org.handrail.planner.sentence.SentencePiece.Strength;
import org.jspecify.annotations.Nullable;

/** Reads what stands between clauses: full stops, commas, "and", "then". */
final class BreakReader {

  private static final String STOPS = "\n;!?|•·*";

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final DaysReader days;

  BreakReader(SentenceLexicon lexicon, List<SentenceToken> tokens, DaysReader days) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.days = days;
  }

  /** The break that begins with the token at {@code at}; null for none. */
  @Nullable
  BreakPiece read(int at) {
    SentenceToken token = tokens.get(at);
    if (token.isMark(".")) {
      return isFullStop(at) ? new BreakPiece(at, at + 1, Strength.STOP) : null;
    }
    if (!token.isContent() && STOPS.contains(token.folded())) {
      return new BreakPiece(at, at + 1, Strength.STOP);
    }
    if (token.isMark(",") || token.isMark("+")) {
      return new BreakPiece(at, at + 1, Strength.COMMA);
    }
    if (token.isMark("&")) {
      return new BreakPiece(at, at + 1, Strength.AND);
    }
    PhraseMatch then = lexicon.match(WordKind.THEN, tokens, at);
    if (then != null && !lexicon.is(WordKind.EXCEPT, tokens, at) && days.readExcept(at) == null) {
      return new BreakPiece(at, then.next(), Strength.COMMA);
    }
    PhraseMatch and = lexicon.match(WordKind.AND, tokens, at);
    return and == null ? null : new BreakPiece(at, and.next(), Strength.AND);
  }

  /** A dot that ends something: not one inside a number, and not one of an abbreviation. */
  private boolean isFullStop(int at) {
    boolean abbreviates = at > 0
        && tokens.get(at).glued()
        && (lexicon.isWord(WordKind.ABBREVIATION, tokens.get(at - 1))
            || (tokens.get(at - 1).text().length() == 1 && tokens.get(at - 1).isWord()));
    return !abbreviates;
  }
}
