package org.handrail.accounts.vault;

import java.io.Serial;

/** An item of this id is there with other content; nothing was written. */
public final class OtherItem extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public OtherItem() {
    super(null, null, false, false); // an outcome that is told to the device, no fault to look for
  }
}
