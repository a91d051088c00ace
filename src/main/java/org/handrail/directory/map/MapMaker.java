package org.handrail.directory.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.atlas.Gazetteer;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.Outline;
import org.handrail.atlas.Outlines;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws the map of a page from what comes with the program: no tile, no request to anybody. */
@Component
public class MapMaker {

  private static final int MOST_PICTURES = 64;
  private static final double MOST_SPAN_M = 3_000_000;
  private static final double NEARBY_M = 5_000;
  private static final double MOST_WIDER = 1.8;
  private static final int MOST_TOWNS = 30;
  private static final int TOWNS_DRAWN = 7;
  private static final double PX_PER_LETTER = 4.8;
  private static final double ROOM_X = 24;
  private static final double ROOM_Y = 30;

  private final RecentlyUsed<Map<GeoPoint, List<Integer>>, Optional<MapPicture>> pictures =
      new RecentlyUsed<>(MOST_PICTURES);
  private final MapGround ground;
  private final ObjectProvider<Gazetteer> places;

  MapMaker(MapGround ground, ObjectProvider<Gazetteer> places) {
    this.ground = ground;
    this.places = places;
  }

  /**
   * The picture of the points, numbered from 1 with a gap where one is null; null when there is nothing to draw or it would
   * be half the earth, which says nothing on a phone.
   */
  public @Nullable MapPicture draw(List<@Nullable GeoPoint> points, @Nullable GeoPoint you) {
    Map<GeoPoint, List<Integer>> numbered = numbered(points);
    if (numbered.isEmpty()) {
      return null;
    }
    // Without a person's place, such as on the first page, all that it is made of is the list's.
    return you == null
        ? pictures.get(numbered, these -> picture(these, null)).orElse(null)
        : picture(numbered, you).orElse(null);
  }

  private Optional<MapPicture> picture(
      Map<GeoPoint, List<Integer>> numbered, @Nullable GeoPoint you) {
    List<GeoPoint> found = List.copyOf(numbered.keySet());
    MapFrame close = MapFrame.around(found);
    MapFrame frame = you == null ? close : with(you, found, close);
    if (frame.spanM() > MOST_SPAN_M) {
      return Optional.empty();
    }
    Outlines outlines = ground.around(frame.box());
    List<MapPicture.Dot> dots = new ArrayList<>();
    numbered.forEach((point, numbers) ->
        dots.add(new MapPicture.Dot(frame.position(point).spot(), label(numbers))));
    return Optional.of(new MapPicture(
        dots,
        you == null || frame.position(you).isOutside()
            ? null
            : frame.position(you).spot(),
        land(outlines, frame),
        lines(outlines, frame),
        towns(
            frame,
            Stream.concat(found.stream(), Stream.ofNullable(you))
                .map(frame::position)
                .toList()),
        frame.barMetres(),
        MapFrame.written(frame.barMetres() * frame.pxPerM())));
  }

  /** With the person's place where that does not push what was found into a corner. */
  private static MapFrame with(GeoPoint you, List<GeoPoint> found, MapFrame close) {
    List<GeoPoint> all = new ArrayList<>(found);
    all.add(you);
    MapFrame wide = MapFrame.around(all);
    return wide.spanM() <= Math.max(NEARBY_M, MOST_WIDER * close.spanM()) ? wide : close;
  }

  private static Map<GeoPoint, List<Integer>> numbered(List<@Nullable GeoPoint> points) {
    Map<GeoPoint, List<Integer>> numbered = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      GeoPoint point = points.get(i);
      if (point != null) {
        numbered.computeIfAbsent(point, p -> new ArrayList<>()).add(i + 1);
      }
    }
    return numbered;
  }

  private static String label(List<Integer> numbers) {
    int first = numbers.getFirst();
    int last = numbers.getLast();
    boolean inARow = last - first == numbers.size() - 1;
    return first == last ? "" + first : inARow ? first + "–" + last : first + "+";
  }

  private static String land(Outlines outlines, MapFrame frame) {
    return outlines.land(frame.box()).stream()
        .map(ring -> frame.path(ring) + "Z")
        .collect(Collectors.joining());
  }

  private static List<MapPicture.Line> lines(Outlines outlines, MapFrame frame) {
    return outlines.within(frame.box()).stream()
        .map(line -> new MapPicture.Line(kind(line.kind()), frame.path(line.points())))
        .toList();
  }

  private static String kind(Outline.Kind kind) {
    return switch (kind) {
      case COAST -> "coast";
      case COUNTRY_BORDER -> "country";
      case STATE_BORDER -> "state";
      case COUNTY_BORDER -> "county";
    };
  }

  /** The largest places, where neither a dot nor a larger place's name is in the way. */
  private List<MapPicture.Town> towns(MapFrame frame, List<MapFrame.Position> dots) {
    List<MapFrame.Position> taken = new ArrayList<>(dots);
    List<MapPicture.Town> towns = new ArrayList<>();
    for (NamedPlace place : places.getObject().within(frame.box(), MOST_TOWNS)) {
      String name = shortName(place.label());
      double halfWidth = name.length() * PX_PER_LETTER;
      MapFrame.Position position = frame.position(place.point());
      boolean fits = !position.isOutside()
          && position.x() > halfWidth
          && position.x() < MapPicture.SIZE - halfWidth
          && position.y() < MapPicture.SIZE - 60
          && taken.stream().noneMatch(other -> isNear(position, other, halfWidth));
      if (fits && towns.size() < TOWNS_DRAWN) {
        taken.add(position);
        towns.add(new MapPicture.Town(position.spot(), name));
      }
    }
    return towns;
  }

  private static boolean isNear(MapFrame.Position name, MapFrame.Position other, double halfWidth) {
    return Math.abs(name.x() - other.x()) < halfWidth + ROOM_X
        && Math.abs(name.y() - other.y()) < ROOM_Y;
  }

  private static String shortName(String label) {
    int comma = label.indexOf(',');
    return comma < 0 ? label : label.substring(0, comma);
  }
}
