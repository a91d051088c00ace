package org.handrail.directory.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where the meetings of a page lie, as numbers for an SVG of {@link #SIZE} × {@link #SIZE}: an equirectangular
 * projection true at the middle, north up, with a scale. Meetings at one place share a dot.
 *
 * @param dots the meetings
 * @param you where distances are measured from, or null
 * @param scaleMetres what the scale bar is long in the world
 * @param scalePx what it is long in the picture
 */
public record MapPicture(List<Dot> dots, @Nullable Spot you, double scaleMetres, String scalePx) {

  /** Width and height of the picture's own coordinates. */
  public static final int SIZE = 600;

  private static final double MARGIN = 48;
  private static final double LEAST_SPAN_M = 800;
  private static final double MOST_SPAN_M = 6_000_000;
  private static final double LONGEST_BAR = 180;
  private static final double M_PER_DEG = Math.PI * GeoPoint.EARTH_RADIUS_M / 180;

  /** A point of the picture, its coordinates as SVG writes them. */
  public record Spot(String x, String y) {}

  /**
   * One or more meetings.
   *
   * @param spot where
   * @param label the number of the first on the list, with a plus when there are more
   */
  public record Dot(Spot spot, String label) {}

  /** The picture of the points, numbered from 1 with gaps where one is null; null when there is nothing to draw. */
  static @Nullable MapPicture of(List<@Nullable GeoPoint> points, @Nullable GeoPoint you) {
    Map<GeoPoint, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < points.size(); i++) {
      GeoPoint point = points.get(i);
      if (point != null) {
        places.computeIfAbsent(point, p -> new ArrayList<>()).add(i + 1);
      }
    }
    if (places.isEmpty()) {
      return null;
    }
    Frame frame = Frame.around(places.keySet().stream().toList(), you);
    if (frame.spanM() > MOST_SPAN_M) {
      return null; // half the earth on a phone says nothing
    }
    List<Dot> dots = new ArrayList<>();
    places.forEach((point, numbers) -> dots.add(new Dot(frame.spot(point), label(numbers))));
    double metres = frame.barMetres();
    return new MapPicture(
        List.copyOf(dots),
        you == null ? null : frame.spot(you),
        metres,
        coordinate(metres / frame.spanM() * (SIZE - 2 * MARGIN)));
  }

  private static String label(List<Integer> numbers) {
    return numbers.getFirst() + (numbers.size() > 1 ? "+" : "");
  }

  private static String coordinate(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The square of the earth that the picture shows. */
  private record Frame(GeoPoint middle, double spanM) {

    static Frame around(List<GeoPoint> points, @Nullable GeoPoint you) {
      List<GeoPoint> all = new ArrayList<>(points);
      if (you != null) {
        all.add(you);
      }
      GeoPoint first = all.getFirst();
      double west = 0;
      double east = 0;
      double south = first.latDeg();
      double north = first.latDeg();
      for (GeoPoint point : all) {
        double lon = eastOf(first, point);
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, point.latDeg());
        north = Math.max(north, point.latDeg());
      }
      double lat = (south + north) / 2;
      GeoPoint middle = new GeoPoint(lat, wrapped(first.lonDeg() + (west + east) / 2));
      double widthM = (east - west) * Math.cos(Math.toRadians(lat)) * M_PER_DEG;
      double heightM = (north - south) * M_PER_DEG;
      return new Frame(middle, Math.max(LEAST_SPAN_M, Math.max(widthM, heightM)));
    }

    Spot spot(GeoPoint point) {
      double scale = (SIZE - 2 * MARGIN) / spanM;
      double cos = Math.cos(Math.toRadians(middle.latDeg()));
      double x = SIZE / 2.0 + eastOf(middle, point) * cos * M_PER_DEG * scale;
      double y = SIZE / 2.0 - (point.latDeg() - middle.latDeg()) * M_PER_DEG * scale;
      return new Spot(coordinate(x), coordinate(y));
    }

    /** The longest of 1, 2 or 5 with zeros that fits. */
    double barMetres() {
      double most = LONGEST_BAR / (SIZE - 2 * MARGIN) * spanM;
      double power = Math.pow(10, Math.floor(Math.log10(most)));
      double lead = most / power;
      return power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
    }

    private static double eastOf(GeoPoint from, GeoPoint to) {
      return wrapped(to.lonDeg() - from.lonDeg());
    }

    private static double wrapped(double lonDeg) {
      return lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
    }
  }
}
