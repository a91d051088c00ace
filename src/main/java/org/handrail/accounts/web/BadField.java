package org.handrail.accounts.web;

import java.io.Serial;

/** Something that a device sent is not as it must be. Names where, and never says what stood there. */
final class BadField extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final String field;

  BadField(String field) {
    super(null, null, false, false);
    this.field = field;
  }

  String field() {
    return field;
  }
}
