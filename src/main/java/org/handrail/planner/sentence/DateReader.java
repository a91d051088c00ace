package org.handrail.planner.sentence;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.planner.sentence.SentencePiece.DatePiece;
import org.jspecify.annotations.Nullable;

/** Reads single dates: "Dec 3", "3 de diciembre", "12/3", "tomorrow", "Tuesday the 8th". Their numbers are no hours. */
final class DateReader {

  private static final int LAST_DAY = 31;
  private static final int HOURS_OF_DAY = 24;
  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS = 12;
  private static final int LONGEST_NUMBER = 2;
  private static final int YEAR_DIGITS = 4;
  private static final int CENTURY = 2000;
  private static final List<String> ENDINGS = List.of("st", "nd", "rd", "th");

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final DaysReader days;
  private final HoursReader hours;
  private final BreakReader breaks;

  DateReader(
      SentenceLexicon lexicon,
      List<SentenceToken> tokens,
      DaysReader days,
      HoursReader hours,
      BreakReader breaks) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.days = days;
    this.hours = hours;
    this.breaks = breaks;
  }

  /**
   * The date that begins with the token at {@code at}; null for none.
   *
   * @param begins whether a clause begins here: elsewhere "mañana" may be the morning
   */
  @Nullable
  DatePiece read(int at, boolean begins) {
    PhraseMatch part = lexicon.match(WordKind.DATE_PART, tokens, at);
    if (part != null) {
      return new DatePiece(at, part.next(), new StatedDate.InDays(0), DayPart.of(part.value()));
    }
    DatePiece ofMonth = readOfMonth(at);
    if (ofMonth != null) {
      return ofMonth;
    }
    PhraseMatch word = lexicon.match(WordKind.DATE, tokens, at);
    if (word != null && (begins || !isPartOfDay(at))) {
      return new DatePiece(at, word.next(), new StatedDate.InDays(word.value()), null);
    }
    PhraseMatch unclear = lexicon.match(WordKind.DATE_UNCLEAR, tokens, at);
    if (unclear != null) {
      Found day = found(unclear.next());
      return new DatePiece(at, day == null ? unclear.next() : day.next(), null, null);
    }
    Found found = found(at);
    return found == null ? spanWithin(at) : piece(at, found);
  }

  /** "3-5 December", "del 3 al 5 de diciembre"; null for none. */
  private @Nullable DatePiece spanWithin(int at) {
    int first = number(at);
    PhraseMatch to = lexicon.match(WordKind.TO, tokens, at + 1);
    boolean joins = isMark(at + 1, "-") || to != null;
    int last = to == null ? at + 2 : to.next();
    Found end = first < 1 || first > LAST_DAY || !joins || number(last) < 1 ? null : found(last);
    boolean hours =
        end != null && (isMark(last + 1, "/") || number(end.next()) >= 0); // "9-5 Dec 3"
    return end == null || hours ? null : new DatePiece(at, end.next(), null, null);
  }

  /** "The 8th", "el día 8", "el 8 a las 9": of this month or the next; null for none. */
  private @Nullable DatePiece readOfMonth(int at) {
    PhraseMatch lead = lexicon.match(WordKind.DATE_LEAD, tokens, at);
    int start = lead == null ? at : lead.next();
    int day = lead == null ? -1 : number(start);
    if (lead == null || day < 1 || day > LAST_DAY || found(start) != null) {
      return null;
    }
    int next = skipEnding(start + 1);
    boolean ordinal = next > start + 1
        && !lexicon.is(WordKind.OF, tokens, next)
        && !lexicon.is(WordKind.ORDINAL_OF, tokens, next);
    boolean named = lexicon.is(WordKind.DAY_OF_MONTH, tokens, start - 1);
    return ordinal || named || (next == start + 1 && isAtHour(next))
        ? new DatePiece(at, next, new StatedDate.OfDay(day, null), null)
        : null;
  }

  /** "Mañana" behind a name is tomorrow; behind days or "la", and before "y tarde", it is the morning. */
  private boolean isPartOfDay(int at) {
    SentenceToken before = tokens.get(at - 1);
    boolean joined = lexicon.is(WordKind.AND, tokens, at + 1)
        && at + 2 < tokens.size()
        && lexicon.isWord(WordKind.PART_WORD, tokens.get(at + 2));
    return lexicon.isWord(WordKind.PART_WORD, tokens.get(at))
        && (joined
            || !before.isWord()
            || lexicon.isWord(WordKind.DAY, before)
            || lexicon.isWord(WordKind.FILLER, before)
            || lexicon.isWord(WordKind.DAY_LEAD, before));
  }

  /**
   * Behind a day of the week: "Tuesday the 8th", and "martes 8" where the hours follow in the same clause; null for none.
   *
   * @param at behind the name of the day
   */
  @Nullable
  DatePiece readBehind(int at, DayOfWeek weekday) {
    PhraseMatch article = lexicon.match(WordKind.DATE_LEAD, tokens, at);
    int start = article == null ? at : article.next();
    PhraseMatch word = lexicon.match(WordKind.NUMBER, tokens, start);
    if (word != null && isAtHour(word.next())) { // "jueves tres a las dos"
      return new DatePiece(at, word.next(), new StatedDate.OfDay(word.value(), weekday), null);
    }
    int day = number(start);
    if (day < 1 || day > LAST_DAY) {
      return null;
    }
    int next = skipEnding(start + 1);
    int end = behindNextDay(next);
    if (end > 0) {
      return new DatePiece(at, end, null, null);
    }
    return next > start + 1
            || article != null
            || isAtHour(next)
            || (isBare(start) && hasHours(next))
        ? new DatePiece(at, next, new StatedDate.OfDay(day, weekday), null)
        : null;
  }

  /** Behind "to Sunday 6" in "Friday 4 to Sunday 6", which may be dates or hours; −1 for none. */
  private int behindNextDay(int at) {
    PhraseMatch to = lexicon.match(WordKind.TO, tokens, at);
    boolean joins = isMark(at, "-") || (to != null && !lexicon.is(WordKind.AND, tokens, at));
    DaysMatch day = !joins ? null : days.read(to == null ? at + 1 : to.next());
    int number = day == null ? -1 : number(day.next());
    int next = day == null ? at : skipEnding(day.next() + 1);
    return day == null
            || day.days().size() != 1
            || number < 1
            || number > LAST_DAY
            || isHour(next)
            || lexicon.is(WordKind.OCLOCK, tokens, next)
        ? -1
        : next;
  }

  /** "Martes 8 a las 9", "Tue 8 at 9", "martes 8 de 9 a 10"; "8 a 9" is from when until when. */
  private boolean isAtHour(int at) {
    PhraseMatch clockAt = lexicon.match(WordKind.CLOCK_AT, tokens, at);
    boolean until =
        clockAt != null && clockAt.next() == at + 1 && lexicon.is(WordKind.TO, tokens, at);
    HoursMatch found = hours.read(at, false);
    if (found != null && at < tokens.size() && tokens.get(at).isNumber()) {
      return true; // "martes 8 9am"
    }
    boolean from = found != null && found.until() != null && lexicon.is(WordKind.FROM, tokens, at);
    return from || (found != null && clockAt != null && !until);
  }

  private boolean isBare(int at) {
    HoursMatch match = hours.read(at, true);
    return match != null && match.until() == null && match.next() == at + 1;
  }

  /** Whether a name follows, and behind it hours that are none but hours, before the clause ends. */
  private boolean hasHours(int from) {
    boolean named = false;
    for (int at = from; at < tokens.size() && breaks.read(at) == null; at++) {
      if (hours.read(at, false) != null) {
        return named;
      }
      named =
          named || (tokens.get(at).isWord() && !lexicon.isWord(WordKind.FILLER, tokens.get(at)));
    }
    return false;
  }

  /** A day of a month, or what a stroke leaves open. */
  private record Found(List<MonthDay> days, int next) {

    Found {
      days = List.copyOf(days);
    }
  }

  private @Nullable Found found(int at) {
    PhraseMatch month = lexicon.match(WordKind.MONTH, tokens, at);
    int dayAt = month == null ? at : skipDot(month.next());
    PhraseMatch word = month == null ? lexicon.match(WordKind.NUMBER, tokens, at) : null;
    if (word != null) {
      return inWords(word);
    }
    int day = number(dayAt);
    if (day < 1 || day > LAST_DAY) {
      return null;
    }
    int next = skipEnding(dayAt + 1);
    if (month != null) {
      return isHour(next) ? null : named(month.value(), day, next);
    }
    boolean of = next < tokens.size() && lexicon.isWord(WordKind.OF, tokens.get(next));
    PhraseMatch behind = lexicon.match(WordKind.MONTH, tokens, of ? next + 1 : next);
    Found numbered = behind == null ? numberedMonth(day, next) : null;
    if (numbered != null) {
      return numbered;
    }
    return behind == null
        ? numeric(at, day, next)
        : named(behind.value(), day, skipDot(behind.next()));
  }

  /** "Ocho de diciembre". */
  private @Nullable Found inWords(PhraseMatch day) {
    boolean of = day.next() < tokens.size() && lexicon.isWord(WordKind.OF, tokens.get(day.next()));
    PhraseMatch month = lexicon.match(WordKind.MONTH, tokens, of ? day.next() + 1 : day.next());
    return month == null ? null : named(month.value(), day.value(), skipDot(month.next()));
  }

  /** "8 del 12"; "8 de 9 a 10" has hours behind its day. */
  private @Nullable Found numberedMonth(int day, int next) {
    PhraseMatch of = lexicon.match(WordKind.MONTH_OF, tokens, next);
    int month = of == null ? -1 : number(of.next());
    return of != null && month >= 1 && StatedDate.exists(Math.min(month, MONTHS + 1), day)
        ? new Found(List.of(MonthDay.of(month, day)), of.next() + 1)
        : null;
  }

  private static @Nullable Found named(int month, int day, int next) {
    return StatedDate.exists(month, day) ? new Found(List.of(MonthDay.of(month, day)), next) : null;
  }

  /** "12/3": the month first in English; in Spanish, where both are in use, whichever comes first. */
  private @Nullable Found numeric(int at, int first, int next) {
    int second = number(next + 1);
    boolean stroke = next == at + 1 && isMark(next, "/") && tokens.get(next).glued();
    if (!stroke
        || second < 1
        || (first == HOURS_OF_DAY && second == DAYS_OF_WEEK) // "24/7"
        || lexicon.is(WordKind.FRACTION_OF, tokens, next + 2) // "1/2 day"
        || lexicon.is(WordKind.HOUR_UNIT, tokens, next + 2)) {
      return null;
    }
    boolean english = lexicon.language().getLanguage().equals(Locale.ENGLISH.getLanguage());
    List<MonthDay> days = new ArrayList<>();
    int month = english ? first : second;
    int day = english ? second : first;
    if (StatedDate.exists(month, day)) {
      days.add(MonthDay.of(month, day));
    }
    if (StatedDate.exists(day, month) && (days.isEmpty() || !english)) {
      days.add(MonthDay.of(day, month));
    }
    return days.isEmpty() ? null : new Found(days, next + 2);
  }

  private DatePiece piece(int from, Found found) {
    int next = found.next();
    Integer year = null;
    boolean lead = isMark(next, "/")
        || isMark(next, ",")
        || (next < tokens.size() && lexicon.isWord(WordKind.OF, tokens.get(next)));
    int yearAt = lead ? next + 1 : next;
    if (isYear(yearAt, isMark(next, "/"))) {
      year = Integer.parseInt(tokens.get(yearAt).folded()) % CENTURY + CENTURY;
      next = yearAt + 1;
    }
    int end = behindSpan(next);
    return end < 0
        ? new DatePiece(from, next, new StatedDate.OfMonth(found.days(), year), null)
        : new DatePiece(from, end, null, null);
  }

  private boolean isYear(int at, boolean behindStroke) {
    if (at >= tokens.size() || !tokens.get(at).isNumber()) {
      return false;
    }
    String digits = tokens.get(at).folded();
    return (digits.length() == YEAR_DIGITS
            && digits.startsWith("20")
            && !isHour(at + 1)
            && !isMark(at + 1, "-"))
        || (behindStroke && digits.length() == LONGEST_NUMBER);
  }

  /** Behind the end of "Dec 3-5" and "Dec 3 to Dec 5"; −1 where it is one date: "Dec 3 - 5 pm" and "Dec 3 2-4". */
  private int behindSpan(int at) {
    PhraseMatch to = lexicon.match(WordKind.TO, tokens, at);
    boolean joins = isMark(at, "-") || (to != null && !lexicon.is(WordKind.AND, tokens, at));
    if (!joins) {
      return -1;
    }
    int last = to == null ? at + 1 : to.next();
    Found end = found(last);
    if (end != null) {
      return end.next();
    }
    int day = number(last);
    int next = skipEnding(last + 1);
    boolean hour = lexicon.is(WordKind.CLOCK_AT, tokens, at) // "a las 9"
        || isHour(next)
        || isMark(next, "-");
    return day < 1 || day > LAST_DAY || hour ? -1 : next;
  }

  private int skipEnding(int at) {
    return at < tokens.size()
            && tokens.get(at).glued()
            && ENDINGS.contains(tokens.get(at).folded())
        ? at + 1
        : at;
  }

  /** "May 5 pm" is no date. */
  private boolean isHour(int next) {
    boolean half = lexicon.is(WordKind.AM, tokens, next) || lexicon.is(WordKind.PM, tokens, next);
    // "diciembre 3 a las 10"
    boolean minutes =
        isMark(next, ":") && number(next + 1) >= 0 && tokens.get(next + 1).glued();
    return minutes
        || (half && (tokens.get(next).glued() || tokens.get(next).folded().length() > 1));
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
