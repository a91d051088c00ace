package org.handrail.planner.calendar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.handrail.ical.EventPlace;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are, by the first of these that holds: what the person said of its text; GEO; Apple's structured location; online; home;
 * about where its post code or town is; else it is not known. Nothing is guessed. Not for several threads.
 */
public final class PlaceResolver {

  /** Farther from home a town of that name is another one. */
  public static final double FARTHEST_M = 300_000;

  /** So many different texts are looked up; no real calendar has more. */
  public static final int MOST_LOOKED_UP = 2_000;

  private final Map<String, SaidPlace> said;
  private final Supplier<AddressLookup> addresses;
  private @Nullable AddressLookup opened;
  private boolean overflow;
  /** Calendars repeat the same few texts. */
  private final Map<String, Optional<AddressLookup.Found>> looked = new HashMap<>();

  /** Finds the post code or town of an address; {@code atlas} has one. */
  public interface AddressLookup {

    /** Knows none. */
    AddressLookup NONE = address -> Optional.empty();

    /**
     * About where that is; nothing where it is not certain, or farther from home than {@link #FARTHEST_M}.
     *
     * @param address one line, as a calendar has it
     */
    Optional<Found> find(String address);

    /**
     * A post code or a town.
     *
     * @param point its middle
     * @param name what it is called
     */
    record Found(GeoPoint point, String name) {}
  }

  /**
   * A resolver for one person.
   *
   * @param said what they said, by text as they wrote it or as the calendar has it
   * @param addresses asked for once, at the first address: many calendars have none
   */
  public PlaceResolver(Map<String, SaidPlace> said, Supplier<AddressLookup> addresses) {
    this.said = new HashMap<>();
    said.forEach((text, place) -> this.said.put(PlaceText.key(text), place));
    this.addresses = addresses;
  }

  /**
   * Where an entry is.
   *
   * @param title counts where the entry has no LOCATION
   */
  public ResolvedPlace resolve(EventPlace place, String title) {
    SaidPlace known = said.get(PlaceText.key(PlaceText.of(place.location(), title)));
    if (known != null) {
      return ResolvedPlace.of(known);
    }
    GeoPoint point = place.geo() != null ? place.geo() : place.structured();
    if (point != null) {
      return new ResolvedPlace(
          point, place.geo() != null ? PlaceSource.GEO : PlaceSource.APPLE, "");
    }
    // A link beside an address may be there for those who cannot come: the address counts.
    if (PlaceWords.isOnline(place.location())
        || (place.location().isBlank() && place.conference())) {
      return new ResolvedPlace(null, PlaceSource.ONLINE, "");
    }
    if (PlaceWords.isHome(place.location(), title)) {
      return new ResolvedPlace(null, PlaceSource.HOME, "");
    }
    return find(place.location())
        .map(found -> new ResolvedPlace(found.point(), PlaceSource.ABOUT, found.name()))
        .orElseGet(() -> new ResolvedPlace(null, PlaceSource.UNKNOWN, ""));
  }

  /** Whether there were, since this was last asked, texts beyond those that are looked up: their places count as not known. */
  public boolean takeOverflow() {
    boolean taken = overflow;
    overflow = false;
    return taken;
  }

  private Optional<AddressLookup.Found> find(String location) {
    if (location.isBlank()) {
      return Optional.empty();
    }
    Optional<AddressLookup.Found> known = looked.get(location);
    if (known == null && looked.size() >= MOST_LOOKED_UP) {
      overflow = true;
      return Optional.empty();
    }
    if (known == null) {
      known = PlaceWords.isBesideOnline(location) ? Optional.empty() : lookup().find(location);
      looked.put(location, known);
    }
    return known;
  }

  private AddressLookup lookup() {
    AddressLookup lookup = opened;
    if (lookup == null) {
      lookup = addresses.get();
      opened = lookup;
    }
    return lookup;
  }
}
