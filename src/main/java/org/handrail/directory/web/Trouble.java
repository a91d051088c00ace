package org.handrail.directory.web;

import java.util.Set;

/**
 * Something on the form to correct.
 *
 * @param field its name
 * @param key of the message that says what to do
 * @param typed what stands there, cleaned and cut to what fits
 */
public record Trouble(String field, String key, String typed) {

  private static final Set<String> WITHOUT_A_FIELD = Set.of("order", "show", "format", "drop");

  /** The id of what is to be corrected; the form's own where that is nothing one could type into. */
  public String anchor() {
    return WITHOUT_A_FIELD.contains(field) ? "finder" : field;
  }

  /** The message that names it. */
  public String label() {
    return "find." + (WITHOUT_A_FIELD.contains(field) ? "form" : field);
  }
}
