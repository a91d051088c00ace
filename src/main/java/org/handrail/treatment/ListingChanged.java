package org.handrail.treatment;

import java.io.Serial;
import org.handrail.site.problem.ErrorCode;
import org.handrail.site.problem.Refusal;

/** Somebody else saved another version of a listing meanwhile. */
public final class ListingChanged extends Refusal {

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

  public ListingChanged() {
    super(Reason.CHANGED);
  }
}
