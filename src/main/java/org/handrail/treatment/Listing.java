package org.handrail.treatment;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * One service of one provider at one place.
 *
 * @param service what the service is called; 1 to 300 characters
 * @param place what the place is called where that is not the provider's name; may be empty
 * @param description may be empty
 * @param point where it is, or null when the directory does not say or says what cannot be
 * @param phones the place's own numbers, the one to call first at the front; may be empty
 * @param website an address that is valid and public, or empty
 * @param needs what people ask for and this place offers; empty when the directory does not say
 * @param assurance who says all this, and of what day
 */
public record Listing(
    ListingId id,
    Provider provider,
    String service,
    String place,
    String description,
    ListingStatus status,
    ListingAddress address,
    @Nullable GeoPoint point,
    List<ListingPhone> phones,
    String website,
    SortedSet<Need> needs,
    OpeningHours hours,
    Assurance assurance) {

  public static final int MAX_NAME_LENGTH = 300;
  public static final int MAX_TEXT_LENGTH = 4_000;

  /**
   * @throws IllegalArgumentException when the service has no name or one that is too long
   */
  public Listing {
    if (service.isBlank() || service.length() > MAX_NAME_LENGTH) {
      throw new IllegalArgumentException(
          "a service's name has 1 to " + MAX_NAME_LENGTH + " characters");
    }
    phones = List.copyOf(phones);
    needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
  }

  /** What people know the place by: its own name, else its provider's. */
  public String name() {
    return place.isEmpty() ? provider.name() : place;
  }

  /** Whether it offers all of these. */
  public boolean offers(Set<Need> wanted) {
    return needs.containsAll(wanted);
  }
}
