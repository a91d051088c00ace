package org.handrail.planner.web;

import java.util.List;
import org.handrail.site.input.FieldError;

/**
 * The plan's form as it came.
 *
 * @param form what could be read of it
 * @param errors what could not, in the order of the form
 */
record PlanSubmission(PlanForm form, List<FieldError> errors) {

  PlanSubmission {
    errors = List.copyOf(errors);
  }

  /** The week as it was seen: what was picked then is pinned now. */
  PlanSubmission asSeen() {
    PreviousChoices earlier = form.earlier();
    return new PlanSubmission(form.with(earlier.pinning(earlier.kept())), errors);
  }
}
