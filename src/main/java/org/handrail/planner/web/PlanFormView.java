package org.handrail.planner.web;

import java.util.List;
import org.handrail.directory.FilterOptions;

/**
 * Everything that the form's page shows.
 *
 * @param form what is filled in
 * @param problems what to correct
 * @param offer what can be asked for
 * @param empty whether this server has no list at all
 */
public record PlanFormView(
    PlanForm form, List<Trouble> problems, FilterOptions offer, boolean empty) {

  public PlanFormView {
    problems = List.copyOf(problems);
  }

  /**
   * Something to correct.
   *
   * @param field the field's id
   * @param text what to do
   */
  public record Trouble(String field, String text) {}

  /** Whether this field has to be corrected. */
  public boolean isWrong(String field) {
    return problems.stream().anyMatch(problem -> problem.field().equals(field));
  }
}
