package org.handrail.helpline;

import java.util.List;

/**
 * What was found when a policy was tried.
 *
 * @param field where, as it is called in forms and JSON
 * @param messageKey of what is said about it
 * @param arguments of that text
 * @param promiseKey the key of the promise that it breaks, or empty
 * @param refused whether it cannot be saved like this; else it is told
 */
public record PolicyFinding(
    String field, String messageKey, List<Object> arguments, String promiseKey, boolean refused) {

  public PolicyFinding {
    arguments = List.copyOf(arguments);
  }
}
