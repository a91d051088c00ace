package org.handrail.accounts.web;

import java.io.Serial;

/** A route for members was asked without a device's cookie. */
final class NotSignedIn extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  NotSignedIn() {
    super(null, null, false, false);
  }
}
