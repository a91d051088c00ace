package org.handrail.ical;

import java.util.List;

/**
 * What a calendar says of a stretch of time.
 *
 * @param events in order of start, end, uid; all that overlap the stretch, also those that began before it
 * @param rejected what could not be used, in the order of the file
 */
public record CalendarResult(List<CalendarEvent> events, List<RejectedEntry> rejected) {

  public CalendarResult {
    events = List.copyOf(events);
    rejected = List.copyOf(rejected);
  }
}
