package org.handrail.atlas;

import java.util.List;
import org.handrail.shared.GeoPoint;

/**
 * A stretch of a coast or border.
 *
 * @param points at least two, in order
 */
public record Outline(Kind kind, List<GeoPoint> points) {

  /** What a line divides, the most important first; states and counties are those of the United States. */
  public enum Kind {
    COAST,
    COUNTRY_BORDER,
    STATE_BORDER,
    COUNTY_BORDER
  }

  public Outline {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("a line has at least two points");
    }
  }
}
