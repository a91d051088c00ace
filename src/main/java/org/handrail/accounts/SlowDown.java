package org.handrail.accounts;

import java.io.Serial;
import java.time.Duration;

/** Tried too often. */
public final class SlowDown extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final transient Duration wait;

  /**
   * Tells when to come again.
   *
   * @param wait how long until the next try
   */
  public SlowDown(Duration wait) {
    super(null, null, false, false);
    this.wait = wait;
  }

  public Duration waitFor() {
    return wait;
  }
}
