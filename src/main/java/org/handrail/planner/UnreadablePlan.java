package org.handrail.planner;

import java.io.Serial;

/** A plan document that could not be read back. The message is one line that says why and what to do. */
public final class UnreadablePlan extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  UnreadablePlan(String message) {
    super(message);
  }
}
