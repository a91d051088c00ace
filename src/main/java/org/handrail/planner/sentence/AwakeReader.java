package org.handrail.planner.sentence;

import java.util.List;
import org.handrail.planner.sentence.SentencePiece.AwakePiece;
import org.jspecify.annotations.Nullable;

/** Reads from when until when a person is up: "up at 6", "in bed by 10", "home by 9pm", "me levanto a las 6". */
final class AwakeReader {

  private static final int HOUR_MIN = 60;
  private static final int NOON_MIN = 12 * HOUR_MIN;
  private static final int EARLIEST_START_MIN = 4 * HOUR_MIN;
  private static final int EARLIEST_END_MIN = 17 * HOUR_MIN;
  private static final int DAY_MIN = 2 * NOON_MIN;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final HoursReader hours;
  private final ClockReader clocks;

  AwakeReader(SentenceLexicon lexicon, List<SentenceToken> tokens, HoursReader hours) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.hours = hours;
    clocks = new ClockReader(lexicon, tokens);
  }

  /**
   * An end of the waking day; null for none. One that is not for every day ("up at 6 on Mondays"), or that lies where nobody gets
   * up or goes to bed who sleeps at night, is not usable.
   *
   * @param begins whether a clause begins here
   */
  @Nullable
  AwakePiece read(int at, boolean begins) {
    PhraseMatch from = lexicon.match(WordKind.AWAKE_FROM, tokens, at);
    PhraseMatch until = lexicon.match(WordKind.AWAKE_UNTIL, tokens, at);
    PhraseMatch lead = until == null ? from : until;
    if (!begins || lead == null) {
      return null;
    }
    HoursMatch range = hours.read(lead.next(), true);
    ClockReader.Reading clock = clocks.read(lead.next());
    if (clock == null || (range != null && range.until() != null)) {
      return null;
    }
    PhraseMatch daily = lexicon.match(WordKind.PER_DAY, tokens, clock.time().next());
    int next = daily == null ? clock.time().next() : daily.next();
    Integer min = until == null ? start(clock.time()) : end(clock.time());
    boolean usable = min != null && isEnd(next);
    return new AwakePiece(at, next, usable ? min : null, until != null);
  }

  private static @Nullable Integer start(ClockTime time) {
    int min = time.isCertain() ? time.min() : time.amMin();
    return min >= EARLIEST_START_MIN && min < NOON_MIN ? min : null;
  }

  private static @Nullable Integer end(ClockTime time) {
    int min = time.isCertain() ? time.min() : time.pmMin();
    boolean midnight = time.isCertain() && min == 0;
    int end = midnight ? DAY_MIN : min;
    return end >= EARLIEST_END_MIN && end <= DAY_MIN ? end : null;
  }

  private boolean isEnd(int at) {
    return at >= tokens.size()
        || !tokens.get(at).isContent()
        || lexicon.is(WordKind.AND, tokens, at)
        || lexicon.is(WordKind.THEN, tokens, at);
  }
}
