package org.handrail.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that was found.
 *
 * @param meeting the meeting
 * @param next the occurrence under way or next, or null for a meeting by appointment
 * @param distanceM metres from the place asked for, or null when the query or the meeting has no point
 */
public record MeetingHit(
    Meeting meeting, @Nullable Occurrence next, @Nullable Double distanceM) {

  /** When the occurrence under way or next starts, or null. */
  public @Nullable Instant nextStart() {
    return next == null ? null : next.start();
  }
}
