package org.handrail.planner;

import java.time.Instant;
import org.handrail.ical.CalendarEvent;
import org.handrail.planner.calendar.PlaceResolver;
import org.handrail.planner.calendar.PlaceSource;
import org.handrail.planner.calendar.PlaceText;
import org.handrail.planner.calendar.ResolvedPlace;
import org.handrail.planner.calendar.SaidPlace;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What is already in the week and is always kept.
 *
 * @param uid the calendar's key of the entry; instances of one recurring entry share it
 * @param title what the person calls it; shown to that person only, never logged; may be empty
 * @param start when it starts
 * @param end when it ends; may be at or before {@code start}, then it does not block
 * @param place where it is, or null for the base
 * @param blocks false for all-day and free (transparent) entries
 * @param location what the entry calls the place; may be empty
 * @param source how it is known where it is
 */
public record Commitment(
    String uid,
    String title,
    Instant start,
    Instant end,
    @Nullable GeoPoint place,
    boolean blocks,
    String location,
    PlaceSource source) {

  /** One whose place somebody gave, or that is at the base. */
  public Commitment(
      String uid,
      String title,
      Instant start,
      Instant end,
      @Nullable GeoPoint place,
      boolean blocks) {
    this(
        uid,
        title,
        start,
        end,
        place,
        blocks,
        "",
        place == null ? PlaceSource.HOME : PlaceSource.SAID);
  }

  /** What a calendar's entry is in the week. */
  public static Commitment of(CalendarEvent event, PlaceResolver places) {
    ResolvedPlace place = places.resolve(event.place(), event.title());
    return new Commitment(
        event.uid(),
        event.title(),
        event.start(),
        event.end(),
        place.point(),
        event.blocks(),
        event.place().location(),
        place.source());
  }

  /** The text by which the person says where this is: what the entry calls the place, else its title. */
  public String placeText() {
    return PlaceText.of(location, title);
  }

  /** The same where the person said that it is. */
  public Commitment said(SaidPlace there) {
    ResolvedPlace other = ResolvedPlace.of(there);
    return new Commitment(uid, title, start, end, other.point(), blocks, location, other.source());
  }

  /** The same at another place. */
  public Commitment at(@Nullable GeoPoint other) {
    return new Commitment(uid, title, start, end, other, blocks, location, source);
  }

  /** The same under another key and title. */
  public Commitment named(String key, String name) {
    return new Commitment(key, name, start, end, place, blocks, location, source);
  }

  /** A mask: a commitment is nobody else's business. */
  @Override
  public String toString() {
    return "Commitment[…]";
  }
}
