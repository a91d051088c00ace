package org.handrail.directory.feed;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handrail.shared.GeoPoint;

/**
 * Zones by name and by place. Names of the tz database in any case; abbreviations such as PST or EST are not taken: they
 * do not say whether the clock changes.
 */
final class Zones {

  private final Function<GeoPoint, Optional<ZoneId>> byPlace;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, ZoneId> made = new HashMap<>();

  Zones(Function<GeoPoint, Optional<ZoneId>> byPlace) {
    this.byPlace = byPlace;
    for (String id : ZoneId.getAvailableZoneIds()) {
      if ((id.indexOf('/') > 0 && !id.startsWith("SystemV/"))
          || id.equals("UTC")
          || id.equals("GMT")) {
        names.put(id.toLowerCase(Locale.ROOT), id);
      }
    }
  }

  /** The zone of this name, or empty when it is no name of the tz database. */
  Optional<ZoneId> named(String raw) {
    String id = names.get(raw.strip().replace(' ', '_').toLowerCase(Locale.ROOT));
    return id == null ? Optional.empty() : Optional.of(shared(ZoneId.of(id)));
  }

  /** The zone of this place, or empty when nobody knows. */
  Optional<ZoneId> at(GeoPoint point) {
    return byPlace.apply(point).map(this::shared);
  }

  /** One object per zone: the meetings of a list share it. */
  private ZoneId shared(ZoneId zone) {
    return made.computeIfAbsent(zone.getId(), id -> zone);
  }
}
