package org.handrail.planner.calendar;

import java.util.Locale;
import java.util.Optional;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.ValueParser;

/** What a person says of where something is. */
public sealed interface SaidPlace {

  /**
   * At a point.
   *
   * @param point where
   */
  record At(GeoPoint point) implements SaidPlace {}

  /** Online, from wherever they are. */
  record Online() implements SaidPlace {}

  /** At home, which is the plan's base. */
  record Home() implements SaidPlace {}

  /** {@code home}, {@code online} or {@code LAT,LON}, in any case; nothing for any other text. */
  static Optional<SaidPlace> find(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "home" -> Optional.of(new Home());
      case "online" -> Optional.of(new Online());
      default -> ValueParser.findPoint(text).map(At::new);
    };
  }

  /** The text that {@link #find} reads. */
  default String text() {
    return switch (this) {
      case Home ignored -> "home";
      case Online ignored -> "online";
      case At at -> at.point().latDeg() + "," + at.point().lonDeg();
    };
  }
}
