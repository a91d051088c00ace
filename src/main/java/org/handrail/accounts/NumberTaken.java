package org.handrail.accounts;

import java.io.Serial;

/** Somebody has an account of this number already; the device draws another. */
public final class NumberTaken extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public NumberTaken() {
    super(null, null, false, false); // an outcome that is told to the device, no fault to look for
  }
}
