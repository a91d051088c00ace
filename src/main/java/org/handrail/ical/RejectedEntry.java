package org.handrail.ical;

/**
 * An entry of a calendar that was left out.
 *
 * @param line the line of the file on which the entry begins, from 1
 * @param fault why
 */
public record RejectedEntry(int line, EntryFault fault) {

  /** One English sentence that says why; quotes nothing of the entry. */
  public String reason() {
    return fault.sentence();
  }
}
