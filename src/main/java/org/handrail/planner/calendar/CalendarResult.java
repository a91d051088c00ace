package org.handrail.planner.calendar;

import java.util.List;
import org.handrail.planner.Commitment;

/**
 * What a calendar says of a stretch of time.
 *
 * @param commitments in order of start, end, uid; all that overlap the stretch, also those that began before it
 * @param rejected what could not be used, in the order of the file
 */
public record CalendarResult(List<Commitment> commitments, List<RejectedEntry> rejected) {

  public CalendarResult {
    commitments = List.copyOf(commitments);
    rejected = List.copyOf(rejected);
  }
}
