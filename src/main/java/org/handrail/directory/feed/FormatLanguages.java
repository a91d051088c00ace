package org.handrail.directory.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The language that a BMLT server's format of the kind "language" stands for, told by its key. */
final class FormatLanguages {

  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  /** Keys that servers use and that are no two-letter code, and the one that is another language's. */
  private static final Map<String, String> OTHERS = Map.of(
      "dk", "da", "eng", "en", "fin", "fi", "per", "fa", "rus", "ru", "spa", "es", "fra", "fr",
      "deu", "de", "por", "pt");

  private FormatLanguages() {}

  /** ISO 639 code, or empty when the key says none ("BL", bilingual). */
  static String of(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    String other = OTHERS.get(lower);
    if (other != null) {
      return other;
    }
    return TWO_LETTERS.contains(lower) ? lower : "";
  }
}
