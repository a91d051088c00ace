package org.handrail.site.input;

import java.util.regex.Pattern;

/**
 * Text as people send it, without what nobody can see and what turns the direction of the rest around: with it a name could look like
 * another, and words could pass a check that reads them. Joiners, which emoji, Persian and Indic writing need, stay.
 */
public final class VisibleText {

  /** Controls but for blanks and ends of lines, soft hyphens, direction marks, blanks and joints of no width, halves of characters. */
  private static final Pattern UNSEEN = Pattern.compile(
      "[\\p{Cc}&&[^\\t\\n\\r]]|[\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e"
          + "\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]|\\p{Cs}");

  private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\r\\u2028\\u2029]+");

  private VisibleText() {}

  /** The text; it may be of several lines. */
  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  /** The text as one line, without blanks around it. */
  public static String line(String text) {
    return LINE_ENDS.matcher(of(text)).replaceAll(" ").strip();
  }
}
