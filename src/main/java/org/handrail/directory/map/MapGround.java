package org.handrail.directory.map;

import org.handrail.atlas.Outlines;
import org.handrail.shared.GeoBox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The outlines of the areas that maps showed last, so that not every map looks through those of the whole earth. For any
 * thread.
 *
 * <p>An area is a box with corners on a coarse grid, of {@link #LEAST_DEG} (some 28 km) at least and one to three times
 * as wide as the map. That is all that is kept: neither a place that somebody typed or stood at, nor how often or by whom
 * an area was asked for; and of the areas no more than {@link #MOST}, in memory only.
 */
@Component
class MapGround {

  static final double LEAST_DEG = 0.25;
  static final int MOST = 128;

  private final ObjectProvider<Outlines> earth;
  private final RecentlyUsed<GeoBox, Outlines> areas = new RecentlyUsed<>(MOST);

  MapGround(ObjectProvider<Outlines> earth) {
    this.earth = earth;
  }

  /** Outlines that answer for the box as those of the whole earth do. */
  Outlines around(GeoBox box) {
    Outlines whole = earth.getObject();
    if (box.westDeg() > box.eastDeg()) {
      return whole; // across the date line, where hardly anybody lives
    }
    return areas.get(area(box), whole::part);
  }

  /** The smallest box on the grid around this one; a grid for every doubling of its size. */
  static GeoBox area(GeoBox box) {
    double size = Math.max(box.northDeg() - box.southDeg(), box.eastDeg() - box.westDeg());
    double step = LEAST_DEG;
    while (step < size) {
      step *= 2;
    }
    return new GeoBox(
        Math.max(-90, down(box.southDeg(), step)),
        Math.max(-180, down(box.westDeg(), step)),
        Math.min(90, 0.0 - down(-box.northDeg(), step)),
        Math.min(180, 0.0 - down(-box.eastDeg(), step)));
  }

  private static double down(double deg, double step) {
    return Math.floor(deg / step) * step + 0.0; // no −0, which is another key than 0
  }
}
