package org.handrail.planner.sentence;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.handrail.planner.sentence.SentencePiece.SomeWeeksPiece;
import org.handrail.planner.sentence.SentencePiece.Strength;
import org.jspecify.annotations.Nullable;

/** A clause while it is put together: "football Wed 5:30 at 19147". */
final class ClauseDraft {

  final Strength joiner;
  final List<HoursPiece> hours = new ArrayList<>();

  @Nullable
  DaysPiece days;

  /** A single date, where one is said: then it holds on no other day. */
  @Nullable
  DatePiece date;

  @Nullable
  ExceptPiece except;

  @Nullable
  PartPiece part;

  @Nullable
  LengthPiece length;

  /** What stands before the start of hours that have an end told as an event too. */
  @Nullable
  EntryPiece entry;

  @Nullable
  ExitPiece exit;

  /** An end that was said apart from the start: "at 7 every day til 3:30". */
  @Nullable
  HoursPiece until;

  /** Whether the start was not said, but follows from what was before. */
  boolean startAssumed;

  /** What behind the hours says that not every week is meant. */
  @Nullable
  SomeWeeksPiece someWeeks;

  /** Whether {@link #exit} ended the hours. */
  boolean ended;

  /** Whether it says something of hours that nobody may guess from. */
  boolean unclear;

  @Nullable
  NamePiece name;

  @Nullable
  PlacePiece place;

  /** Whether the days stand in another clause, and nobody said that they hold here too. */
  boolean daysAssumed;

  /** Whether its days are those on which the clause before does not hold. */
  boolean excepted;

  /** Whether the name after it is the one of the clause before too. */
  boolean sharesName;

  /** Whether the name stood before days and hours: then it may hold for the next clause too. */
  boolean namedFirst;

  /**
   * A clause of which nothing is known.
   *
   * @param joiner what stands before it
   */
  ClauseDraft(Strength joiner) {
    this.joiner = joiner;
  }

  boolean hasTime() {
    return !hours.isEmpty() || part != null;
  }

  boolean isEmpty() {
    return isNothingElse() && isBare();
  }

  /** Whether neither a length nor the start or end of a shift is told. */
  private boolean isBare() {
    return length == null && entry == null && exit == null && date == null && !unclear;
  }

  /** Whether it says on which days it holds, or on which date. */
  boolean hasDays() {
    return days != null || date != null;
  }

  /** Whether it has hours on several days of the week, so that a date behind it belongs to something else. */
  boolean isWeekly() {
    return hasTime() && days != null && days.days().days().size() > 1;
  }

  boolean isDaysWithoutTime() {
    return days != null && !hasTime();
  }

  boolean isLengthOnly() {
    return length != null && entry == null && exit == null && date == null && isNothingElse();
  }

  private boolean isNothingElse() {
    return !hasTime() && days == null && name == null && place == null && except == null;
  }

  boolean isExceptOnly() {
    return except != null
        && !hasTime()
        && days == null
        && name == null
        && place == null
        && isBare();
  }

  boolean isNameOnly() {
    return name != null && days == null && !hasTime() && isBare();
  }

  boolean isPlaceOnly() {
    return place != null && name == null && days == null && !hasTime() && isBare();
  }

  boolean isDaysOnly() {
    return hasDays()
        && name == null
        && !hasTime()
        && length == null
        && entry == null
        && exit == null
        && !unclear;
  }

  /** Whether a start was told, and an end may follow. */
  boolean isEntered() {
    return entry != null && isStartOnly();
  }

  boolean isStartOnly() {
    return hours.size() == 1 && hours.getFirst().hours().isStartOnly();
  }

  /** Whether it says nothing but when something ends: ", til 9". */
  boolean isEndOnly() {
    return hours.size() == 1
        && hours.getFirst().hours().from() == null
        && part == null
        && days == null
        && name == null
        && place == null
        && except == null
        && isBare();
  }

  /** Whether its hours cannot be told, as of a shift of which only one end was said. */
  boolean isUnclear() {
    return unclear || (exit != null && !ended) || (entry != null && !entry.soft() && isEntered());
  }

  void endBy(ExitPiece end) {
    endAt(end.clock());
    exit = end;
    ended = true;
  }

  void endAt(HoursPiece end) {
    endAt(end.hours().until());
    until = end;
  }

  private void endAt(@Nullable ClockTime end) {
    HoursPiece start = hours.getFirst();
    HoursMatch both = new HoursMatch(start.hours().from(), end, start.to());
    hours.set(0, new HoursPiece(start.from(), start.to(), both));
  }

  /** "Church 11 to 1, then dinner til 5": where days are those of the clause before, its end is the start. */
  void startAfter(ClauseDraft before) {
    HoursPiece end = hours.size() == 1 ? hours.getFirst() : null;
    if (end == null || end.hours().from() != null) {
      return;
    }
    ClockTime start =
        before.hours.isEmpty() ? null : before.hours.getLast().hours().until();
    if (start == null) {
      unclear = true;
    } else {
      HoursMatch both = new HoursMatch(start, end.hours().until(), end.to());
      hours.set(0, new HoursPiece(end.from(), end.to(), both));
      startAssumed = true;
    }
  }

  /** Whether it has one start and one end. */
  boolean isWhole() {
    HoursMatch only = hours.size() == 1 ? hours.getFirst().hours() : null;
    return only != null && only.from() != null && only.until() != null;
  }

  /** Whether it has one start and one end on each of these days and on others. */
  boolean isWholeOnMoreThan(Set<DayOfWeek> some) {
    return isWhole()
        && days != null
        && except == null
        && days.days().days().size() > some.size()
        && days.days().days().containsAll(some);
  }

  /** "Work Mon–Fri 9–5, except Friday until noon": an end alone has the start of the hours from which its days are excepted. */
  void startLike(ClauseDraft others) {
    HoursPiece end = hours.size() == 1 ? hours.getFirst() : null;
    if (end == null || end.hours().from() != null) {
      return;
    }
    ClockTime start = others.hours.size() == 1 ? others.hours.getFirst().hours().from() : null;
    if (start == null) {
      unclear = true;
    } else {
      HoursMatch both = new HoursMatch(start, end.hours().until(), end.to());
      hours.set(0, new HoursPiece(end.from(), end.to(), both));
      startAssumed = !excepted;
    }
  }

  /** What it is put together from, but for the hours; null for what was not said. */
  @Nullable
  SentencePiece[] others() {
    return new @Nullable SentencePiece[] {
      days, date, except, part, length, entry, exit, until, someWeeks, name, place
    };
  }

  /** Whether both together say no thing twice. */
  boolean fits(ClauseDraft other) {
    return (name == null || other.name == null)
        && (place == null || other.place == null)
        && (days == null || other.days == null)
        && (date == null || other.date == null)
        && (except == null || other.except == null)
        && (part == null || other.part == null)
        && (length == null || other.length == null);
  }

  /** Takes over what the other says and this one does not. */
  void merge(ClauseDraft other) {
    namedFirst = namedFirst || (other.name != null && other.namedFirst);
    hours.addAll(other.hours);
    days = days == null ? other.days : days;
    except = except == null ? other.except : except;
    date = date == null ? other.date : date;
    part = part == null ? other.part : part;
    length = length == null ? other.length : length;
    entry = entry == null ? other.entry : entry;
    exit = exit == null ? other.exit : exit;
    ended = ended || other.ended;
    until = until == null ? other.until : until;
    someWeeks = someWeeks == null ? other.someWeeks : someWeeks;
    unclear = unclear || other.unclear;
    name = name == null ? other.name : name;
    place = place == null ? other.place : place;
  }

  /** Ends hours of which only the start was said by how long they last; a length that ends none stays unread. */
  void endByLength() {
    HoursMatch ended = length == null || hours.size() != 1
        ? null
        : hours.getFirst().hours().lasting(length.lengthMin());
    if (ended == null) {
      length = null;
    } else {
      hours.set(0, new HoursPiece(hours.getFirst().from(), hours.getFirst().to(), ended));
    }
  }

  void inheritName(ClauseDraft before) {
    name = before.name;
    place = place == null ? before.place : place;
    namedFirst = before.namedFirst;
  }
}
