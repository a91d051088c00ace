package org.handrail.site.input;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.site.problem.InvalidParameter;

/** What programs are told, in English, of a parameter that cannot be read. */
public final class ApiSentence {

  /** Where the keys of these sentences stand; no file has them, since programs have one language. */
  public static final String MESSAGES = "api";

  private ApiSentence() {}

  /**
   * Tells a program the first of what cannot be read.
   *
   * @param own sentences of the module, by the last part of their keys
   * @throws InvalidParameter when there is any
   */
  public static void refuseFirst(List<FieldError> errors, Map<String, String> own) {
    if (!errors.isEmpty()) {
      FieldError error = errors.getFirst();
      throw new InvalidParameter(error.field(), of(error, own));
    }
  }

  private static String of(FieldError error, Map<String, String> own) {
    Object[] arguments = error.arguments().toArray();
    String problem = error.messageKey().substring(MESSAGES.length() + 1);
    String template = own.get(problem);
    return String.format(Locale.ROOT, template == null ? template(problem) : template, arguments);
  }

  private static String template(String problem) {
    return switch (problem) {
      case "unknown" -> "There is an unknown parameter. Known are: %s.";
      case "text" -> "Use at most %d characters of text.";
      case "many" -> "Give at most %d values.";
      case "number" -> "Use a whole number from %d to %d.";
      case "choice" -> "Use one of: %s.";
      case "time" -> "Use a time such as 17:00.";
      case "moment" -> "Use a moment with its offset, such as 2026-11-30T18:00:00-05:00.";
      case "place" ->
        "No place of this name is known here. Name a town or a postcode, or use latitude, a comma and longitude in degrees, such as 39.95,-75.17: latitude from -90"
            + " to 90, longitude from -180 to 180.";
      case "distance" -> "Use a distance such as 800m, 5km or 3mi.";
      case "withinOfPlace" -> "A distance needs a place: add near, such as 39.95,-75.17.";
      default -> throw new IllegalArgumentException("no sentence for " + problem);
    };
  }
}
