package org.handrail.planner;

import java.io.Serial;
import java.util.List;

/** No plan holds all that is pinned. */
public final class PinImpossible extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  /**
   * @param pins each as slug and start; those that cannot be picked at all, else those that cannot be picked together
   */
  PinImpossible(List<String> pins) {
    super("No plan can hold " + String.join(" and ", pins) + ". Unpin "
        + (pins.size() == 1 ? "it" : "one of them") + " or change the settings.");
  }
}
