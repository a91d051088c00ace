package org.handrail.planner.sentence;

import java.util.List;
import org.handrail.planner.sentence.SentencePiece.MeetingsPiece;
import org.handrail.planner.sentence.SentencePiece.TravelPiece;
import org.jspecify.annotations.Nullable;

/** Reads how many meetings are wanted and how the person travels. */
final class WishReader {

  private static final int MOST_MEETINGS = 50;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final DaysReader days;
  private final HoursReader hours;

  WishReader(
      SentenceLexicon lexicon, List<SentenceToken> tokens, DaysReader days, HoursReader hours) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.days = days;
    this.hours = hours;
  }

  /** "5 meetings a week", "meetings: 5", and of "4–5 meetings" the more; null for none. */
  @Nullable
  MeetingsPiece readMeetings(int at) {
    PhraseMatch label = lexicon.match(WordKind.MEETINGS, tokens, at);
    if (label != null && isMark(label.next(), ":")) {
      PhraseMatch number = number(label.next() + 1);
      return number == null ? null : wanted(at, number.value(), number.next());
    }
    PhraseMatch number = number(at);
    if (number != null && isMark(number.next(), "-")) {
      number = number(number.next() + 1);
    }
    if (number == null) {
      return null;
    }
    PhraseMatch word = lexicon.match(WordKind.MEETINGS, tokens, number.next());
    if (word == null) {
      word = lexicon.matchMisspeltMeetings(tokens, number.next());
    }
    return word == null ? null : wanted(at, number.value(), word.next());
  }

  private @Nullable MeetingsPiece wanted(int at, int number, int next) {
    PhraseMatch perDay = lexicon.match(WordKind.PER_DAY, tokens, next);
    if (perDay != null && number >= 1 && number * 7 <= MOST_MEETINGS) {
      return new MeetingsPiece(at, perDay.next(), number * 7);
    }
    PhraseMatch perWeek = lexicon.match(WordKind.PER_WEEK, tokens, next);
    if (number < 1 || number > MOST_MEETINGS) {
      return null;
    }
    if (perWeek != null) {
      return new MeetingsPiece(at, perWeek.next(), number);
    }
    boolean held = days.read(next) != null || hours.read(next, false) != null;
    return held
        ? null
        : new MeetingsPiece(at, next, number); // "one meeting Monday 9–10" is a meeting held
  }

  private @Nullable PhraseMatch number(int at) {
    if (at < tokens.size()
        && tokens.get(at).isNumber()
        && tokens.get(at).folded().length() <= 2) {
      return new PhraseMatch(Integer.parseInt(tokens.get(at).folded()), at + 1);
    }
    return lexicon.match(WordKind.NUMBER, tokens, at);
  }

  /** "By bus" anywhere; "I drive" only when nothing else stands beside it: "I walk the dog" is no way to travel. */
  @Nullable
  TravelPiece readTravel(int at, boolean begins) {
    PhraseMatch alone = begins ? lexicon.match(WordKind.TRAVEL_ALONE, tokens, at) : null;
    if (alone != null && isEnd(alone.next())) {
      return new TravelPiece(at, alone.next(), SentenceLexicon.TRAVEL.get(alone.value()));
    }
    PhraseMatch lead = lexicon.match(WordKind.TRAVEL_LEAD, tokens, at);
    PhraseMatch led = lead == null ? null : lexicon.match(WordKind.TRAVEL, tokens, lead.next());
    PhraseMatch way = led == null ? lexicon.match(WordKind.TRAVEL, tokens, at) : led;
    return way == null
        ? null
        : new TravelPiece(at, way.next(), SentenceLexicon.TRAVEL.get(way.value()));
  }

  private boolean isEnd(int at) {
    return at >= tokens.size()
        || !tokens.get(at).isContent()
        || lexicon.is(WordKind.AND, tokens, at)
        || lexicon.is(WordKind.THEN, tokens, at);
  }

  private boolean isMark(int at, String mark) {
    return at < tokens.size() && tokens.get(at).isMark(mark);
  }
}
