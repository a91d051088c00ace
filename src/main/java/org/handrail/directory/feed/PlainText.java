package org.handrail.directory.feed;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Makes plain text of what lists hold: entities decoded, markup gone (a line break, a paragraph and the like become a new
 * line, a link's address stays readable), NFC, without control, bidi and invisible characters, without towers of accents,
 * without e-mail addresses (nobody can tell a person's from a group's), not longer than asked for. What it gives is text, never HTML: a page still has to escape it.
 */
public final class PlainText {

  private static final int MAX_MARKS_IN_A_ROW = 4;
  private static final int MARKUP_ALLOWANCE = 8;
  /** Stands where an e-mail address stood. */
  public static final String LEFT_OUT = "[…]";

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,8}");
  private static final char ZWNJ = '\u200C';
  private static final char ZWJ = '\u200D';

  private PlainText() {}

  /** One line: every run of blanks is one blank. At most {@code maxChars} UTF-16 units. */
  public static String line(String raw, int maxChars) {
    return isPlain(raw) && raw.length() <= maxChars ? raw : clean(raw, maxChars, false);
  }

  /** Several lines: single line breaks and empty lines stay. At most {@code maxChars} UTF-16 units. */
  public static String lines(String raw, int maxChars) {
    return isPlain(raw) && raw.length() <= maxChars ? raw : clean(raw, maxChars, true);
  }

  /** The common case, told apart in one pass without making anything. */
  private static boolean isPlain(String s) {
    char before = ' ';
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c < ' ' || c > '~' || c == '<' || c == '&' || c == '@' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return s.isEmpty() || before != ' ';
  }

  private static String clean(String raw, int maxChars, boolean multiline) {
    // A megabyte in a name costs no more than a long name: what lies far beyond the limit is never
    // looked at.
    String cut = cut(raw, maxChars * MARKUP_ALLOWANCE);
    String text = withoutAddresses(withoutMarkup(cut));
    String visible = Normalizer.normalize(visible(text), Normalizer.Form.NFC);
    return cut(spaced(withoutTowers(visible), multiline), maxChars).strip();
  }

  /** Whether the text holds an e-mail address, which is left out. */
  static boolean hasAddress(String s) {
    return s.indexOf('@') > 0
        && EMAIL.matcher(s.length() > 40_000 ? s.substring(0, 40_000) : s).find();
  }

  private static String withoutAddresses(String s) {
    return s.indexOf('@') < 0 ? s : EMAIL.matcher(s).replaceAll(LEFT_OUT);
  }

  private static String withoutMarkup(String s) {
    if (!hasTag(s)) {
      return s.indexOf('&') < 0 ? s : Parser.unescapeEntities(s, false);
    }
    TextOf text = new TextOf();
    Jsoup.parseBodyFragment(s).body().traverse(text);
    return text.out.toString();
  }

  private static boolean hasTag(String s) {
    for (int i = s.indexOf('<'); i >= 0 && i + 1 < s.length(); i = s.indexOf('<', i + 1)) {
      char next = s.charAt(i + 1);
      if (next == '/' || next == '!' || next == '?' || Character.isLetter(next)) {
        return true;
      }
    }
    return false;
  }

  private static final class TextOf implements NodeVisitor {

    private final StringBuilder out = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        out.append(text.getWholeText());
      } else if (node instanceof Element e && (e.nameIs("br") || e.isBlock())) {
        out.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element e) {
        if (e.nameIs("a")) {
          appendAddress(e.attr("href").strip());
        } else if (e.isBlock() && depth > 0) {
          out.append('\n');
        }
      }
    }

    private void appendAddress(String href) {
      boolean web = href.startsWith("https://") || href.startsWith("http://");
      if (web && out.indexOf(href) < 0) {
        out.append(' ').append(href);
      }
    }
  }

  private static String visible(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0, cp; i < s.length(); i += Character.charCount(cp)) {
      cp = s.codePointAt(i);
      if (cp == ZWJ || cp == ZWNJ) {
        if (joins(s, i)) {
          out.appendCodePoint(cp);
        }
      } else if (cp == 0x2028 || cp == 0x2029 || cp == 0x85) {
        out.append('\n');
      } else if (!isDropped(cp)) {
        out.appendCodePoint(cp);
      }
    }
    return out.toString();
  }

  /** Joiners mean something between two characters of a joining script and inside an emoji, nowhere else. */
  private static boolean joins(String s, int at) {
    return at > 0
        && at + 1 < s.length()
        && mayBeJoined(s.codePointBefore(at))
        && mayBeJoined(s.codePointAt(at + 1));
  }

  private static boolean mayBeJoined(int cp) {
    if ((Character.isEmoji(cp) && cp > 0xFF) || cp == 0xFE0F) {
      return true;
    }
    return switch (Character.UnicodeScript.of(cp)) {
      case COMMON, LATIN, GREEK, CYRILLIC, HAN, HIRAGANA, KATAKANA, HANGUL, UNKNOWN -> false;
      case INHERITED -> cp != ZWJ && cp != ZWNJ;
      default -> true;
    };
  }

  private static boolean isDropped(int cp) {
    if (cp == '\n' || cp == '\r' || cp == '\t') {
      return false;
    }
    return switch (Character.getType(cp)) {
      // FORMAT holds the bidi controls, zero-width blanks, soft hyphen, byte order mark and tag
      // characters.
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
      case Character.UNASSIGNED -> (cp & 0xFFFE) == 0xFFFE || (cp >= 0xFDD0 && cp <= 0xFDEF);
      default -> cp == 0x115F || cp == 0x1160 || cp == 0x3164 || cp == 0xFFA0; // blank letters
    };
  }

  private static String withoutTowers(String s) {
    StringBuilder out = new StringBuilder(s.length());
    int marks = 0;
    for (int i = 0, cp; i < s.length(); i += Character.charCount(cp)) {
      cp = s.codePointAt(i);
      int type = Character.getType(cp);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      marks = mark ? marks + 1 : 0;
      if (marks <= MAX_MARKS_IN_A_ROW) {
        out.appendCodePoint(cp);
      }
    }
    return out.toString();
  }

  private static String spaced(String s, boolean multiline) {
    StringBuilder out = new StringBuilder(s.length());
    int breaks = 0;
    boolean blank = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (multiline && (c == '\n' || (c == '\r' && !isBreakAfter(s, i)))) {
        breaks++;
      } else if (c == '\n' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else {
        if (!out.isEmpty() && breaks > 0) {
          out.append(breaks > 1 ? "\n\n" : "\n");
        } else if (!out.isEmpty() && blank) {
          out.append(' ');
        }
        out.append(c);
        breaks = 0;
        blank = false;
      }
    }
    return out.toString();
  }

  private static boolean isBreakAfter(String s, int at) {
    return at + 1 < s.length() && s.charAt(at + 1) == '\n';
  }

  /** Cuts between code points, never inside one. */
  private static String cut(String s, int maxChars) {
    if (s.length() <= maxChars) {
      return s;
    }
    return s.substring(
        0, Character.isHighSurrogate(s.charAt(maxChars - 1)) ? maxChars - 1 : maxChars);
  }
}
