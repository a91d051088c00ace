package org.handrail.accounts.web;

import java.io.Serial;

/** There is no such thing, or it is somebody else's: nobody is told which. */
final class NotThere extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  NotThere() {
    super(null, null, false, false);
  }
}
