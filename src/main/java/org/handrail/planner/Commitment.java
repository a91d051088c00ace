package org.handrail.planner;

import java.time.Instant;
import org.handrail.ical.CalendarEvent;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What is already in the week and is always kept.
 *
 * @param uid the calendar's key of the entry; instances of one recurring entry share it
 * @param title what the person calls it; shown to that person only, never logged; may be empty
 * @param start when it starts
 * @param end when it ends; may be at or before {@code start}, then it does not block
 * @param place where it is, from the entry's GEO property, or null for the base
 * @param blocks false for all-day and free (transparent) entries
 */
public record Commitment(
    String uid,
    String title,
    Instant start,
    Instant end,
    @Nullable GeoPoint place,
    boolean blocks) {

  /** What a calendar's entry is in the week. */
  public static Commitment of(CalendarEvent event) {
    return new Commitment(
        event.uid(), event.title(), event.start(), event.end(), event.place(), event.blocks());
  }

  /** A mask: a commitment is nobody else's business. */
  @Override
  public String toString() {
    return "Commitment[…]";
  }
}
