package org.handrail.accounts.web;

import java.io.Serial;

/** Accounts need an address that browsers trust, and this server has none. */
final class NotOffered extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  NotOffered() {
    super(null, null, false, false);
  }
}
