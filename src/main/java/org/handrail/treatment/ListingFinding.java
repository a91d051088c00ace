package org.handrail.treatment;

import java.util.List;

/**
 * What was found when a listing was tried.
 *
 * @param field where, as it is called in forms and JSON
 * @param messageKey of what is said about it
 * @param arguments of that text
 * @param promiseKey the key of the promise that it breaks, or empty
 * @param refused whether it cannot be saved like this; else it is told
 */
public record ListingFinding(
    String field, String messageKey, List<Object> arguments, String promiseKey, boolean refused) {

  public ListingFinding {
    arguments = List.copyOf(arguments);
  }
}
