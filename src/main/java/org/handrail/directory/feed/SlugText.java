package org.handrail.directory.feed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key of a record: its own, else made of the name. */
final class SlugText {

  private static final int MAX_CHARS = 200;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  private SlugText() {}

  /** The list's own key; empty when it gives none. */
  static String own(RawMeeting raw) {
    return PlainText.line(raw.text(RawField.SLUG), MAX_CHARS);
  }

  /** The list's own key, else one made of the name; never empty. */
  static String of(RawMeeting raw, String name) {
    String own = own(raw);
    if (!own.isEmpty()) {
      return own;
    }
    String letters =
        MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = NO_WORDS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
    String made = ENDS.matcher(words).replaceAll("");
    String cut = PlainText.line(made, MAX_CHARS);
    return cut.isEmpty() ? "meeting" : cut;
  }
}
