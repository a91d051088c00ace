package org.handrail.planner.sentence;

import org.jspecify.annotations.Nullable;

/** A stretch of tokens that means one thing; {@code from} is the index of its first token, {@code to} that after its last. */
sealed interface SentencePiece {

  int from();

  int to();

  /** Days of the week. */
  record DaysPiece(int from, int to, DaysMatch days) implements SentencePiece {}

  /**
   * A single date, which says nothing of other weeks: "Dec 3", "tomorrow".
   *
   * @param date null for a span of dates
   * @param part of the day that its word names, as "tonight" does; null for none
   */
  record DatePiece(
      int from, int to, @Nullable StatedDate date, @Nullable DayPart part)
      implements SentencePiece {}

  /** Days on which what was said of others does not hold. */
  record ExceptPiece(int from, int to, DaysMatch days) implements SentencePiece {}

  /** Behind hours: not every week. */
  record SomeWeeksPiece(int from, int to) implements SentencePiece {}

  /** Hours of the clock. */
  record HoursPiece(int from, int to, HoursMatch hours) implements SentencePiece {}

  /**
   * How long something lasts.
   *
   * @param lengthMin in minutes, up to a day; 0 for a stretch of time that says nothing of that
   */
  record LengthPiece(int from, int to, int lengthMin) implements SentencePiece {}

  /**
   * The word before the hour at which something starts: "I start".
   *
   * @param soft whether that hour may stand without an end
   */
  record EntryPiece(int from, int to, boolean soft) implements SentencePiece {}

  /** The hour at which something ends, told as an event: "get off work at 5". */
  record ExitPiece(int from, int to, ClockTime clock) implements SentencePiece {}

  /** A part of the day. */
  record PartPiece(int from, int to, DayPart part) implements SentencePiece {}

  /** Words that no table explains: mostly what the hours are called. */
  record NamePiece(int from, int to) implements SentencePiece {}

  /**
   * A place.
   *
   * @param textFrom where it begins after its preposition and article
   */
  record PlacePiece(int from, int to, int textFrom) implements SentencePiece {}

  /**
   * Where the person lives.
   *
   * @param textFrom where the place begins
   */
  record HomePiece(int from, int to, int textFrom) implements SentencePiece {}

  /**
   * From when or until when the person is up.
   *
   * @param min minutes after midnight, up to 1440; null when it cannot be told for every day
   * @param end whether it is the end of the day
   */
  record AwakePiece(int from, int to, @Nullable Integer min, boolean end)
      implements SentencePiece {}

  /** How many meetings are wanted. */
  record MeetingsPiece(int from, int to, int wanted) implements SentencePiece {}

  /** How the person travels. */
  record TravelPiece(int from, int to, String travel) implements SentencePiece {}

  /** What stands between clauses. */
  record BreakPiece(int from, int to, Strength strength) implements SentencePiece {}

  /** How far a break parts what stands before and after it. */
  enum Strength {
    /** "And": may stand inside a name. */
    AND,
    /** A comma, "then". */
    COMMA,
    /** A full stop, a semicolon, a new line: nothing is taken over. */
    STOP
  }
}
