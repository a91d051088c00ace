package org.handrail.planner.sentence;

/** What a word or phrase of a language can be; one may be several, and the grammar asks for the one that fits where it stands. */
enum WordKind {
  /** A day; its value is 1 for Monday to 7. */
  DAY,
  /** One letter for a day. */
  DAY_LETTER,
  /** Several days; its value has a digit for each. */
  DAY_GROUP,
  /** What may stand before a day and says nothing. */
  DAY_LEAD,
  /** Every day, before a {@link #PART_WORD}: "every night". */
  EVERY,
  PART_WORD,
  /** Beside days and hours: nothing is on. */
  OFF,
  /** After the days of an exception: nothing is on. */
  DAY_OFF,
  /** In brackets behind a name: what kind of work it is, and not where. */
  JOB_KIND,
  /** A month, 1 to 12, beside the number of a day. */
  MONTH,
  /** In a name: an {@link #OFF} at its end is none, "drop the kids off". */
  HANDOVER,
  /** Behind days: what follows is no other thing. */
  COMPANION,
  /** A single day, as days from today, where a clause begins: "tomorrow". */
  DATE,
  /** Before the number of a day, behind the day of the week: "Tuesday the 8th". */
  DATE_LEAD,
  /** Begins what cannot be told as a date, with the date in it: "the week of". */
  DATE_UNCLEAR,
  /** Behind a number and a stroke: no date, but a part of something. */
  FRACTION_OF,
  /** Between the numbers of a day and a month. */
  MONTH_OF,
  /** Before a day of the week: only the next one. */
  COMING,
  /** Names what follows as the number of a day. */
  DAY_OF_MONTH,
  /** Behind an ordinal: it is that of a street or a floor, and of no month. */
  ORDINAL_OF,
  /** The part of today that one word names: "tonight". */
  DATE_PART,
  /** Before days that are off: "pero el martes libre". */
  BUT,
  /** In a name: the hours are not taken; its value is 1 for what says that they are: "no puedo". */
  NOT,
  EXCEPT,
  /** Before a day: not every week. */
  SOME_WEEKS,
  /** After a day: not every week. */
  SOME_WEEKS_AFTER,
  /** After a day: the one that comes, "el martes que viene". */
  COMING_AFTER,
  /** "To" and a day without a blank: "aviernes". */
  TO_DAY,
  /** Between two days or two hours. */
  TO,
  /** Before the first of two hours. */
  FROM,
  /** Before the first of two hours joined by "and". */
  BETWEEN,
  /** Before hours of which only the start is said. */
  AFTER,
  /** Before hours of which only the end is said. */
  UNTIL,
  /** Before one hour. */
  CLOCK_AT,
  /** Before one hour at the latest. */
  BY_CLOCK,
  /** Before the hour at which something starts; 1 where that hour may stand alone, 2 for a short word that needs its hour. */
  ENTRY,
  /** Before the hour at which something ends; 2 for a short word. */
  EXIT,
  AM,
  PM,
  /** After an hour, saying only that it is one. */
  OCLOCK,
  /** Before an hour: its value is the minutes to add. */
  MINUTES_BEFORE,
  /** After an hour: its value is the minutes to add. */
  MINUTES_AFTER,
  /** In a name: hours that may be either half of the day are in the morning. */
  MORNING_WORD,
  /** In a name: they are in the evening. */
  EVENING_WORD,
  /** In a name: a {@link #MORNING_WORD} says nothing of it. */
  ANY_TIME_WORD,
  NOON,
  MIDNIGHT,
  /** After an hour; its value is the code of a {@link DayPart}. */
  CLOCK_PART,
  /** A part of the day wherever it stands. */
  PART,
  /** A part of the day only beside a day or hours: "night school" is none. */
  PART_BESIDE,
  /** A part of the day only after a day: "mañana" is tomorrow otherwise. */
  PART_AFTER_DAY,
  /** Before how long something lasts. */
  LENGTH_LEAD,
  /** How long something lasts; its value is in minutes. */
  LENGTH,
  HOUR_UNIT,
  MINUTE_UNIT,
  /** After hours: its value is the minutes to add. */
  AND_HALF,
  /** After a length: then it is that of a way, or of a time before or after. */
  LENGTH_OF_OTHER,
  /** Before the hour at which the person gets up. */
  AWAKE_FROM,
  /** Before the hour at which the person is home or in bed. */
  AWAKE_UNTIL,
  PLACE_AT,
  /** Before a {@link #PLACE_WORD}. */
  PLACE_LEAD,
  /** A place without a preposition. */
  PLACE_WORD,
  /** A place after a preposition only. */
  HOME_WORD,
  /** A place that says rather what one does there. */
  NAME_PLACE,
  /** Where a place ends. */
  PLACE_STOP,
  /** Before a word that is no {@link #PLACE_STOP} then: "the house of my mother". */
  OF,
  ARTICLE,
  /** With a stroke: "w/". */
  SHORT_WITH,
  HOME_IS,
  /** Home, when a colon or a number follows. */
  HOME_LABEL,
  /** Home, when the text begins with it. */
  HOME_FROM,
  NUMBER,
  MEETINGS,
  PER_WEEK,
  PER_DAY,
  /** A way to travel; its value is an index into {@link SentenceLexicon#TRAVEL}. */
  TRAVEL,
  /** Before a {@link #TRAVEL}. */
  TRAVEL_LEAD,
  /** A way to travel only when nothing else stands beside it. */
  TRAVEL_ALONE,
  AND,
  THEN,
  /** A word that no full stop ends. */
  ABBREVIATION,
  FILLER
}
