package org.handrail.planner.sentence;

/** What is missing where something that was typed could not become hours. */
public enum UnreadReason {
  /** Hours, but no day. */
  NO_DAY,
  /** A day, but no hours. */
  NO_HOURS,
  /** Neither a day nor hours. */
  NO_TIME,
  /** Only when something starts, or only when it ends. */
  ONE_END,
  /** A single date that is over. */
  DATE_OVER,
  /** A stretch of dates: only a single one can be said. */
  DATE_SPAN,
  /** It cannot be told. */
  UNKNOWN
}
