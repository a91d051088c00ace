package org.handrail.directory;

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

  /** Building and address in one line, as far as they are known; the building once where the address begins with it. */
  public String line() {
    if (name.isBlank() || address.startsWith(name)) {
      return address;
    }
    return address.isBlank() ? name : name + ", " + address;
  }
}
