package org.handrail.staff;

import java.io.Serial;
import org.handrail.site.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody of the staff asks for cannot be, for one of the reasons that there are. */
public final class StaffRefused extends Refusal {

  @Serial
  private static final long serialVersionUID = 1;

  private final StaffError error;

  public StaffRefused(StaffError error) {
    super(error);
    this.error = error;
  }

  /** What a program that shows a key can do; the others are met by people, who are told on the page. */
  @Override
  public @Nullable String sentence() {
    return switch (error) {
      case KEY_NOT_ENOUGH ->
        "This key may not change who keeps the site. At the desk an operator makes one that may.";
      case LAST_OPERATOR ->
        "Nobody could invite others any more. Invite another operator first, and wait until they have joined.";
      default -> null;
    };
  }

  public StaffError error() {
    return error;
  }
}
