package org.handrail.planner.web;

import java.util.List;
import org.handrail.directory.FilterOptions;
import org.handrail.site.input.FieldError;

/**
 * Everything that the form's page shows.
 *
 * @param form what is filled in
 * @param stated what was understood of the sentence, in the order of its fields
 * @param opened the number of the one to be corrected, or −1
 * @param errors what to correct
 * @param offer what can be asked for
 * @param empty whether this server has no list at all
 * @param example whether a week of the invented town can be shown
 */
public record PlanFormView(
    PlanForm form,
    List<PlanView.Stated> stated,
    int opened,
    List<FieldError> errors,
    FilterOptions offer,
    boolean empty,
    boolean example) {

  public PlanFormView {
    stated = List.copyOf(stated);
    errors = List.copyOf(errors);
  }

  /** Whether this field has to be corrected. */
  public boolean isWrong(String field) {
    return errors.stream().anyMatch(error -> error.field().equals(field));
  }
}
