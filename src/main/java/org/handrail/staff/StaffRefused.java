package org.handrail.staff;

import java.io.Serial;
import org.handrail.site.problem.Refusal;

/** What somebody of the staff asks for cannot be, for one of the reasons that there are. */
public final class StaffRefused extends Refusal {

  @Serial
  private static final long serialVersionUID = 1;

  private final StaffError error;

  public StaffRefused(StaffError error) {
    super(error);
    this.error = error;
  }

  public StaffError error() {
    return error;
  }
}
