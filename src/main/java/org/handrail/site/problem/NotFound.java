package org.handrail.site.problem;

import java.io.Serial;

/** There is no such thing, or it is somebody else's: nobody is told which. */
public final class NotFound extends Refusal {

  @Serial
  private static final long serialVersionUID = 1;

  public NotFound() {
    super(HttpError.NOT_FOUND);
  }
}
