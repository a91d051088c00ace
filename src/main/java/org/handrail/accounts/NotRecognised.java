package org.handrail.accounts;

import java.io.Serial;

/** There is no such account, or this does not sign in to it: nobody is told which. */
public final class NotRecognised extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public NotRecognised() {
    super(null, null, false, false); // an outcome that is told to the device, no fault to look for
  }
}
