package org.handrail.accounts;

import java.io.Serial;

/** An unlock that was to be kept as it is known is not known like that. */
public final class UnknownUnlock extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public UnknownUnlock() {
    super(null, null, false, false); // an outcome that is told to the device, no fault to look for
  }
}
