package org.handrail.ical;

import java.io.Serial;
import java.util.OptionalInt;

/**
 * A calendar that was refused whole. The message is one line that says why and what to do; it quotes nothing of the
 * calendar but the name of a file in an archive.
 */
public final class UnreadableCalendar extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private static final String WHAT_TO_DO = " Save it again as .ics, or type your hours.";

  private static final int NO_LINE = 0;

  private final Reason reason;
  private final int line;
  private final String part;

  /** Why a calendar is refused whole. */
  public enum Reason {
    EMPTY("This file is empty."),
    NO_CALENDAR("This file is not a calendar."),
    TOO_LARGE("This calendar is larger than 4 MiB."),
    TOO_MANY_ENTRIES("This calendar holds more than 20,000 entries."),
    SENSELESS("This calendar could not be read from line %d on."),
    ARCHIVE_BROKEN("This ZIP file is broken or protected by a password."),
    ARCHIVE_WITHOUT_CALENDAR("This ZIP file holds no calendar (.ics)."),
    ARCHIVE_TOO_LARGE("This ZIP file holds more than 16 MiB."),
    ARCHIVE_TOO_MANY_FILES("This ZIP file holds more than 1,000 files.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private UnreadableCalendar(String message, Reason reason, int line, String part) {
    super(message);
    this.reason = reason;
    this.line = line;
    this.part = part;
  }

  /** The same, of a calendar of this name in an archive; an empty name changes nothing. */
  public UnreadableCalendar in(String name) {
    return name.isEmpty()
        ? this
        : new UnreadableCalendar("In \"" + name + "\": " + getMessage(), reason, line, name);
  }

  /** The name of the calendar in its archive; empty for a file that is no archive. */
  public String part() {
    return part;
  }

  /** The line from which on it makes no sense, from 1; empty when it is refused for another reason. */
  public OptionalInt findLine() {
    return line == NO_LINE ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** Why it is refused, for those who say it in their own words. */
  public Reason reason() {
    return reason;
  }

  /** For bytes that are no calendar at all, or too much of one. */
  static UnreadableCalendar because(Reason reason) {
    return new UnreadableCalendar(reason.sentence + WHAT_TO_DO, reason, NO_LINE, "");
  }

  /** For a calendar that makes no sense from one line on. */
  static UnreadableCalendar fromLine(int line) {
    Reason reason = Reason.SENSELESS;
    String sentence = reason.sentence.replace("%d", Integer.toString(line));
    return new UnreadableCalendar(sentence + WHAT_TO_DO, reason, line, "");
  }
}
