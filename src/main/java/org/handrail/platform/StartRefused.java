package org.handrail.platform;

import java.io.Serial;

/**
 * The program can't start as it is set up. The message is one line that tells the operator what is wrong and what to do;
 * it holds no secret.
 */
public final class StartRefused extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final boolean isSetting;

  public StartRefused(String message) {
    super(message);
    isSetting = false;
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
    isSetting = false;
  }

  private StartRefused(String message, boolean isSetting) {
    super(message);
    this.isSetting = isSetting;
  }

  /** A setting has a value that nothing can be done with; the message begins with the setting's name. */
  public static StartRefused setting(String message) {
    return new StartRefused(message, true);
  }

  /** Whether a setting must be written differently, and not the machine or the database be mended. */
  public boolean isSetting() {
    return isSetting;
  }
}
