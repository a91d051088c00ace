package org.handrail.accounts;

import java.io.Serial;

/** The device was signed out or removed, or its account is gone. */
public final class DeviceRemoved extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public DeviceRemoved() {
    super(null, null, false, false); // an outcome that is told to the device, no fault to look for
  }
}
