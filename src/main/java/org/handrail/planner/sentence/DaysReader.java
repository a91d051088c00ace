package org.handrail.planner.sentence;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads days: "Mon, Wed and Fri", "M-F", "Fri-Mon", "weekdays", "cada dos martes". */
final class DaysReader {

  private static final int MOST_LEADS = 3;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final DayLetters letters;

  DaysReader(SentenceLexicon lexicon, List<SentenceToken> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    letters = new DayLetters(lexicon, tokens);
  }

  /** The days that begin with the token at {@code at}, their leading words among them; null for none. */
  @Nullable
  DaysMatch read(int at) {
    DaysMatch all = readFirst(at);
    DaysMatch more = all == null ? null : readNext(all);
    while (all != null && more != null) {
      all = all.and(more);
      more = readNext(all);
    }
    return all;
  }

  /** The days that an exception names, with its leading word: "except Sunday"; null for none. */
  @Nullable
  DaysMatch readExcept(int at) {
    PhraseMatch except = lexicon.match(WordKind.EXCEPT, tokens, at);
    if (except == null) {
      PhraseMatch but = lexicon.match(WordKind.BUT, tokens, at);
      DaysMatch days = but == null ? null : read(but.next());
      return days == null || offAt(days.next()) == days.next() ? null : withOff(days);
    }
    DaysMatch days = read(except.next());
    boolean denied =
        lexicon.is(WordKind.NOT, tokens, except.next() - 1) || lexicon.is(WordKind.NOT, tokens, at);
    return days == null || denied ? days : withOff(days);
  }

  /** The days that a clause of its own says to be off: "Tuesday off", "off on Tuesdays"; null for none. */
  @Nullable
  DaysMatch readOff(int at) {
    PhraseMatch lead = lexicon.match(WordKind.DAY_OFF, tokens, at);
    DaysMatch days = read(lead == null ? at : lead.next());
    if (days == null) {
      return null;
    }
    if (lead == null) {
      return offAt(days.next()) == days.next() ? null : withOff(days);
    }
    return isEnd(days.next()) ? days : null;
  }

  /** "But Tuesday off". */
  private DaysMatch withOff(DaysMatch days) {
    return new DaysMatch(days.days(), days.someWeeks(), offAt(days.next()));
  }

  /** Index after a word that says that nothing is on then, if a clause ends behind it; the same index for none. */
  private int offAt(int at) {
    PhraseMatch off = lexicon.match(WordKind.DAY_OFF, tokens, at);
    return off != null && isEnd(off.next()) ? off.next() : at;
  }

  private boolean isEnd(int at) {
    return at >= tokens.size() || !tokens.get(at).isContent();
  }

  /** The first day, range or group of a list that begins with the token at {@code at}; null for none. */
  @Nullable
  DaysMatch readFirst(int at) {
    DaysMatch first = readStretch(skipLeads(at), false);
    return first == null ? null : afterwards(first);
  }

  /** The day, range or group that a list goes on with behind these; null where it ends. */
  @Nullable
  DaysMatch readNext(DaysMatch before) {
    DaysMatch more = readStretch(skipLeads(letters.skipSeparators(before.next())), true);
    return more == null ? null : afterwards(more);
  }

  private DaysMatch afterwards(DaysMatch days) {
    PhraseMatch some = lexicon.match(WordKind.SOME_WEEKS_AFTER, tokens, days.next());
    if (some != null) {
      return new DaysMatch(days.days(), true, some.next());
    }
    PhraseMatch coming = lexicon.match(WordKind.COMING_AFTER, tokens, days.next());
    boolean ofNext = coming != null && readStretch(coming.next(), true) != null; // "Mon, next Tue"
    return coming == null || ofNext
        ? days
        : new DaysMatch(days.days(), days.someWeeks(), coming.next());
  }

  /** A day, a range of days, or a group; before it what says that not every week is meant. */
  private @Nullable DaysMatch readStretch(int at, boolean inList) {
    PhraseMatch some = lexicon.match(WordKind.SOME_WEEKS, tokens, at);
    if (some != null) {
      DaysMatch days = readPlain(some.next(), inList);
      if (days != null) {
        return new DaysMatch(days.days(), true, days.next());
      }
    }
    return readPlain(at, inList);
  }

  private @Nullable DaysMatch readPlain(int at, boolean inList) {
    PhraseMatch every = lexicon.match(WordKind.EVERY, tokens, at);
    if (every != null && isEveryPart(at)) {
      return new DaysMatch(EnumSet.allOf(DayOfWeek.class), false, every.next());
    }
    PhraseMatch group = lexicon.match(WordKind.DAY_GROUP, tokens, at);
    PhraseMatch first = group == null ? readDay(at, inList) : group;
    if (first == null) {
      return null;
    }
    PhraseMatch last = first.value() > 7 ? null : readLast(first.next());
    if (last == null) {
      return isDoubtfulRange(first.next())
          ? null
          : new DaysMatch(ofDigits(first.value()), false, first.next());
    }
    PhraseMatch third =
        isMark(first.next(), "-") && isMark(last.next(), "-") ? readLast(last.next()) : null;
    if (third != null) {
      return readRow(plus(ofDigits(first.value()), ofDigits(last.value())), third);
    }
    return new DaysMatch(range(first.value(), last.value()), false, last.next());
  }

  /** "Mon-Wed-Fri" is a list. */
  private DaysMatch readRow(Set<DayOfWeek> before, PhraseMatch third) {
    PhraseMatch day = third;
    Set<DayOfWeek> all = plus(before, ofDigits(day.value()));
    PhraseMatch more = isMark(day.next(), "-") ? readLast(day.next()) : null;
    while (more != null) {
      day = more;
      all = plus(all, ofDigits(day.value()));
      more = isMark(day.next(), "-") ? readLast(day.next()) : null;
    }
    return new DaysMatch(all, false, day.next());
  }

  private @Nullable PhraseMatch readDay(int at, boolean inList) {
    PhraseMatch day = isEndingOfNumber(at) ? null : lexicon.match(WordKind.DAY, tokens, at);
    if (day == null && letters.isDoubtful(at)) {
      return null;
    }
    if (day == null) {
      PhraseMatch letter = letters.read(at);
      day = letter != null && isLetterMeant(at, inList)
          ? letter
          : lexicon.matchMisspeltDay(tokens, at);
    }
    if (day == null && isShortMeant(at, inList)) {
      day = lexicon.matchMisspeltShortDay(tokens, at);
    }
    return day == null ? null : new PhraseMatch(day.value(), skipDot(day.next()));
  }

  /** A misspelt short word is a day at the start of a range, or in a list right before hours. */
  private boolean isShortMeant(int at, boolean inList) {
    int next = at + 1;
    return (isMark(next, "-") && lexicon.is(WordKind.DAY, tokens, next + 1))
        || (inList && isNumber(next));
  }

  /** "Lun-vir 9-5": the end of a range that nobody can tell, so that one day must not stand for all. */
  private boolean isDoubtfulRange(int at) {
    return isMark(at, "-")
        && isNumber(at + 2)
        && tokens.get(at).glued()
        && tokens.get(at + 1).glued()
        && lexicon.isNearShortDay(tokens, at + 1);
  }

  private boolean isNumber(int at) {
    return at < tokens.size() && tokens.get(at).isNumber();
  }

  /** A letter is a day beside another one, or in capitals right before a number. */
  private boolean isLetterMeant(int at, boolean inList) {
    int next = at + 1;
    boolean upper = tokens.get(at).isUpper();
    boolean dash = isMark(next, "-") || isMark(next, "/");
    boolean listed = isMark(next, ",") || lexicon.is(WordKind.AND, tokens, next);
    PhraseMatch to = lexicon.match(WordKind.TO, tokens, next);
    boolean afterHours = at > 0 && tokens.get(at - 1).isNumber();
    boolean beforeHours = next < tokens.size() && tokens.get(next).isNumber();
    return (dash && isDayOrLetter(next + 1))
        || (upper && to != null && isDayOrLetter(to.next()))
        || (afterHours && beforeHours && !lexicon.is(WordKind.FROM, tokens, at))
        || (upper && listed && isDayOrLetter(next + 1))
        || (upper && inList && !isUsualWord(at))
        || letters.isSpacedRow(at, inList)
        || (inList && isMark(at - 1, "/"))
        || (upper && lexicon.is(WordKind.OFF, tokens, next))
        || (upper && beforeHours && !letters.isInRow(at));
  }

  /** "We" and "mi" are mostly no days. */
  private boolean isUsualWord(int at) {
    return tokens.get(at).text().length() > 1
        && lexicon.isWord(WordKind.FILLER, tokens.get(at))
        && !isNumber(at + 1);
  }

  private boolean isDayOrLetter(int at) {
    return lexicon.is(WordKind.DAY, tokens, at) || lexicon.is(WordKind.DAY_LETTER, tokens, at);
  }

  private @Nullable PhraseMatch readLast(int at) {
    PhraseMatch glued = lexicon.match(WordKind.TO_DAY, tokens, at);
    if (glued != null) {
      return glued;
    }
    int next = at;
    if (isMark(at, "-")) {
      next = at + 1;
    } else {
      PhraseMatch to = lexicon.match(WordKind.TO, tokens, at);
      if (to == null || lexicon.is(WordKind.AND, tokens, at)) {
        return null;
      }
      next = to.next();
    }
    PhraseMatch day = lexicon.match(WordKind.DAY, tokens, next);
    boolean letter = isMark(at, "-") || tokens.get(at - 1).text().length() == 1;
    if (day == null && letter) {
      day = letters.read(next);
    }
    if (day == null) {
      day = lexicon.matchMisspeltDay(tokens, next);
    }
    if (day == null) {
      day = lexicon.matchMisspeltShortDay(tokens, next);
    }
    return day == null || day.value() > 7
        ? null
        : new PhraseMatch(day.value(), skipDot(day.next()));
  }

  private int skipLeads(int at) {
    int next = at;
    for (int leads = 0; leads < MOST_LEADS && next < tokens.size(); leads++) {
      boolean lead = lexicon.isWord(WordKind.DAY_LEAD, tokens.get(next))
          || lexicon.isWord(WordKind.FROM, tokens.get(next));
      boolean letter = isListedLetter(next);
      if (!lead
          || letter // "S/D"
          || lexicon.is(WordKind.DAY_GROUP, tokens, next)
          || isEveryPart(next)
          || lexicon.is(WordKind.SOME_WEEKS, tokens, next)) {
        break;
      }
      next++;
    }
    return next;
  }

  /** The second of "S/D" and of "S y D 10-14", where one that leads to a day has no number behind it. */
  private boolean isListedLetter(int at) {
    boolean listed = isMark(at - 1, ",") || (at > 0 && lexicon.is(WordKind.AND, tokens, at - 1));
    return lexicon.is(WordKind.DAY_LETTER, tokens, at)
        && (isMark(at - 1, "/") || (listed && tokens.get(at).isUpper() && isNumber(at + 1)));
  }

  private boolean isEveryPart(int at) {
    PhraseMatch every = lexicon.match(WordKind.EVERY, tokens, at);
    return every != null && lexicon.is(WordKind.PART_WORD, tokens, every.next());
  }

  /** The full stop of an abbreviation ends no clause. */
  private int skipDot(int next) {
    boolean abbreviated = lexicon.isWord(WordKind.ABBREVIATION, tokens.get(next - 1));
    return abbreviated && isMark(next, ".") && tokens.get(next).glued() ? next + 1 : next;
  }

  private boolean isMark(int at, String mark) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isMark(mark);
  }

  private static Set<DayOfWeek> ofDigits(int digits) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (int rest = digits; rest > 0; rest /= 10) {
      days.add(DayOfWeek.of(rest % 10));
    }
    return days;
  }

  /** Over the end of the week too: Friday to Monday is four days. */
  private static Set<DayOfWeek> range(int first, int last) {
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(last));
    for (DayOfWeek day = DayOfWeek.of(first); day.getValue() != last; day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  private static Set<DayOfWeek> plus(Set<DayOfWeek> some, Set<DayOfWeek> more) {
    return new DaysMatch(some, false, 0).and(new DaysMatch(more, false, 0)).days();
  }

  /** "12th": no Thursday. */
  private boolean isEndingOfNumber(int at) {
    return at > 0
        && at < tokens.size()
        && tokens.get(at).glued()
        && tokens.get(at).folded().equals("th")
        && tokens.get(at - 1).isNumber();
  }
}
