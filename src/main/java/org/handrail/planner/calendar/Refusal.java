package org.handrail.planner.calendar;

import java.io.Serial;

/** One entry cannot be used; caught where entries are gathered and turned into a {@link RejectedEntry}. */
final class Refusal extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  /**
   * @param reason a whole sentence that quotes nothing of the entry
   */
  Refusal(String reason) {
    super(reason, null, false, false); // thousands may be made of a hostile file: no stack traces
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
