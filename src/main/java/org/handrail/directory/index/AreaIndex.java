package org.handrail.directory.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.handrail.directory.Meeting;
import org.handrail.directory.NamedArea;
import org.handrail.directory.Place;
import org.handrail.search.WordText;
import org.handrail.shared.GeoPoint;

/**
 * The areas that lists name, by name: quarters that no gazetteer knows, and towns that are invented. Where an area is, the middle of its
 * meetings says: of the longitudes and the latitudes each, so that one wrong point moves nothing.
 */
public final class AreaIndex {

  private static final String SEPARATOR = " > ";

  private final Map<String, NamedArea> byName;

  private AreaIndex(Map<String, NamedArea> byName) {
    this.byName = byName;
  }

  /** The areas of these meetings. */
  public static AreaIndex of(Collection<Meeting> meetings) {
    Map<String, Found> found = new HashMap<>();
    for (Meeting meeting : meetings) {
      Place place = meeting.place();
      GeoPoint point = place == null ? null : place.point();
      if (place == null || point == null || place.region().isEmpty()) {
        continue;
      }
      for (String name : names(place.region().split(SEPARATOR, -1))) {
        found
            .computeIfAbsent(key(name), key -> new Found(name.strip(), new ArrayList<>()))
            .points()
            .add(point);
      }
    }
    found.remove("");
    Map<String, NamedArea> areas = HashMap.newHashMap(found.size());
    found.forEach((key, area) -> areas.put(key, new NamedArea(area.name(), middle(area.points()))));
    return new AreaIndex(areas);
  }

  /** Each area by itself, and as an address has it, behind a comma what it lies in: "Northgate, Elm County". */
  private static List<String> names(String[] outerToInner) {
    List<String> names = new ArrayList<>(List.of(outerToInner));
    for (int i = 1; i < outerToInner.length; i++) {
      names.add(outerToInner[i].strip() + ", " + outerToInner[i - 1].strip());
    }
    return names;
  }

  /** An area while its meetings are gathered. */
  private record Found(String name, List<GeoPoint> points) {}

  /** The area of this name; case and accents do not matter. */
  public Optional<NamedArea> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  private static String key(String name) {
    return WordText.folded(name).toLowerCase(Locale.ROOT).strip();
  }

  private static GeoPoint middle(List<GeoPoint> points) {
    return new GeoPoint(median(points, GeoPoint::latDeg), median(points, GeoPoint::lonDeg));
  }

  private static double median(List<GeoPoint> points, ToDoubleFunction<GeoPoint> part) {
    double[] sorted = points.stream().mapToDouble(part).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
