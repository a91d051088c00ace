package org.handrail.accounts;

import java.io.Serial;

/** Another device changed the unlocks first. */
public final class UnlocksChanged extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public UnlocksChanged() {
    super(null, null, false, false); // an outcome that is told to the device, no fault to look for
  }
}
