package org.handrail.planner.travel;

import java.util.Locale;
import java.util.Optional;
import org.handrail.shared.WalkingTime;

/** How a person gets about: speed on the way, and minutes that every way costs on top. */
public enum TravelMode {
  WALK(WalkingTime.KM_PER_HOUR, 0),
  BIKE(15, 2),
  TRANSIT(18, 8),
  DRIVE(30, 4);

  private final double kmPerHour;
  private final int extraMin;

  TravelMode(double kmPerHour, int extraMin) {
    this.kmPerHour = kmPerHour;
    this.extraMin = extraMin;
  }

  /** The word that command line, JSON and URLs use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode with this {@link #code}, in any case, if there is one. */
  public static Optional<TravelMode> find(String code) {
    for (TravelMode mode : values()) {
      if (mode.code().equalsIgnoreCase(code)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }

  /** Minutes that every way costs on top of the way itself: waiting, unlocking, parking. */
  public int extraMin() {
    return extraMin;
  }

  /** Minutes for a way of this many metres along the ground, not rounded. */
  double minutes(double metres) {
    return metres / 1000 / kmPerHour * 60 + extraMin;
  }

  /** Metres along the ground that so many minutes are enough for; negative when they are not even enough to set off. */
  double metres(double minutes) {
    return (minutes - extraMin) / 60 * kmPerHour * 1000;
  }
}
