package org.handrail.staff;

import java.time.Instant;

/**
 * Something that somebody of the staff did, or that was tried in their name.
 *
 * @param id its place in the log
 * @param name as the operator wrote it; of whom was removed the id
 * @param action what, as the end of a message key {@code staff.did.*}: {@code signed-in}
 * @param target to what: an id or the name of a thing, never what a visitor wrote; may be empty
 */
public record StaffAction(
    StaffActionId id, StaffId who, String name, String action, String target) {

  /** The moment at which it was done. */
  public Instant at() {
    return id.at();
  }
}
