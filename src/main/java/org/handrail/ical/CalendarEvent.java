package org.handrail.ical;

import java.time.Instant;

/**
 * One instance of an entry of a calendar.
 *
 * @param uid the calendar's key of the entry; instances of one recurring entry share it
 * @param title what the person calls it; may be empty
 * @param start when it starts
 * @param end when it ends; may be at or before {@code start}
 * @param place what the entry says of where it is
 * @param blocks false for all-day and free (transparent) entries
 */
public record CalendarEvent(
    String uid, String title, Instant start, Instant end, EventPlace place, boolean blocks) {

  /** A mask: what is in somebody's calendar is nobody else's business. */
  @Override
  public String toString() {
    return "CalendarEvent[…]";
  }
}
