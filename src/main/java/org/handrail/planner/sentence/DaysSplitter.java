package org.handrail.planner.sentence;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.handrail.planner.sentence.SentencePiece.BreakPiece;
import org.handrail.planner.sentence.SentencePiece.DaysPiece;
import org.handrail.planner.sentence.SentencePiece.HoursPiece;
import org.handrail.planner.sentence.SentencePiece.NamePiece;
import org.handrail.planner.sentence.SentencePiece.PartPiece;
import org.jspecify.annotations.Nullable;

/**
 * Parts a list of days that belong to two things: "work 9–5 Monday to Friday and Saturday 10–2". Days that are joined to a clause which
 * is whole without them, and that have a time of their own behind them, are those of that time.
 */
final class DaysSplitter {

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final DaysReader days;
  private final HoursReader hours;
  private final StatedPlaceReader places;
  private final BreakReader breaks;

  DaysSplitter(
      SentenceLexicon lexicon,
      List<SentenceToken> tokens,
      DaysReader days,
      HoursReader hours,
      StatedPlaceReader places,
      BreakReader breaks) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.days = days;
    this.hours = hours;
    this.places = places;
    this.breaks = breaks;
  }

  /**
   * The days that begin with the token at {@code at}, as far as they belong together; null for none.
   *
   * @param before what was read in front of them
   */
  @Nullable
  DaysMatch read(int at, List<SentencePiece> before) {
    List<DaysMatch> list = list(at);
    if (list.isEmpty()) {
      return null;
    }
    int heads = headLength(list);
    boolean split = heads < list.size() && isTwoThings(before, list, heads);
    return list.subList(0, split ? heads : list.size()).stream()
        .reduce(DaysMatch::and)
        .orElseThrow();
  }

  private List<DaysMatch> list(int at) {
    List<DaysMatch> list = new ArrayList<>();
    DaysMatch next = days.readFirst(at);
    while (next != null) {
      list.add(next);
      next = days.readNext(next);
    }
    return list;
  }

  /** How many of the list would be those of the first thing. */
  private int headLength(List<DaysMatch> list) {
    for (int heads = list.size() - 1; heads > 0; heads--) {
      if (isRange(list.get(heads - 1))) {
        return heads; // "Mon–Fri and Sat and Sun 10–3"
      }
    }
    for (int heads = 1; heads < list.size(); heads++) {
      if (day(list.get(heads)) <= day(list.get(heads - 1))) {
        return heads; // "Mon, Wed, Fri and Tue and Thu therapy": the week begins anew
      }
    }
    int last = list.size() - 1;
    boolean parted = last > 0 && breaks.read(list.get(last - 1).next()) != null;
    return parted ? last : list.size();
  }

  private static boolean isRange(DaysMatch days) {
    return days.days().size() > 1;
  }

  private static int day(DaysMatch one) {
    return one.days().stream().mapToInt(DayOfWeek::getValue).min().orElse(0);
  }

  private boolean isTwoThings(List<SentencePiece> before, List<DaysMatch> list, int heads) {
    boolean range = isRange(list.get(heads - 1));
    List<SentencePiece> clause = clauseBefore(before, range);
    Behind behind = clause.isEmpty() || clause.stream().anyMatch(DaysPiece.class::isInstance)
        ? Behind.NOTHING
        : behind(list.getLast().next());
    boolean named = clause.stream().anyMatch(this::isNamed);
    List<HoursPiece> timed = clause.stream()
        .filter(HoursPiece.class::isInstance)
        .map(HoursPiece.class::cast)
        .toList();
    if (!timed.isEmpty()) {
      return behind.hours() || (behind.part() && range && !isEitherHalf(timed.getLast()));
    }
    boolean parted = clause.stream().anyMatch(PartPiece.class::isInstance);
    return named && ((behind.named() && behind.isTime()) || (parted && range && behind.hours()));
  }

  /** "Gym 6–7 Mon and Wed mornings": then the part of the day is that of the hours before. */
  private static boolean isEitherHalf(HoursPiece piece) {
    return HoursResolver.resolve(piece.hours(), null)
        .assumed()
        .contains(SentenceAssumption.HALF_OF_DAY);
  }

  /** What the days would complete: all since the last break, or what stands before a comma when they begin with a range. */
  private static List<SentencePiece> clauseBefore(List<SentencePiece> before, boolean range) {
    int end = before.size();
    boolean comma = range
        && end > 0
        && before.getLast() instanceof BreakPiece mark
        && mark.strength() == SentencePiece.Strength.COMMA;
    end = comma ? end - 1 : end;
    int from = end;
    while (from > 0 && !(before.get(from - 1) instanceof BreakPiece)) {
      from--;
    }
    return before.subList(from, end);
  }

  private boolean isNamed(SentencePiece piece) {
    return piece instanceof SentencePiece.PlacePiece
        || (piece instanceof NamePiece && isNamed(piece.from(), piece.to()));
  }

  private boolean isNamed(int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(token -> token.isContent() && !lexicon.isWord(WordKind.FILLER, token));
  }

  /**
   * What stands behind days until the next break.
   *
   * @param hours whether there are hours that no other days follow
   * @param part whether a part of the day stands right there
   * @param named whether something is named, in front of the hours
   */
  private record Behind(boolean hours, boolean part, boolean named) {

    static final Behind NOTHING = new Behind(false, false, false);

    boolean isTime() {
      return hours || part;
    }
  }

  private Behind behind(int end) {
    int start = behindPart(end);
    boolean companion = lexicon.is(WordKind.COMPANION, tokens, start);
    boolean named = false;
    int at = start;
    while (at < tokens.size() && breaks.read(at) == null) {
      HoursMatch found = hours.read(at, at == start || isLastNumber(at));
      if (found != null) {
        return isOfOtherDays(found.next()) ? Behind.NOTHING : new Behind(true, start > end, named);
      }
      if (days.readFirst(at) != null) {
        return Behind.NOTHING;
      }
      SentencePiece place = places.read(at);
      int next = place == null ? at + 1 : place.to();
      named = named || (place == null && !companion && isNamed(at, next));
      at = next;
    }
    return new Behind(false, start > end, named);
  }

  private int behindPart(int end) {
    for (WordKind kind : List.of(WordKind.PART, WordKind.PART_BESIDE, WordKind.PART_AFTER_DAY)) {
      PhraseMatch part = lexicon.match(kind, tokens, end);
      if (part != null) {
        return part.next();
      }
    }
    return end;
  }

  private boolean isLastNumber(int at) {
    return tokens.get(at).isNumber() && (at + 1 == tokens.size() || breaks.read(at + 1) != null);
  }

  /** "9 am Mon and Wed, 10 am Fri" without the comma. */
  private boolean isOfOtherDays(int next) {
    DaysMatch others = days.read(next);
    return others != null && hours.read(others.next(), true) == null;
  }
}
