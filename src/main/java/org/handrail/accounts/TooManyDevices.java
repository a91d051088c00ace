package org.handrail.accounts;

import java.io.Serial;

/** So many devices are signed in that no more can be. */
public final class TooManyDevices extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public TooManyDevices() {
    super(null, null, false, false); // an outcome that is told to the device, no fault to look for
  }
}
