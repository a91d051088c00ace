package org.handrail.directory;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a meeting is held.
 *
 * @param name the building; may be empty
 * @param address one line; may be empty
 * @param region town, county or state as the list names it, most general first, joined by " > "; may be empty
 * @param notes how to find the door; may be empty
 * @param point where it is, or null when the list does not say
 * @param approximate the point or address is a town or an area: nobody can walk to it
 */
public record Place(
    String name,
    String address,
    String region,
    String notes,
    @Nullable GeoPoint point,
    boolean approximate) {

  /** Where the first of these meetings is whose place is known. */
  public static Optional<GeoPoint> findFirstPoint(Collection<Meeting> meetings) {
    return meetings.stream()
        .map(Meeting::place)
        .filter(Objects::nonNull)
        .map(Place::point)
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Building and address in one line, as far as they are known; an address that begins with the building says both. */
  public String line() {
    boolean both = !name.isBlank()
        && !address.isBlank()
        && !address.equals(name)
        && !address.startsWith(name + ",");
    return both ? name + ", " + address : address.isBlank() ? name : address;
  }
}
