package org.handrail.ical;

/** What of an entry of a calendar, or of a whole calendar, could not be used. The sentences quote nothing of the entry. */
public enum EntryFault {
  FILE_EMPTY("This calendar is an empty file."),
  CUT_OFF("The entry is cut off: its end is missing."),
  LINE_TOO_LONG("The entry has a line that is too long."),
  NO_START("The entry does not say when it starts."),
  TIME_UNREADABLE("The entry has a date or time that cannot be read."),
  TIME_NONEXISTENT("The entry has a date or time that does not exist."),
  END_MISSING("The entry does not say when it ends."),
  END_UNREADABLE("The entry's end cannot be read."),
  LENGTH_UNREADABLE("The entry has a length that cannot be read."),
  ENDS_BEFORE_START("The entry ends before it starts."),
  TOO_LONG("The entry lasts longer than a year."),
  ZONE_UNREADABLE("The entry's time zone cannot be read."),
  ZONE_UNKNOWN("The entry's time zone is not known, and the calendar does not define it."),
  ZONE_RESTLESS("The entry's time zone changes more often than any real one."),
  RULE_UNREADABLE("The entry's repeat rule cannot be read."),
  RULE_PART_UNREADABLE("A part of the entry's repeat rule cannot be read."),
  EXCEPTION_UNREADABLE("A day on which the entry is left out cannot be read."),
  EXTRA_UNREADABLE("A further day of the entry cannot be read."),
  RULE_FOREIGN("The entry repeats by another calendar than the Gregorian."),
  RULE_DENSE("The entry's repeat rule is too dense."),
  TOO_OFTEN("The entry repeats more often than daily."),
  TOO_MANY_RULES("The entry has more repeat rules than any real one."),
  TOO_MANY_DATES("The entry lists more single dates than any real one."),
  TOO_MANY_INSTANCES("The entry repeats more than 500 times in this span."),
  MOVED_TOO_FAR("The entry's later instances are moved by more than a year."),
  TOO_MANY_PLACES("The calendar names more than 2,000 different places."),
  TOO_MUCH_WORK("The entry repeats in a way that takes too much work to lay out.");

  private final String sentence;

  EntryFault(String sentence) {
    this.sentence = sentence;
  }

  /** One English sentence for people who read a log or a command's output. */
  public String sentence() {
    return sentence;
  }
}
