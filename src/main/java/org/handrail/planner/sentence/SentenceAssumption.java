package org.handrail.planner.sentence;

/** What a sentence left open and the reader decided; a page says so beside the hours. */
public enum SentenceAssumption {
  /** No start was said ("until 2"): from midnight, so that no time passes for free. */
  START,
  /** No end was said: an hour was taken. */
  END,
  /** Only a part of the day was said ("Sunday morning"): the hours of {@link DayPart}. */
  PART_OF_DAY,
  /**
   * Neither am nor pm was said and both are possible: hours that start at 1 to 7 are taken for the afternoon and evening, those
   * at 8 to 11 for the morning. Hours that cross or touch noon ("9–5", "9–12") are plain and do not carry this.
   */
  HALF_OF_DAY,
  /** No day was said beside a name of its own: the days of the clause before, joined to it by a comma, "and" or "then". */
  DAYS,
  /** A day of the week was said that is not the one of the date: the date was taken. */
  DATE,
  /** Only some weeks were said ("every other Tuesday"): counted every week. */
  EVERY_WEEK
}
