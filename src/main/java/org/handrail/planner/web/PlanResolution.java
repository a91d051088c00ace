package org.handrail.planner.web;

import java.util.List;
import org.handrail.site.input.FieldError;

/** What is known once a form has been read and what it leaves open is settled: what to plan, or what to correct first. */
sealed interface PlanResolution {

  /** It can be planned. */
  record Resolved(ResolvedPlanRequest request) implements PlanResolution {}

  /**
   * It can't be planned yet.
   *
   * @param form to fill in again, with its calendar taken in where the days to read it for are known
   * @param errors what to correct; not empty
   */
  record Unresolved(PlanForm form, List<FieldError> errors) implements PlanResolution {

    public Unresolved {
      errors = List.copyOf(errors);
    }
  }
}
