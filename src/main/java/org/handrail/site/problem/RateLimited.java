package org.handrail.site.problem;

import java.io.Serial;
import java.time.Duration;

/** Tried too often. */
public final class RateLimited extends Refusal {

  @Serial
  private static final long serialVersionUID = 1;

  private final transient Duration retryAfter;

  /**
   * Tells when to come again.
   *
   * @param retryAfter how long until the next try
   */
  public RateLimited(Duration retryAfter) {
    super(HttpError.SLOW_DOWN);
    this.retryAfter = retryAfter;
  }

  @Override
  public Duration retryAfter() {
    return retryAfter;
  }
}
