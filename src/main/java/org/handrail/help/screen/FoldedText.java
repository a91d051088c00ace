package org.handrail.help.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes from a text what people write differently and mean alike: case, accents, apostrophes, repeated letters ({@code
 * killll}), digits for letters ({@code su1c1de}), letters set apart ({@code s u i c i d e}). The browser's Java has no
 * Normalizer, so the letters of the languages served are folded here.
 */
final class FoldedText {

  /** No word of a phrase is longer; what is longer is cut here, and matches nothing. */
  static final int LONGEST = 24;

  private static final String ACCENTED = "áàâäãåéèêëíìîïóòôöõúùûüñçý";
  private static final String PLAIN = "aaaaaaeeeeiiiiooooouuuuncy";
  private static final String LEET = "013457@$";
  private static final String LEET_LETTERS = "oieastas";

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder apart = new StringBuilder();
  private boolean hasLetter;

  private FoldedText() {}

  /** The words of a text, folded. */
  static List<String> words(String text) {
    FoldedText folded = new FoldedText();
    for (int i = 0; i < text.length(); i++) {
      folded.take(text.charAt(i));
    }
    folded.endWord();
    folded.endApart();
    return folded.words;
  }

  private void take(char raw) {
    char c = plain(raw);
    if (isSilent(c)) {
      return;
    }
    boolean letter = c >= 'a' && c <= 'z';
    if (letter || LEET.indexOf(c) >= 0 || (c == '*' && word.length() > 0)) {
      hasLetter |= letter;
      if (word.length() <= LONGEST) {
        word.append(c);
      }
    } else if (Character.isLetterOrDigit(c)) {
      if (word.length() <= LONGEST) {
        word.append(c);
      }
    } else {
      endWord();
    }
  }

  private static char plain(char raw) {
    char c = raw >= '\uff01' && raw <= '\uff5e' ? (char) (raw - 0xfee0) : raw; // full width
    c = Character.toLowerCase(c);
    int accented = ACCENTED.indexOf(c);
    return accented < 0 ? c : PLAIN.charAt(accented);
  }

  /** Apostrophes, accents that stand alone, and what nobody sees. */
  private static boolean isSilent(char c) {
    return c == '\''
        || c == '’'
        || c == '‘'
        || c == '´'
        || c == '`'
        || (c >= '\u0300' && c <= '\u036f')
        || (c >= '\u200b' && c <= '\u200f')
        || c == '\u00ad'
        || c == '\u2060'
        || c == '\ufeff';
  }

  private void endWord() {
    while (word.length() > 0 && word.charAt(word.length() - 1) == '*') {
      word.setLength(word.length() - 1); // emphasis, not a hidden letter
    }
    if (word.length() == 0) {
      return;
    }
    String folded = hasLetter ? letters() : word.toString();
    word.setLength(0);
    hasLetter = false;
    if (folded.length() == 1 && apart.length() <= LONGEST) {
      apart.append(folded);
    } else {
      endApart();
    }
    words.add(folded);
  }

  /** Single letters in a row are one word more, beside the letters themselves. */
  private void endApart() {
    if (apart.length() >= 4) {
      words.add(once(apart));
    }
    apart.setLength(0);
  }

  private String letters() {
    for (int i = 0; i < word.length(); i++) {
      int digit = LEET.indexOf(word.charAt(i));
      if (digit >= 0) {
        word.setCharAt(i, LEET_LETTERS.charAt(digit));
      }
    }
    return once(word);
  }

  /** Every run of a letter as one. */
  private static String once(CharSequence letters) {
    StringBuilder out = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      if (i == 0 || letters.charAt(i) != letters.charAt(i - 1)) {
        out.append(letters.charAt(i));
      }
    }
    return out.toString();
  }
}
