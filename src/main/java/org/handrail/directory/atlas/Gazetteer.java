package org.handrail.directory.atlas;

import java.util.List;
import java.util.Locale;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Finds places by name. */
public final class Gazetteer {

  private static final List<NamedPlace> PLACES = List.of(
      new NamedPlace(
          "Philadelphia, Pennsylvania, United States", "US", new GeoPoint(39.9526, -75.1652)),
      new NamedPlace("Berlin, Germany", "DE", new GeoPoint(52.52, 13.405)),
      new NamedPlace("Paris, France", "FR", new GeoPoint(48.8566, 2.3522)));

  private Gazetteer() {}

  public static Gazetteer load() {
    return new Gazetteer();
  }

  /** Places whose name begins with the text, best first. */
  public List<NamedPlace> find(String text, @Nullable GeoPoint bias, int limit) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    return PLACES.stream()
        .filter(place -> place.label().toLowerCase(Locale.ROOT).startsWith(wanted))
        .limit(limit)
        .toList();
  }
}
