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
  /** A date, which says nothing of other weeks. */
  SINGLE_DATE,
  /** It cannot be told. */
  UNKNOWN
}
