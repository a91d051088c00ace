package org.handrail.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an action stands in the log, to go on from there.
 *
 * @param at when it was done, to the microsecond
 * @param id tells those of one moment apart
 */
public record StaffActionId(Instant at, UUID id) {

  private static final char BETWEEN = '_';

  /** The place that this text writes, if it writes one. */
  public static Optional<StaffActionId> find(String text) {
    int between = text.indexOf(BETWEEN);
    if (between < 0) {
      return Optional.empty();
    }
    try {
      StaffActionId found = new StaffActionId(
          Instant.parse(text.substring(0, between)), UUID.fromString(text.substring(between + 1)));
      return Optional.of(found).filter(id -> id.toString().equals(text));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at.toString() + BETWEEN + id;
  }
}
