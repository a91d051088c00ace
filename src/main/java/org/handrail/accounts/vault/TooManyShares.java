package org.handrail.accounts.vault;

import java.io.Serial;

/** So many pages are being shared that no more can be. */
public final class TooManyShares extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public TooManyShares() {
    super(null, null, false, false); // an outcome that is told to the device, no fault to look for
  }
}
