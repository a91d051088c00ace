package org.handrail.planner.sentence;

import java.util.List;
import org.handrail.planner.sentence.SentencePiece.HomePiece;
import org.handrail.planner.sentence.SentencePiece.PlacePiece;
import org.jspecify.annotations.Nullable;

/** Reads where something is, and where the person lives: words that no table can list, up to where something else begins. */
final class StatedPlaceReader {

  private static final int ZIP_DIGITS = 5;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final DaysReader days;
  private final HoursReader hours;
  private final WishReader wishes;

  StatedPlaceReader(
      SentenceLexicon lexicon,
      List<SentenceToken> tokens,
      DaysReader days,
      HoursReader hours,
      WishReader wishes) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.days = days;
    this.hours = hours;
    this.wishes = wishes;
  }

  /**
   * The person's home; null for none.
   *
   * @param begins whether a clause begins here
   */
  @Nullable
  HomePiece readHome(int at, boolean begins) {
    int lead = homeLead(at, begins);
    int from = lead < 0 ? lead : skipArticle(isMark(lead, ":") ? lead + 1 : lead);
    if (from < 0 || !isText(from)) {
      return null;
    }
    int end = endOfAddress(from);
    boolean activity = end == from + 1 && lexicon.isWord(WordKind.NAME_PLACE, tokens.get(from));
    return activity || hasStroke(from, end) ? null : new HomePiece(at, end, from);
  }

  /** "De viaje del 3/12": no place is called so. */
  private boolean hasStroke(int from, int end) {
    for (int at = from + 1; at <= end && at + 1 < tokens.size(); at++) {
      if (isMark(at, "/") && tokens.get(at - 1).isNumber() && tokens.get(at + 1).isNumber()) {
        return true;
      }
    }
    return false;
  }

  private int homeLead(int at, boolean begins) {
    PhraseMatch home = lexicon.match(WordKind.HOME_IS, tokens, at);
    if (home != null) {
      return home.next();
    }
    PhraseMatch label = begins ? lexicon.match(WordKind.HOME_LABEL, tokens, at) : null;
    if (label != null && (isMark(label.next(), ":") || isZip(label.next()))) {
      return label.next();
    }
    PhraseMatch from = at == 0 ? lexicon.match(WordKind.HOME_FROM, tokens, at) : null;
    boolean place = from != null
        && !lexicon.is(WordKind.HOME_WORD, tokens, from.next())
        && hours.read(at, true) == null
        && isAlone(skipArticle(from.next()));
    if (from != null && place) {
      return from.next();
    }
    return at == 0
            && isZip(at)
            && (at + 1 == tokens.size() || !tokens.get(at + 1).isContent())
        ? at
        : -1;
  }

  /** Whether nothing else is said behind the place. */
  private boolean isAlone(int from) {
    int end = isText(from) ? endOfText(from) : from;
    return end == tokens.size()
        || isZip(end - 1)
        || !tokens.get(end).isContent()
        || lexicon.is(WordKind.AND, tokens, end);
  }

  /** Commas stand inside an address: "Philadelphia, PA 19107". */
  private int endOfAddress(int from) {
    int end = endOfText(from);
    while (isMark(end, ",") && isRestOfAddress(end + 1)) {
      end = endOfText(end + 1);
    }
    return end;
  }

  private boolean isRestOfAddress(int at) {
    if (!isText(at)) {
      return false;
    }
    boolean state = tokens.get(at).text().length() == 2
        && tokens.get(at).isUpper()
        && !lexicon.isWord(WordKind.FILLER, tokens.get(at));
    int end = endOfText(at);
    return (state || isZip(end - 1))
        && (end == tokens.size() || !tokens.get(end).isContent())
        && !lexicon.is(WordKind.PLACE_AT, tokens, at);
  }

  /** Where something is; null for none. */
  @Nullable
  PlacePiece read(int at) {
    PhraseMatch word = lexicon.match(WordKind.PLACE_WORD, tokens, at);
    if (word != null) {
      return new PlacePiece(at, word.next(), at);
    }
    PhraseMatch lead = lexicon.match(WordKind.PLACE_LEAD, tokens, at);
    PhraseMatch led = lead == null ? null : ledWord(lead.next());
    if (lead != null && led != null) {
      return new PlacePiece(at, led.next(), lead.next());
    }
    if (isMark(at, "@")) {
      return after(at, at + 1);
    }
    if (isZip(at)) {
      return new PlacePiece(at, at + 1, at);
    }
    PhraseMatch preposition = lexicon.match(WordKind.PLACE_AT, tokens, at);
    return preposition == null ? null : after(at, preposition.next());
  }

  /**
   * A place in brackets: "Work (Center City)".
   *
   * @param behindName whether a name stands before them; behind hours they may hold anything, and only a name of a place is one
   */
  @Nullable
  PlacePiece readInBrackets(int at, boolean behindName) {
    if (!isMark(at, "(") && !isMark(at, "[")) {
      return null;
    }
    PhraseMatch preposition = lexicon.match(WordKind.PLACE_AT, tokens, at + 1);
    int from = skipArticle(preposition == null ? at + 1 : preposition.next());
    if (!isText(from)
        || hours.read(from, true) != null
        || lexicon.isWord(WordKind.FILLER, tokens.get(from))) {
      return null;
    }
    boolean named = isZip(from)
        || (tokens.get(from).isUpper() && !lexicon.isWord(WordKind.NAME_PLACE, tokens.get(from)));
    int end = isMark(endOfText(from), ",") ? endOfBrackets(from) : endOfText(from);
    return behindName || named || preposition != null ? new PlacePiece(at, end, from) : null;
  }

  /** Up to the closing bracket: "(Center City, 19107)". */
  private int endOfBrackets(int from) {
    int end = endOfText(from);
    int last = end;
    while (isMark(last, ",") && isText(last + 1)) {
      last = endOfText(last + 1);
    }
    return isMark(last, ")") || isMark(last, "]") ? last : end;
  }

  private @Nullable PhraseMatch ledWord(int at) {
    PhraseMatch word = lexicon.match(WordKind.PLACE_WORD, tokens, at);
    PhraseMatch home = lexicon.match(WordKind.HOME_WORD, tokens, at);
    boolean ends = home != null
        && (home.next() == tokens.size()
            || !tokens.get(home.next()).isWord()
            || !isText(home.next())
            || (lexicon.isWord(WordKind.FILLER, tokens.get(home.next()))
                && !lexicon.isWord(WordKind.OF, tokens.get(home.next())))
            || lexicon.isWord(WordKind.PLACE_STOP, tokens.get(home.next())));
    return word == null && ends ? home : word;
  }

  private @Nullable PlacePiece after(int at, int next) {
    int from = skipArticle(next);
    return isText(from) ? new PlacePiece(at, endOfText(from), from) : null;
  }

  /** "The library" is the library, but "Los Angeles" is Los Angeles. */
  private int skipArticle(int at) {
    if (at + 1 >= tokens.size() || !lexicon.isWord(WordKind.ARTICLE, tokens.get(at))) {
      return at;
    }
    String article = tokens.get(at).text();
    boolean partOfName = tokens.get(at).isUpper()
        && Character.isLowerCase(article.codePointBefore(article.length()))
        && tokens.get(at + 1).isUpper();
    return partOfName || !isText(at + 1) ? at : at + 1;
  }

  private boolean isText(int at) {
    return at < tokens.size()
        && tokens.get(at).isContent()
        && days.read(at) == null
        && (tokens.get(at).isNumber() || hours.read(at, false) == null);
  }

  private int endOfText(int from) {
    int end = from + 1;
    boolean zip = isZip(from);
    while (!zip && end < tokens.size() && continues(end)) {
      zip = isZip(end);
      end++;
    }
    return tokens.get(end - 1).isContent() ? end : end - 1; // the dot of "Market St."
  }

  private boolean continues(int at) {
    SentenceToken token = tokens.get(at);
    if (!token.isContent()) {
      boolean abbreviated = token.isMark(".")
          && token.glued()
          && lexicon.isWord(WordKind.ABBREVIATION, tokens.get(at - 1))
          && at + 1 < tokens.size();
      return abbreviated
          || ((token.isMark("-") || token.isMark("/") || token.isMark("#")) && isGlue(at));
    }
    boolean stops = lexicon.isWord(WordKind.PLACE_STOP, token)
        && !lexicon.isWord(WordKind.OF, tokens.get(at - 1));
    return !stops
        && !lexicon.is(WordKind.AND, tokens, at)
        && !lexicon.is(WordKind.THEN, tokens, at)
        && lexicon.match(WordKind.HOME_IS, tokens, at) == null
        && isText(at)
        && hours.read(at, false) == null
        && wishes.readMeetings(at) == null
        && wishes.readTravel(at, false) == null
        && !lexicon.is(WordKind.PART, tokens, at);
  }

  private boolean isGlue(int at) {
    return at + 1 < tokens.size()
        && tokens.get(at + 1).glued()
        && tokens.get(at + 1).isContent();
  }

  private boolean isZip(int at) {
    return at >= 0
        && at < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).folded().length() == ZIP_DIGITS;
  }

  private boolean isMark(int at, String mark) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isMark(mark);
  }
}
