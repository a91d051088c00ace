package org.handrail.planner;

import java.time.Instant;
import org.handrail.directory.MeetingId;
import org.handrail.directory.Occurrence;

/**
 * Names one occurrence.
 *
 * @param meeting the meeting's id
 * @param start when it starts
 */
public record OccurrenceKey(MeetingId meeting, Instant start) {

  public static OccurrenceKey of(Occurrence occurrence) {
    return new OccurrenceKey(occurrence.meeting().id(), occurrence.start());
  }
}
