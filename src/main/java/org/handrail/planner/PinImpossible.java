package org.handrail.planner;

import java.io.Serial;
import java.util.List;

/** No plan holds all that is pinned. */
public final class PinImpossible extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private static final int MOST_NAMED = 5;

  /**
   * @param pins each as slug and start; those that cannot be picked at all, else those that cannot be picked together
   */
  PinImpossible(List<String> pins) {
    super("No plan can hold " + named(pins) + ". Unpin " + (pins.size() == 1 ? "it" : "one of them")
        + " or change the settings.");
  }

  /** The first of them by name: a hundred would tell nobody more. */
  private static String named(List<String> pins) {
    int more = pins.size() - MOST_NAMED;
    return more <= 0
        ? String.join(" and ", pins)
        : String.join(" and ", pins.subList(0, MOST_NAMED)) + " and " + more + " more together";
  }
}
