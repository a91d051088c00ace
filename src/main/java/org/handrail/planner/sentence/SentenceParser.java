package org.handrail.planner.sentence;

import java.util.ArrayList;
import java.util.List;
import org.handrail.planner.sentence.SentencePiece.AwakePiece;
import org.handrail.planner.sentence.SentencePiece.BreakPiece;
import org.handrail.planner.sentence.SentencePiece.DaysPiece;
import org.handrail.planner.sentence.SentencePiece.EntryPiece;
import org.handrail.planner.sentence.SentencePiece.ExceptPiece;
import org.handrail.planner.sentence.SentencePiece.ExitPiece;
import org.handrail.planner.sentence.SentencePiece.HomePiece;
import org.handrail.planner.sentence.SentencePiece.HoursPiece;
import org.handrail.planner.sentence.SentencePiece.LengthPiece;
import org.handrail.planner.sentence.SentencePiece.MeetingsPiece;
import org.handrail.planner.sentence.SentencePiece.NamePiece;
import org.handrail.planner.sentence.SentencePiece.PartPiece;
import org.handrail.planner.sentence.SentencePiece.PlacePiece;
import org.handrail.planner.sentence.SentencePiece.Strength;
import org.handrail.planner.sentence.SentencePiece.TravelPiece;
import org.handrail.planner.sentence.SourceSpan.Use;
import org.jspecify.annotations.Nullable;

/** Reads a whole sentence in one language: tokens, pieces, fragments, clauses, and what each clause states. */
final class SentenceParser {

  private final SentenceLexicon lexicon;
  private final List<SentenceToken> tokens;
  private final TokenLedger ledger;
  private final StatedHoursWriter writer;
  private final List<ClauseDraft> statement = new ArrayList<>();
  private final List<SentencePiece> fragment = new ArrayList<>();
  private Strength joiner = Strength.STOP;
  private String home = "";
  private @Nullable Integer meetings;
  private String travel = "";
  private WeekSentence.Awake awake = WeekSentence.Awake.UNSAID;

  private SentenceParser(SentenceLexicon lexicon, String text, List<SentenceToken> tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    ledger = new TokenLedger(text, tokens);
    writer = new StatedHoursWriter(lexicon, tokens, ledger);
  }

  static WeekSentence parse(SentenceLexicon lexicon, String text) {
    return parse(lexicon, text, SentenceTokenizer.tokenize(text));
  }

  /** The same with the tokens of that text. */
  static WeekSentence parse(SentenceLexicon lexicon, String text, List<SentenceToken> tokens) {
    return new SentenceParser(lexicon, text, tokens).run();
  }

  private WeekSentence run() {
    PieceReader.read(lexicon, tokens).forEach(this::take);
    endStatement();
    List<UnreadText> unread = ledger.unread();
    return new WeekSentence(
        lexicon.language(), home, meetings, travel, awake, writer.stated(), unread, ledger.spans());
  }

  private void take(SentencePiece piece) {
    switch (piece) {
      case BreakPiece end -> takeBreak(end);
      case HomePiece found -> takeHome(found);
      case MeetingsPiece found -> takeMeetings(found);
      case TravelPiece found -> takeTravel(found);
      case AwakePiece found -> takeAwake(found);
      case NamePiece name -> takeName(name);
      case DaysPiece days -> fragment.add(days);
      case SentencePiece.DatePiece date -> fragment.add(date);
      case ExceptPiece except -> fragment.add(except);
      case HoursPiece hours -> fragment.add(hours);
      case PartPiece part -> fragment.add(part);
      case SentencePiece.SomeWeeksPiece some -> fragment.add(some);
      case EntryPiece entry -> fragment.add(entry);
      case ExitPiece exit -> fragment.add(exit);
      case LengthPiece length -> takeLength(length);
      case PlacePiece place -> fragment.add(place);
    }
  }

  private void takeBreak(BreakPiece end) {
    ledger.claim(end.from(), end.to(), Use.FILLER);
    endFragment(end.strength());
    if (end.strength() == Strength.STOP) {
      endStatement();
    }
  }

  private void takeHome(HomePiece found) {
    endFragment(Strength.COMMA);
    if (home.isEmpty()) {
      home = ledger.text(found.textFrom(), found.to());
      ledger.claim(found.from(), found.to(), Use.HOME);
    }
  }

  private void takeMeetings(MeetingsPiece found) {
    endFragment(Strength.COMMA);
    if (meetings == null) {
      meetings = found.wanted();
      ledger.claim(found.from(), found.to(), Use.MEETINGS);
    }
  }

  private void takeTravel(TravelPiece found) {
    endFragment(Strength.COMMA);
    if (travel.isEmpty() || travel.equals(found.travel())) {
      travel = found.travel();
      ledger.claim(found.from(), found.to(), Use.TRAVEL);
    }
  }

  /** Not usable, or beside days that still wait for their hours, it is an hour that nobody may guess from. */
  private void takeAwake(AwakePiece found) {
    endFragment(Strength.COMMA);
    Integer min = found.min();
    boolean open = !statement.isEmpty() && statement.getLast().isDaysWithoutTime();
    boolean said = found.end() ? awake.untilMin() != null : awake.fromMin() != null;
    if (min == null || open || said) {
      fragment.add(found);
    } else {
      awake = found.end() ? awake.until(min) : awake.from(min);
      ledger.claim(found.from(), found.to(), Use.AWAKE);
    }
  }

  private void takeLength(LengthPiece length) {
    if (length.lengthMin() > 0) {
      fragment.add(length);
    }
  }

  /** Filler around a name is none of it, and a number before it is a number that nobody understood. */
  private void takeName(NamePiece name) {
    int from = name.from();
    int to = name.to();
    while (from < to && (isFiller(from) || isLoneNumber(from, to))) {
      from = claimFiller(from) + 1;
    }
    while (to > from && isFiller(to - 1) && !tokens.get(to - 1).isMark(")")) {
      to = claimFiller(to - 1);
    }
    if (from < to) {
      fragment.add(new NamePiece(from, to));
    }
  }

  private boolean isFiller(int at) {
    return !tokens.get(at).isContent() || lexicon.isWord(WordKind.FILLER, tokens.get(at));
  }

  private boolean isLoneNumber(int at, int to) {
    return tokens.get(at).isNumber() && (at + 1 == to || !tokens.get(at + 1).glued());
  }

  private int claimFiller(int at) {
    if (isFiller(at)) {
      ledger.claim(at, at + 1, Use.FILLER);
    }
    return at;
  }

  private void endFragment(Strength next) {
    if (!fragment.isEmpty()) {
      statement.addAll(FragmentReader.read(List.copyOf(fragment), joiner));
      fragment.clear();
      joiner = next;
    } else {
      joiner =
          next.compareTo(joiner) < 0 && joiner != Strength.STOP ? next : joiner; // ", and" is "and"
    }
  }

  private void endStatement() {
    endFragment(Strength.STOP);
    joiner = Strength.STOP;
    ClauseMerger.merge(List.copyOf(statement)).forEach(writer::write);
    statement.clear();
  }
}
