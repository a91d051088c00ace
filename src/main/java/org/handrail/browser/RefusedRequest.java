package org.handrail.browser;

import java.io.Serial;

/** Something that the page handed over and that no plan can be made with; the page shows it at its field. */
final class RefusedRequest extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final String field;

  RefusedRequest(String field, String message) {
    super(message);
    this.field = field;
  }

  /** The names on the way to the fault, such as {@code commitments.0.start}. */
  String field() {
    return field;
  }
}
