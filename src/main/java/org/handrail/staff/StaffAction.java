package org.handrail.staff;

import java.time.Instant;

/**
 * Something that somebody of the staff did, or that was tried in their name.
 *
 * @param name as the operator wrote it; of whom was removed the id
 * @param action what, as the end of a message key {@code staff.did.*}: {@code signed-in}
 * @param target to what: an id or the name of a thing, never what a visitor wrote; may be empty
 */
public record StaffAction(StaffId who, String name, Instant at, String action, String target) {}
