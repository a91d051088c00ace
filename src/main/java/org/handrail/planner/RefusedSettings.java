package org.handrail.planner;

import java.io.Serial;

/** A setting that no plan can be made with. The message is one line that says what to change. */
public final class RefusedSettings extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final String setting;

  public RefusedSettings(String setting, String message) {
    super(message);
    this.setting = setting;
  }

  /** The setting's name as the command line has it, without dashes. */
  public String setting() {
    return setting;
  }
}
