package org.handrail.planner.sentence;

import java.util.ArrayList;
import java.util.List;
import org.handrail.planner.sentence.SentencePiece.DatePiece;
import org.handrail.planner.sentence.SentencePiece.DaysPiece;
import org.handrail.planner.sentence.SentencePiece.EntryPiece;
import org.handrail.planner.sentence.SentencePiece.ExceptPiece;
import org.handrail.planner.sentence.SentencePiece.ExitPiece;
import org.handrail.planner.sentence.SentencePiece.HoursPiece;
import org.handrail.planner.sentence.SentencePiece.LengthPiece;
import org.handrail.planner.sentence.SentencePiece.NamePiece;
import org.handrail.planner.sentence.SentencePiece.PartPiece;
import org.handrail.planner.sentence.SentencePiece.PlacePiece;
import org.handrail.planner.sentence.SentencePiece.Strength;

/** Puts what stands between two breaks together to clauses; mostly it is one, but people forget commas. */
final class FragmentReader {

  private final List<SentencePiece> pieces;
  private final boolean namesFirst;
  private final List<ClauseDraft> drafts = new ArrayList<>();
  private ClauseDraft draft;

  private FragmentReader(List<SentencePiece> pieces, Strength joiner) {
    this.pieces = pieces;
    draft = new ClauseDraft(joiner);
    // "Mon 9-5 football Wed 5-6": where no name ends the fragment, each stands before its hours
    namesFirst = pieces.getFirst() instanceof NamePiece || !(pieces.getLast() instanceof NamePiece);
  }

  /** The clauses of these pieces: no breaks, no wishes, at least one. */
  static List<ClauseDraft> read(List<SentencePiece> pieces, Strength joiner) {
    FragmentReader reader = new FragmentReader(pieces, joiner);
    for (int at = 0; at < pieces.size(); at++) {
      reader.take(at);
    }
    reader.drafts.add(reader.draft);
    return reader.drafts;
  }

  private void take(int at) {
    switch (pieces.get(at)) {
      case DaysPiece days -> takeDays(days);
      case DatePiece date -> takeDate(date);
      case ExceptPiece except -> takeExcept(except);
      case HoursPiece hours -> takeHours(hours, at);
      case PartPiece part -> takePart(part);
      case SentencePiece.SomeWeeksPiece some -> draft.someWeeks = some;
      case EntryPiece entry -> takeEntry(entry);
      case ExitPiece exit -> takeExit(exit, at);
      case LengthPiece length -> takeLength(length, at);
      case NamePiece name -> takeName(name, at);
      case PlacePiece place -> draft.place = draft.place == null ? place : draft.place;
      case SentencePiece.AwakePiece ignored -> takeUnclear();
      case SentencePiece.BreakPiece ignored -> {}
      case SentencePiece.HomePiece ignored -> {}
      case SentencePiece.MeetingsPiece ignored -> {}
      case SentencePiece.TravelPiece ignored -> {}
    }
  }

  private void takeDays(DaysPiece days) {
    if (draft.days != null || (draft.date != null && draft.hasTime())) {
      startNext();
    }
    draft.days = days;
  }

  private void takeDate(DatePiece date) {
    if (draft.date != null || draft.isWeekly()) {
      startNext();
    }
    draft.date = date;
    DayPart named = date.part();
    if (named != null && draft.part == null) {
      draft.part = new PartPiece(date.from(), date.to(), named);
    }
  }

  private void takeExcept(ExceptPiece except) {
    if (draft.except != null) {
      startNext();
    }
    draft.except = except;
  }

  private void takeHours(HoursPiece hours, int at) {
    boolean more = at > 0 && pieces.get(at - 1) instanceof HoursPiece;
    if (draft.isStartOnly() && hours.hours().from() == null) {
      draft.endAt(hours); // "at 7 every day til 3:30"
      return;
    }
    if (at > 0 && pieces.get(at - 1).equals(draft.except) && !draft.hours.isEmpty()) {
      takeExcepted(hours);
      return;
    }
    if (!draft.hours.isEmpty() && !more) {
      startNext();
    }
    draft.hours.add(hours);
  }

  /** "Except Friday until noon": that day starts like the others. */
  private void takeExcepted(HoursPiece hours) {
    ClauseDraft others = draft;
    startExcepted();
    draft.hours.add(hours);
    draft.startLike(others);
  }

  private void takePart(PartPiece part) {
    if (draft.part != null) {
      startNext();
    }
    draft.part = part;
  }

  private void takeEntry(EntryPiece entry) {
    if (draft.hasTime() || draft.exit != null) {
      startNext();
    }
    draft.entry = entry;
  }

  private void takeExit(ExitPiece exit, int at) {
    boolean excepted = at > 0
        && pieces.get(at - 1).equals(draft.except)
        && draft.hours.size() == 1
        && draft.hours.getFirst().hours().until() != null;
    if (excepted) {
      takeEarlierExit(exit);
    } else if (draft.isEntered()) {
      draft.endBy(exit);
    } else {
      if (draft.hasTime() || draft.exit != null) {
        startNext();
      }
      draft.exit = exit;
    }
  }

  private void takeUnclear() {
    if (draft.hasTime()) {
      startNext();
    }
    draft.unclear = true;
  }

  /** "Work Mon-Fri 9-5 except Friday I get off at 3": that day starts like the others. */
  private void takeEarlierExit(ExitPiece exit) {
    ClockTime start = draft.hours.getFirst().hours().from();
    startExcepted();
    HoursMatch hours = new HoursMatch(start, exit.clock(), exit.to());
    draft.hours.add(new HoursPiece(exit.from(), exit.to(), hours));
  }

  /** "Work Mon-Fri 9-5 except Wed 12-8": hours behind an exception are those of its days. */
  private void startExcepted() {
    ClauseDraft others = draft;
    ExceptPiece except = others.except;
    startNext();
    draft.inheritName(others);
    draft.excepted = true;
    draft.days = except == null ? null : new DaysPiece(except.from(), except.to(), except.days());
  }

  /** "Gym Tue 6 pm, bus takes an hour": a length beside another name may be that of something else. */
  private void takeLength(LengthPiece length, int at) {
    boolean afterOther =
        at > 0 && pieces.get(at - 1) instanceof NamePiece && !draft.hours.isEmpty();
    boolean beforeOther = at + 1 < pieces.size()
        && pieces.get(at + 1) instanceof NamePiece
        && draft.name != null
        && !isTimeAhead(at);
    if (draft.length == null && !afterOther && !beforeOther) {
      draft.length = length;
    }
  }

  private void takeName(NamePiece name, int at) {
    boolean taken = draft.name != null || namesFirst;
    if (isOver(at) && taken && isTimeAhead(at)) {
      startNext();
    }
    if (draft.name == null) {
      draft.name = name;
      draft.namedFirst = draft.days == null && !draft.hasTime();
    }
  }

  /** "Friday night poker 8 to 11": a part of the day still waits for its hours, unless other days come before them. */
  private boolean isOver(int at) {
    return !draft.hours.isEmpty() || (draft.part != null && isDaysAhead(at));
  }

  private boolean isDaysAhead(int at) {
    return pieces.subList(at, pieces.size()).stream().anyMatch(DaysPiece.class::isInstance);
  }

  private boolean isTimeAhead(int at) {
    return pieces.subList(at, pieces.size()).stream()
        .anyMatch(piece -> piece instanceof HoursPiece || piece instanceof PartPiece);
  }

  private void startNext() {
    drafts.add(draft);
    draft = new ClauseDraft(Strength.COMMA);
  }
}
