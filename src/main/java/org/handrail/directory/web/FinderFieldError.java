package org.handrail.directory.web;

import java.util.Set;
import org.handrail.site.input.FieldError;

/**
 * Something on the finder's form to correct.
 *
 * @param error which field, and what to do
 * @param typed what stands there, cleaned and cut to what fits
 */
public record FinderFieldError(FieldError error, String typed) {

  private static final Set<String> WITHOUT_A_FIELD = Set.of("order", "show", "format", "drop");

  public String field() {
    return error.field();
  }

  /** The id of what is to be corrected; the form's own where that is nothing one could type into. */
  public String anchor() {
    return WITHOUT_A_FIELD.contains(field()) ? "finder" : field();
  }

  /** The message that names it. */
  public String label() {
    return "find." + (WITHOUT_A_FIELD.contains(field()) ? "form" : field());
  }

  /** The message that says what to do, for {@link #arguments}. */
  public String key() {
    return error.messageKey();
  }

  public Object[] arguments() {
    return error.arguments().toArray();
  }
}
