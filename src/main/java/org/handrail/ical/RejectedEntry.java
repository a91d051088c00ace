package org.handrail.ical;

/**
 * An entry of a calendar that could not be used, or not as it is written. Time is never taken for free because something about it is
 * unclear: what is certain counts.
 *
 * @param line the line of the file on which the entry begins, from 1
 * @param fault what could not be used
 * @param kept what counts all the same
 */
public record RejectedEntry(int line, EntryFault fault, Kept kept) {

  /** What of an entry counts although something of it could not be used. */
  public enum Kept {
    NOTHING(""),
    FIRST(" Only its first time counts."),
    WITHOUT(" The rest of the entry counts without it.");

    private final String sentence;

    Kept(String sentence) {
      this.sentence = sentence;
    }
  }

  /** An entry of which nothing counts. */
  public RejectedEntry(int line, EntryFault fault) {
    this(line, fault, Kept.NOTHING);
  }

  /** One or two English sentences that say why, and what counts; quotes nothing of the entry. */
  public String reason() {
    return fault.sentence() + kept.sentence;
  }
}
