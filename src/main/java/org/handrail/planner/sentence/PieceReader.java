package org.handrail.planner.sentence;

import java.util.ArrayList;
import java.util.List;
import org.handrail.planner.sentence.SentencePiece.BreakPiece;
import org.handrail.planner.sentence.SentencePiece.DaysPiece;
import org.handrail.planner.sentence.SentencePiece.EntryPiece;
import org.handrail.planner.sentence.SentencePiece.ExceptPiece;
import org.handrail.planner.sentence.SentencePiece.HoursPiece;
import org.handrail.planner.sentence.SentencePiece.NamePiece;
import org.handrail.planner.sentence.SentencePiece.PartPiece;
import org.handrail.planner.sentence.SentencePiece.Strength;
import org.jspecify.annotations.Nullable;

/** Reads tokens into pieces, from left to right; at each token the first reader that knows it takes it. */
final class PieceReader {

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final BreakReader breaks;
  private final DaysReader days;
  private final DateReader dates;
  private final DaysSplitter splitter;
  private final HoursReader hours;
  private final LengthReader lengths;
  private final ShiftReader shifts;
  private final AwakeReader awake;
  private final WishReader wishes;
  private final StatedPlaceReader places;
  private final List<SentencePiece> pieces = new ArrayList<>();

  private PieceReader(SentenceLexicon lexicon, List<SentenceToken> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    days = new DaysReader(lexicon, tokens);
    breaks = new BreakReader(lexicon, tokens, days);
    hours = new HoursReader(lexicon, tokens);
    dates = new DateReader(lexicon, tokens, days, hours, breaks);
    lengths = new LengthReader(lexicon, tokens);
    shifts = new ShiftReader(lexicon, tokens, days, hours);
    awake = new AwakeReader(lexicon, tokens, hours);
    wishes = new WishReader(lexicon, tokens, days, hours);
    places = new StatedPlaceReader(lexicon, tokens, days, hours, wishes);
    splitter = new DaysSplitter(lexicon, tokens, days, hours, places, breaks);
  }

  static List<SentencePiece> read(SentenceLexicon lexicon, List<SentenceToken> tokens) {
    return new PieceReader(lexicon, tokens).run();
  }

  private List<SentencePiece> run() {
    int at = 0;
    boolean begins = true;
    while (at < tokens.size()) {
      SentencePiece piece = pieceAt(at, begins);
      if (piece == null) {
        boolean mark = !tokens.get(at).isContent();
        piece = mark ? null : nameAt(at);
        begins = begins && (mark || lexicon.isWord(WordKind.FILLER, tokens.get(at)));
      } else {
        begins = piece instanceof BreakPiece || isWish(piece);
      }
      if (piece != null) {
        pieces.add(piece);
      }
      at = piece == null ? at + 1 : piece.to();
    }
    return List.copyOf(pieces);
  }

  private static boolean isWish(SentencePiece piece) {
    return piece instanceof SentencePiece.HomePiece
        || piece instanceof SentencePiece.MeetingsPiece
        || piece instanceof SentencePiece.TravelPiece
        || piece instanceof SentencePiece.AwakePiece;
  }

  private @Nullable SentencePiece pieceAt(int at, boolean begins) {
    SentencePiece piece = lengths.read(at, isAfterStart());
    if (piece == null) {
      piece = breaks.read(at);
    }
    if (piece == null) {
      piece = shifts.readExit(at, isEntered());
    }
    if (piece == null) {
      piece = shifts.readEntry(at);
    }
    if (piece == null) {
      piece = awake.read(at, begins);
    }
    if (piece == null) {
      piece = places.readHome(at, begins);
    }
    if (piece == null) {
      piece = wishes.readMeetings(at);
    }
    if (piece == null) {
      piece = wishes.readTravel(at, begins);
    }
    if (piece == null) {
      piece = dateAt(at, begins);
    }
    if (piece == null) {
      piece = daysAt(at);
    }
    if (piece == null && last() instanceof HoursPiece) {
      PhraseMatch some = lexicon.match(WordKind.SOME_WEEKS_AFTER, tokens, at);
      piece = some == null ? null : new SentencePiece.SomeWeeksPiece(at, some.next());
    }
    if (piece == null) {
      piece = hoursAt(at);
    }
    if (piece == null) {
      piece = partAt(at);
    }
    if (piece == null) {
      piece = jobKindAt(at);
    }
    if (piece == null) {
      piece = places.readInBrackets(at, last() instanceof NamePiece);
    }
    return piece == null ? places.read(at) : piece;
  }

  private @Nullable SentencePiece dateAt(int at, boolean begins) {
    SentencePiece date = dates.read(at, begins || last() instanceof BreakPiece);
    if (date == null
        && last() instanceof DaysPiece named
        && named.to() == at
        && !named.days().someWeeks()
        && named.days().days().size() == 1) {
      date = dates.readBehind(at, named.days().days().iterator().next());
    }
    return date;
  }

  /** Whether the start of something stands right before, a comma between them or not. */
  private boolean isAfterStart() {
    int before = pieces.size() - 1;
    if (last() instanceof BreakPiece end && end.strength() == Strength.COMMA) {
      before--;
    }
    return before >= 0
        && pieces.get(before) instanceof HoursPiece piece
        && piece.hours().isStartOnly();
  }

  /** Whether the hour before is the one at which something starts: "in 7 out 3". */
  private boolean isEntered() {
    return pieces.size() > 1
        && last() instanceof HoursPiece
        && pieces.get(pieces.size() - 2) instanceof EntryPiece;
  }

  private @Nullable SentencePiece daysAt(int at) {
    DaysMatch except = days.readExcept(at);
    if (except != null) {
      return new ExceptPiece(at, except.next(), except);
    }
    DaysMatch off = days.readOff(at);
    if (off != null && isOfClauseBefore(off)) {
      return new ExceptPiece(at, off.next(), off);
    }
    DaysMatch match = splitter.read(at, pieces);
    if (match != null && isComing(at, match)) {
      StatedDate date = match.days().size() == 1
          ? new StatedDate.OfWeekday(match.days().iterator().next())
          : null;
      return new SentencePiece.DatePiece(at, match.next(), date, null);
    }
    return match == null ? null : new DaysPiece(at, match.next(), match);
  }

  /** "This Friday", "el lunes que viene": no other one. */
  private boolean isComing(int at, DaysMatch match) {
    PhraseMatch before = at == 0 ? null : lexicon.match(WordKind.COMING, tokens, at - 1);
    if (lexicon.is(WordKind.COMING, tokens, at) || (before != null && before.next() == at)) {
      return true;
    }
    for (int word = at + 1; word < match.next(); word++) {
      PhraseMatch after = lexicon.match(WordKind.COMING_AFTER, tokens, word);
      if (after != null && after.next() == match.next()) {
        return true;
      }
    }
    return false;
  }

  /** "Mon–Fri 9–5, Tuesday off": whether what was said right before has hours on these days and on others. */
  private boolean isOfClauseBefore(DaysMatch off) {
    int end = pieces.size();
    if (last() instanceof BreakPiece mark && mark.strength() != Strength.STOP) {
      end--;
    }
    boolean timed = false;
    for (int at = end - 1; at >= 0 && !(pieces.get(at) instanceof BreakPiece); at--) {
      timed = timed || pieces.get(at) instanceof HoursPiece;
      if (pieces.get(at) instanceof DaysPiece found) {
        return (timed || pieces.get(end - 1) instanceof HoursPiece)
            && found.days().days().size() > off.days().size()
            && found.days().days().containsAll(off.days());
      }
    }
    return false;
  }

  private @Nullable SentencePiece hoursAt(int at) {
    HoursMatch match = readHours(at);
    if (match == null) {
      return null;
    }
    HoursMatch across = untilDay(match);
    return new HoursPiece(at, across.next(), across);
  }

  private @Nullable HoursMatch readHours(int at) {
    boolean sign = tokens.get(at).isMark("@") && at + 1 < tokens.size();
    if (sign) { // "@10am" is an hour, "@1500 Market" a place
      return hours.read(at + 1, tokens.get(at + 1).folded().length() <= 2);
    }
    boolean expected = last() instanceof DaysPiece
        || last() instanceof SentencePiece.DatePiece
        || last() instanceof ExceptPiece
        || last() instanceof EntryPiece;
    return hours.read(at, expected || isLastNumber(at));
  }

  /** "Fri 5 pm - Sat 11 am": the end with a day of its own. */
  private HoursMatch untilDay(HoursMatch start) {
    int next = start.next();
    boolean dash = next < tokens.size() && tokens.get(next).isMark("-");
    PhraseMatch to = lexicon.match(WordKind.TO, tokens, next);
    if (start.until() != null
        || !(dash || (to != null && !lexicon.is(WordKind.AND, tokens, next)))) {
      return start;
    }
    DaysMatch day = days.read(to == null ? next + 1 : to.next());
    HoursMatch end = day == null ? null : hours.read(day.next(), true);
    return day == null || end == null || end.until() != null || day.days().size() != 1
        ? start
        : new HoursMatch(start.from(), end.from(), day.days().iterator().next(), end.next());
  }

  /** "Sunday service 11": a bare number that ends a clause with days but no hours. */
  private boolean isLastNumber(int at) {
    boolean ends = at + 1 == tokens.size() || breaks.read(at + 1) != null;
    return ends
        && tokens.get(at).isNumber()
        && last() instanceof NamePiece
        && pieces.size() > 1
        && pieces.get(pieces.size() - 2) instanceof DaysPiece;
  }

  private @Nullable SentencePiece partAt(int at) {
    PhraseMatch part = lexicon.match(WordKind.PART, tokens, at);
    if (part == null) {
      part = lexicon.match(WordKind.PART_BESIDE, tokens, at);
      part = part != null && isBeside(part.next()) ? part : null;
    }
    if (part == null && last() instanceof DaysPiece) {
      part = lexicon.match(WordKind.PART_AFTER_DAY, tokens, at);
    }
    return part == null ? null : new PartPiece(at, part.next(), DayPart.of(part.value()));
  }

  private boolean isBeside(int next) {
    return last() instanceof DaysPiece
        || last() instanceof SentencePiece.DatePiece
        || days.read(next) != null
        || hours.read(next, true) != null;
  }

  /** One word, or with the words before it one name. */
  private @Nullable SentencePiece nameAt(int at) {
    if (last() instanceof NamePiece name && isJoined(name.to(), at)) {
      pieces.removeLast();
      return new NamePiece(name.from(), at + 1);
    }
    return new NamePiece(at, at + 1);
  }

  /** "Work (part time)": what stands in brackets is a part of the name. */
  private @Nullable SentencePiece jobKindAt(int at) {
    if (!(last() instanceof NamePiece name)
        || name.to() != at
        || !tokens.get(at).isMark("(")) {
      return null;
    }
    int next = at + 1;
    while (next < tokens.size()
        && (lexicon.isWord(WordKind.JOB_KIND, tokens.get(next))
            || (tokens.get(next).isMark("-") && tokens.get(next).glued()))) {
      next++;
    }
    if (next == at + 1 || next == tokens.size() || !tokens.get(next).isMark(")")) {
      return null;
    }
    pieces.removeLast();
    return new NamePiece(name.from(), next + 1);
  }

  /** Whether the words stand side by side, or only marks that join words between them. */
  private boolean isJoined(int end, int at) {
    for (int i = end; i < at; i++) {
      SentenceToken mark = tokens.get(i);
      boolean glue = mark.glued() && tokens.get(i + 1).glued();
      if (!glue && !isShortWith(i) && !mark.isMark("'") && !mark.isMark("\"")) {
        return false;
      }
    }
    return true;
  }

  /** "W/ Dr. Smith". */
  private boolean isShortWith(int at) {
    return at > 0
        && tokens.get(at).isMark("/")
        && tokens.get(at).glued()
        && lexicon.isWord(WordKind.SHORT_WITH, tokens.get(at - 1));
  }

  private @Nullable SentencePiece last() {
    return pieces.isEmpty() ? null : pieces.getLast();
  }
}
