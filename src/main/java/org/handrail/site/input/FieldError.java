package org.handrail.site.input;

import java.util.List;

/**
 * Something to correct.
 *
 * @param field the name of the parameter, on a form also the id of its field
 * @param messageKey of the text that says what to do
 * @param arguments of that text; never what was sent
 */
public record FieldError(String field, String messageKey, List<Object> arguments) {

  public FieldError {
    arguments = List.copyOf(arguments);
  }

  public FieldError(String field, String messageKey) {
    this(field, messageKey, List.of());
  }
}
