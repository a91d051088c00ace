package org.handrail.platform;

import java.io.Serial;

/**
 * The program can't start as it is set up. The message is one line that tells the operator what is wrong and what to do;
 * it holds no secret.
 */
public final class StartRefused extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  public StartRefused(String message) {
    super(message);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
