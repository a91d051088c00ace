package org.handrail.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * A time as a calendar writes it.
 *
 * @param local by the wall clock; midnight for a date
 * @param zone whose wall clock
 * @param form how it was written
 */
record WallTime(LocalDateTime local, ZoneRules zone, Form form) {

  /** How a time was written. */
  enum Form {
    /** A day without a time. */
    DATE,
    /** A time without a zone. */
    FLOATING,
    /** A time in UTC or with a zone. */
    FIXED
  }

  boolean isDate() {
    return form == Form.DATE;
  }

  Instant instant() {
    return instant(local, zone);
  }

  WallTime inZone(ZoneRules other) {
    return form == Form.FIXED ? this : new WallTime(local, other, form);
  }

  /** The same moment by another wall clock. */
  LocalDateTime localIn(ZoneRules other) {
    return form == Form.FIXED ? localAt(instant(), other) : local;
  }

  /** By the rules of {@code java.time}: later by the length of a gap, the first pass of an overlap. */
  static Instant instant(LocalDateTime local, ZoneRules zone) {
    ZoneOffsetTransition change = zone.getTransition(local);
    ZoneOffset offset = change == null ? zone.getOffset(local) : change.getOffsetBefore();
    return local.toInstant(offset);
  }

  static LocalDateTime localAt(Instant instant, ZoneRules zone) {
    return LocalDateTime.ofEpochSecond(
        instant.getEpochSecond(), instant.getNano(), zone.getOffset(instant));
  }
}
