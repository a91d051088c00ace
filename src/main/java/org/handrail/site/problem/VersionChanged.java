package org.handrail.site.problem;

import java.io.Serial;

/** Somebody else saved another version meanwhile than the one that was seen. */
public final class VersionChanged extends Refusal {

  @Serial
  private static final long serialVersionUID = 1;

  /** The one reason. */
  private enum Reason implements ErrorCode {
    CHANGED;

    @Override
    public int status() {
      return 412;
    }

    @Override
    public String code() {
      return "changed";
    }
  }

  public VersionChanged() {
    super(Reason.CHANGED);
  }
}
