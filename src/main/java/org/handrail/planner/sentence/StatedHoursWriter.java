package org.handrail.planner.sentence;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.handrail.planner.sentence.HoursResolver.Resolved;
import org.handrail.planner.sentence.SentencePiece.DatePiece;
import org.handrail.planner.sentence.SentencePiece.DaysPiece;
import org.handrail.planner.sentence.SentencePiece.ExceptPiece;
import org.handrail.planner.sentence.SentencePiece.HoursPiece;
import org.handrail.planner.sentence.SentencePiece.NamePiece;
import org.handrail.planner.sentence.SentencePiece.PlacePiece;
import org.handrail.planner.sentence.SourceSpan.Use;
import org.jspecify.annotations.Nullable;

/** Writes clauses that are whole as hours, and claims their words; what is not whole stays unread. */
final class StatedHoursWriter {

  private static final int MOST_STATED = 60;
  private static final int WEEK_DAYS = 7;

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final TokenLedger ledger;
  private final List<StatedHours> stated = new ArrayList<>();

  StatedHoursWriter(SentenceLexicon lexicon, List<SentenceToken> tokens, TokenLedger ledger) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.ledger = ledger;
  }

  /** What was written, in the order of the text. */
  List<StatedHours> stated() {
    return stated;
  }

  void write(ClauseDraft clause) {
    clause.endByLength();
    UnreadReason reason = missing(clause);
    if (reason != null) {
      explain(clause, reason);
      return;
    }
    DaysMatch days = days(clause);
    List<OnDays> found = hours(clause, days);
    if (found.isEmpty() || stated.size() + found.size() > MOST_STATED) {
      return;
    }
    NamePiece name = clause.name;
    if (name != null
        && lexicon.is(WordKind.EXCEPT, tokens, name.from())
        && !lexicon.is(WordKind.NOT, tokens, name.from())) {
      clause.name = null; // "except holidays" is nothing that hours are called
    }
    nameByPlace(clause);
    found.forEach(hours -> add(clause, days.someWeeks() || clause.someWeeks != null, hours));
    claim(clause);
  }

  /** On which days; none where only a date was said. */
  private static DaysMatch days(ClauseDraft clause) {
    DaysPiece piece = clause.days;
    return piece == null ? new DaysMatch(Set.of(), false, 0) : without(piece.days(), clause.except);
  }

  /** Why it is not whole; null where it is. */
  private @Nullable UnreadReason missing(ClauseDraft clause) {
    if (clause.date != null && clause.date.date() == null) {
      return UnreadReason.DATE_SPAN;
    }
    if (clause.date != null && endsInNumber(clause.name)) {
      return UnreadReason.UNKNOWN; // "el 8 y el 15 de diciembre"
    }
    if (clause.date != null && clause.days != null && clause.days.days().days().size() > 1) {
      return UnreadReason.UNKNOWN; // a date and "Mon–Fri": who knows
    }
    if (isOff(clause.name)) {
      return UnreadReason.UNKNOWN;
    }
    if (isExit(clause) || clause.isUnclear()) {
      return UnreadReason.ONE_END;
    }
    if (!clause.hasDays()) {
      boolean place = clause.name == null && !clause.hasTime();
      return clause.hasTime()
          ? UnreadReason.NO_DAY
          : place ? UnreadReason.UNKNOWN : UnreadReason.NO_TIME;
    }
    if (clause.hasTime() && isBareNumber(clause)) {
      return UnreadReason.ONE_END;
    }
    return clause.hasTime() ? null : UnreadReason.NO_HOURS;
  }

  private boolean endsInNumber(@Nullable NamePiece name) {
    return name != null
        && name.to() - name.from() > 1
        && tokens.get(name.to() - 1).isNumber();
  }

  /** "Thursday 3" without a name may be a date as well as an hour. */
  private boolean isBareNumber(ClauseDraft clause) {
    return clause.name == null
        && clause.place == null
        && clause.part == null
        && clause.date == null
        && clause.isStartOnly()
        && tokens.get(clause.hours.getFirst().from()).isNumber()
        && clause.hours.getFirst().to() == clause.hours.getFirst().from() + 1;
  }

  private void explain(ClauseDraft clause, UnreadReason reason) {
    List<SentencePiece> pieces = new ArrayList<>(clause.hours);
    for (@Nullable SentencePiece piece : clause.others()) {
      if (piece != null) {
        pieces.add(piece);
      }
    }
    pieces.forEach(piece -> ledger.explain(piece.from(), piece.to(), reason));
  }

  /** "I am free after 6" and "I don't work Mon 9–5" are the contrary of hours that are taken. */
  private boolean isOff(@Nullable NamePiece name) {
    return name != null
        && (lexicon.isWord(WordKind.OFF, tokens.get(name.from()))
            || (lexicon.isWord(WordKind.OFF, tokens.get(name.to() - 1))
                && !isSaid(WordKind.HANDOVER, name))
            || isDenied(name));
  }

  /** "I get off every day at 5" says when something ends, but not when it starts. */
  private boolean isExit(ClauseDraft clause) {
    NamePiece name = clause.name;
    PhraseMatch exit = name == null ? null : lexicon.match(WordKind.EXIT, tokens, name.from());
    if (name == null || exit == null || !clause.isStartOnly()) {
      return false;
    }
    int next = exit.next();
    while (next < name.to() && isOfPlace(tokens.get(next))) {
      next++;
    }
    return next >= name.to();
  }

  /** "From the work": a word of where somebody comes from. */
  private boolean isOfPlace(SentenceToken token) {
    return !token.isContent()
        || lexicon.isWord(WordKind.NAME_PLACE, token)
        || lexicon.isWord(WordKind.FILLER, token);
  }

  private boolean isDenied(NamePiece name) {
    for (int at = name.from(); at < name.to(); at++) {
      PhraseMatch not = lexicon.match(WordKind.NOT, tokens, at);
      if (not != null && not.value() == 0) {
        return true;
      }
    }
    return false;
  }

  /** Hours, and the days they are on. */
  private record OnDays(Set<DayOfWeek> days, Resolved hours) {

    OnDays {
      days = Set.copyOf(days);
    }
  }

  private List<OnDays> hours(ClauseDraft clause, DaysMatch days) {
    DayPart part = clause.part == null ? null : clause.part.part();
    DayPart told = partByName(clause);
    List<OnDays> found = new ArrayList<>();
    if (clause.hours.isEmpty() && part != null) {
      found.add(new OnDays(days.days(), HoursResolver.resolve(part)));
    }
    for (HoursPiece piece : clause.hours) {
      DayOfWeek last = piece.hours().untilDay();
      if (last == null) {
        Resolved resolved = told == null
            ? HoursResolver.resolve(piece.hours(), part)
            : HoursResolver.resolveNamed(piece.hours(), part, told);
        found.add(new OnDays(days.days(), resolved));
      } else if (clause.date == null && days.days().size() == 1) {
        found.addAll(untilDay(days.days().iterator().next(), last, piece.hours()));
      } else {
        return List.of(); // "Mon and Fri 5 pm to Sat 11 am": who knows
      }
    }
    return found;
  }

  /** School and breakfast are in the morning, dinner is in the evening; null for what may be in either. */
  private @Nullable DayPart partByName(ClauseDraft clause) {
    if (isSaid(WordKind.EVENING_WORD, clause)) {
      return DayPart.EVENING;
    }
    boolean morning =
        isSaid(WordKind.MORNING_WORD, clause) && !isSaid(WordKind.ANY_TIME_WORD, clause);
    return morning ? DayPart.MORNING : null;
  }

  private boolean isSaid(WordKind kind, ClauseDraft clause) {
    return isSaid(kind, clause.name) || isSaid(kind, clause.place);
  }

  private boolean isSaid(WordKind kind, @Nullable SentencePiece piece) {
    for (int at = piece == null ? 0 : piece.from(); piece != null && at < piece.to(); at++) {
      if (lexicon.is(kind, tokens, at)) {
        return true;
      }
    }
    return false;
  }

  /** "Fri 5 pm to Sun 8 pm": hours reach into the next day at most, so that later days have their own. */
  private static List<OnDays> untilDay(DayOfWeek first, DayOfWeek last, HoursMatch hours) {
    Resolved start = HoursResolver.resolve(new HoursMatch(hours.from(), null, hours.next()), null);
    Resolved end = HoursResolver.resolve(new HoursMatch(hours.until(), null, hours.next()), null);
    Set<SentenceAssumption> assumed = EnumSet.noneOf(SentenceAssumption.class);
    assumed.addAll(start.assumed());
    assumed.addAll(end.assumed());
    assumed.remove(SentenceAssumption.END);
    int nights = Math.floorMod(last.getValue() - first.getValue(), WEEK_DAYS);
    if (nights == 0) {
      return List.of();
    }
    List<OnDays> found = new ArrayList<>();
    int firstUntil = nights == 1 ? StatedHours.DAY_MIN + end.fromMin() : StatedHours.DAY_MIN;
    found.add(new OnDays(Set.of(first), new Resolved(start.fromMin(), firstUntil, assumed)));
    for (int night = 1; nights > 1 && night <= nights; night++) {
      int until = night == nights ? end.fromMin() : StatedHours.DAY_MIN;
      if (until > 0) {
        found.add(new OnDays(Set.of(first.plus(night)), new Resolved(0, until, assumed)));
      }
    }
    return found;
  }

  /** An exception of all days or of none of them is none: it stays unread. */
  private static DaysMatch without(DaysMatch days, @Nullable ExceptPiece except) {
    return except == null || !isOfSome(days, except)
        ? days
        : days.without(except.days().days(), days.next());
  }

  private static boolean isOfSome(DaysMatch days, ExceptPiece except) {
    Set<DayOfWeek> excepted = except.days().days();
    return !excepted.containsAll(days.days()) && !Collections.disjoint(excepted, days.days());
  }

  /** "I am at work 9–5" says what rather than where. */
  private void nameByPlace(ClauseDraft clause) {
    PlacePiece place = clause.place;
    if (place != null
        && clause.name == null
        && place.textFrom() + 1 == place.to()
        && lexicon.isWord(WordKind.NAME_PLACE, tokens.get(place.textFrom()))) {
      claim(place, Use.NAME);
      clause.name = new NamePiece(place.textFrom(), place.to());
      clause.place = null;
    }
  }

  private void add(ClauseDraft clause, boolean someWeeks, OnDays on) {
    Set<SentenceAssumption> assumed = EnumSet.noneOf(SentenceAssumption.class);
    assumed.addAll(on.hours().assumed());
    if (clause.startAssumed) {
      assumed.add(SentenceAssumption.START);
    }
    if (clause.daysAssumed) {
      assumed.add(SentenceAssumption.DAYS);
    }
    if (someWeeks) {
      assumed.add(SentenceAssumption.EVERY_WEEK);
    }
    NamePiece name = clause.name;
    PlacePiece place = clause.place;
    DatePiece date = clause.date;
    stated.add(new StatedHours(
        on.days(),
        date == null ? null : date.date(),
        on.hours().fromMin(),
        on.hours().untilMin(),
        name == null ? "" : ledger.text(name.from(), name.to()),
        place == null ? "" : ledger.text(place.textFrom(), place.to()),
        assumed));
  }

  private void claim(ClauseDraft clause) {
    claim(clause.days, Use.DAYS);
    claim(clause.date, Use.DAYS);
    if (clause.days != null
        && clause.except != null
        && isOfSome(clause.days.days(), clause.except)) {
      claim(clause.except, Use.DAYS);
    }
    clause.hours.forEach(hours -> claim(hours, Use.HOURS));
    claim(clause.part, Use.HOURS);
    claim(clause.length, Use.HOURS);
    claim(clause.until, Use.HOURS);
    claim(clause.someWeeks, Use.DAYS);
    claim(clause.entry, Use.HOURS);
    claim(clause.exit, Use.HOURS);
    claim(clause.name, Use.NAME);
    claim(clause.place, Use.PLACE);
  }

  private void claim(@Nullable SentencePiece piece, Use use) {
    if (piece != null) {
      ledger.claim(piece.from(), piece.to(), use);
    }
  }
}
