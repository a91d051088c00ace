package org.handrail.atlas;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A place's name as people type it: without case, accents, punctuation, and with the usual abbreviations written out, so
 * that "ST. LOUIS", "Saint Louis" and "saint-louis" are one. Public because the generator of the gazetteer sorts by it.
 */
public final class FoldedName {

  private FoldedName() {}

  /** The folded name; words separated by one blank, possibly empty. */
  public static String of(String name) {
    StringBuilder folded = new StringBuilder(name.length() + 4);
    String text = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    int wordStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        append(folded, Character.toLowerCase(c));
      } else if (!isIgnored(c) && folded.length() > wordStart) {
        writeOut(folded, wordStart);
        folded.append(' ');
        wordStart = folded.length();
      }
    }
    writeOut(folded, wordStart);
    return folded.toString().strip();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** Accents, and the marks inside a word: O'Fallon, Coeur d’Alene, ‘Aiea. */
  private static boolean isIgnored(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.MODIFIER_LETTER
        || "'’‘`´ʻ".indexOf(c) >= 0;
  }

  private static void append(StringBuilder folded, char c) {
    switch (c) {
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'þ' -> folded.append("th");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'ə' -> folded.append('a');
      case 'ʻ', 'ʼ' -> {} // letters by class, apostrophes by use
      default -> folded.append(c);
    }
  }

  private static void writeOut(StringBuilder folded, int wordStart) {
    String full = switch (folded.substring(wordStart).toLowerCase(Locale.ROOT)) {
      case "st" -> "saint";
      case "ste" -> "sainte";
      case "ft" -> "fort";
      case "mt" -> "mount";
      default -> null;
    };
    if (full != null) {
      folded.replace(wordStart, folded.length(), full);
    }
  }
}
