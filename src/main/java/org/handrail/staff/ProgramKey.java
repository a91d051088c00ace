package org.handrail.staff;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A key with which a program does what its owner may.
 *
 * @param label what its owner called it
 * @param made the UTC day
 * @param until the last UTC day on which it is good
 * @param changesStaff whether, while its owner is operator, it may also say who else keeps the site
 */
public record ProgramKey(
    Id id, String label, LocalDate made, LocalDate until, boolean changesStaff) {

  /** For so many days. */
  public static final int DAYS = 365;

  /** One that changes staff, for so many: whoever finds it could make another operator. */
  public static final int DAYS_OF_STAFF_KEY = 30;

  /** Tells the keys of one person apart; no secret. */
  public record Id(UUID value) {}
}
