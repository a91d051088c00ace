package org.handrail.treatment.feed;

import java.util.Optional;
import org.handrail.directory.feed.PointText;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * The coordinates of a listing. What cannot be right is not used, and never mended: a guess would send somebody to a wrong door.
 *
 * @param point null when there is none that can be used
 * @param doubt why not, or null
 */
record ListingPoint(@Nullable GeoPoint point, @Nullable ListingWarning doubt) {

  /**
   * @param state of the United States by its two letters; others are not checked
   */
  static ListingPoint of(String latitude, String longitude, String state) {
    PointText.Reading read = PointText.ofTexts(latitude, longitude);
    boolean given = !latitude.isBlank() || !longitude.isBlank();
    Optional<GeoBox> box = StateBoxes.find(state);
    if (read.point().isEmpty()) {
      boolean unusable = read.unusable() && given;
      if (unusable && isIn(box, PointText.ofTexts(longitude, latitude).point())) {
        return none(ListingWarning.POINT_SWAPPED);
      }
      return none(unusable ? ListingWarning.POINT_UNUSABLE : ListingWarning.POINT_MISSING);
    }
    GeoPoint point = read.point().get();
    if (box.isEmpty() || box.get().contains(point)) {
      return new ListingPoint(point, null);
    }
    if (isIn(box, PointText.ofTexts(longitude, latitude).point())) {
      return none(ListingWarning.POINT_SWAPPED);
    }
    boolean sign = box.get().contains(point.latDeg(), -point.lonDeg());
    return none(sign ? ListingWarning.POINT_SIGN : ListingWarning.POINT_OUTSIDE);
  }

  private static boolean isIn(Optional<GeoBox> box, Optional<GeoPoint> point) {
    return box.isPresent() && point.filter(box.get()::contains).isPresent();
  }

  private static ListingPoint none(ListingWarning doubt) {
    return new ListingPoint(null, doubt);
  }
}
