package org.handrail.site.problem;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What was found when something that somebody wants to save was tried.
 *
 * @param field where, as it is called in forms and JSON
 * @param messageKey of what is said about it
 * @param arguments of that text
 * @param promiseKey the key of the promise that it breaks, or empty
 * @param refused whether it cannot be saved like this; else it is told
 */
public record TrialFinding(
    String field, String messageKey, List<Object> arguments, String promiseKey, boolean refused) {

  public TrialFinding {
    arguments = List.copyOf(arguments);
  }

  /**
   * The same as programs are told, in their one language.
   *
   * @param says what was found, in English
   * @param promise that it breaks, in English; may be empty
   */
  public record Told(String field, String says, String promise, boolean refused) {}

  /** As programs are told. */
  public Told told(MessageSource messages) {
    return new Told(
        field,
        messages.getMessage(messageKey, arguments.toArray(), Locale.ENGLISH),
        promiseKey.isEmpty() ? "" : messages.getMessage(promiseKey, null, Locale.ENGLISH),
        refused);
  }

  /** All of them as programs are told. */
  public static List<Told> told(List<TrialFinding> findings, MessageSource messages) {
    return findings.stream().map(finding -> finding.told(messages)).toList();
  }
}
