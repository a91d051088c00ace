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

  private final int line;
  private final String part;

  private UnreadableCalendar(String message, int line, String part) {
    super(message);
    this.line = line;
    this.part = part;
  }

  /** The same, of a calendar of this name in an archive; an empty name changes nothing. */
  public UnreadableCalendar in(String name) {
    return name.isEmpty()
        ? this
        : new UnreadableCalendar("In \"" + name + "\": " + getMessage(), line, name);
  }

  /** The name of the calendar in its archive; empty for a file that is no archive. */
  public String part() {
    return part;
  }

  /** The line from which on it makes no sense, from 1; empty when it is refused for another reason. */
  public OptionalInt findLine() {
    return line == NO_LINE ? OptionalInt.empty() : OptionalInt.of(line);
  }

  /** For bytes that are no calendar at all, or too much of one. */
  static UnreadableCalendar because(String reason) {
    return new UnreadableCalendar(reason + WHAT_TO_DO, NO_LINE, "");
  }

  /** For a calendar that makes no sense from one line on. */
  static UnreadableCalendar fromLine(int line) {
    return new UnreadableCalendar(
        "This calendar could not be read from line " + line + " on." + WHAT_TO_DO, line, "");
  }
}
