package org.handrail.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One of the staff, as the operator sees them.
 *
 * @param name as the operator wrote it
 * @param added the UTC day on which they were invited first
 * @param signsInBy how they can sign in; nothing before they have joined
 * @param invitedUntil the end of an invitation that was not used yet, or null
 */
public record StaffMember(
    StaffId id,
    String name,
    SortedSet<Grant> grants,
    LocalDate added,
    SortedSet<SignInWay> signsInBy,
    @Nullable Instant invitedUntil) {

  /** Whether they can sign in. */
  public boolean joined() {
    return !signsInBy.isEmpty();
  }
}
