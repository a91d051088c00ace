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
          + "\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u2800\\u3164\\uffa0\\x{e0001}\\x{1d173}-\\x{1d17a}\\ufdd0-\\ufdef\\ufffe\\uffff]|\\p{Co}|\\p{Cs}");

  private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\r\\u2028\\u2029]+");

  /** Nothing but joiners, variation selectors and tags. */
  private static final Pattern BLANK = Pattern.compile(
      "[\\s\\u200c\\u200d\\ufe00-\\ufe0f\\x{e0020}-\\x{e007f}\\x{e0100}-\\x{e01ef}]*");

  private VisibleText() {}

  /** The text; it may be of several lines. */
  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  /** The text as one line, without blanks around it. */
  public static String line(String text) {
    String line = LINE_ENDS.matcher(of(text)).replaceAll(" ").strip();
    return BLANK.matcher(line).matches() ? "" : line;
  }
}
