package org.handrail.planner.web;

import java.util.List;
import org.handrail.directory.FilterOptions;
import org.handrail.site.input.FieldError;

/**
 * Everything that the form's page shows.
 *
 * @param form what is filled in
 * @param errors what to correct
 * @param offer what can be asked for
 * @param empty whether this server has no list at all
 */
public record PlanFormView(
    PlanForm form, List<FieldError> errors, FilterOptions offer, boolean empty) {

  public PlanFormView {
    errors = List.copyOf(errors);
  }

  /** Whether this field has to be corrected. */
  public boolean isWrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }
}
