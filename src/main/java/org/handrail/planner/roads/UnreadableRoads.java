package org.handrail.planner.roads;

import java.io.Serial;

/** A road map cannot be used; the message is one sentence for the operator. */
public final class UnreadableRoads extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  UnreadableRoads(String message) {
    super(message);
  }

  UnreadableRoads(String message, Throwable cause) {
    super(message, cause);
  }
}
