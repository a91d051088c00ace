package org.handrail.accounts.vault;

import java.io.Serial;

/** There is a shared page of this id already. */
public final class ShareTaken extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public ShareTaken() {
    super(null, null, false, false); // an outcome that is told to the device, no fault to look for
  }
}
