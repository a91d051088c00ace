package org.handrail.site.problem;

import java.io.Serial;
import java.time.Duration;

/** Too many ask at once, whoever they are; it passes by itself. */
public final class Overloaded extends Refusal {

  @Serial
  private static final long serialVersionUID = 1;

  private final transient Duration retryAfter;

  public Overloaded(Duration retryAfter) {
    super(HttpError.UNAVAILABLE);
    this.retryAfter = retryAfter;
  }

  @Override
  public Duration retryAfter() {
    return retryAfter;
  }
}
