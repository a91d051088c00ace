package org.handrail.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A key with which a program does what its owner may.
 *
 * @param label what its owner called it
 * @param made the UTC day
 * @param until the last UTC day on which it is good
 */
public record ProgramKey(Id id, String label, LocalDate made, LocalDate until) {

  /** For so many days. */
  public static final int DAYS = 365;

  /** Tells the keys of one person apart; no secret. */
  public record Id(UUID value) {}
}
