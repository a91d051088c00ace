package org.handrail.planner.calendar;

import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment is.
 *
 * @param point where, or null where that follows from the others of the day: at home, online, not known
 * @param source how it is known
 * @param about the name of the post code or town that was found in its text; empty for another source
 */
public record ResolvedPlace(@Nullable GeoPoint point, PlaceSource source, String about) {

  /** Where the person said. */
  public static ResolvedPlace of(SaidPlace place) {
    return switch (place) {
      case SaidPlace.At at -> new ResolvedPlace(at.point(), PlaceSource.SAID, "");
      case SaidPlace.Online ignored -> new ResolvedPlace(null, PlaceSource.ONLINE, "");
      case SaidPlace.Home ignored -> new ResolvedPlace(null, PlaceSource.HOME, "");
    };
  }

  /** A mask: where somebody goes is nobody else's business. */
  @Override
  public String toString() {
    return "ResolvedPlace[" + source + "]";
  }
}
