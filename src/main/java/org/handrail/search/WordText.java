package org.handrail.search;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Text to words, the same way for what is indexed and for what is asked: accents and case folded in every alphabet,
 * apostrophes dropped ("Let's" and "lets" are one word).
 */
public final class WordText extends Analyzer {

  private static final Pattern NOT_A_LETTER = Pattern.compile("[\\u0300-\\u036f'’ʼ`]");

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new StandardTokenizer();
    return new TokenStreamComponents(
        tokenizer, new ASCIIFoldingFilter(new LowerCaseFilter(tokenizer)));
  }

  /** The text without accents and apostrophes; to be called before the analysis, which does the rest. */
  public static String folded(String text) {
    if (isAscii(text)) {
      return text.indexOf('\'') < 0 ? text : text.replace("'", "");
    }
    // Only the general accents: the vowel signs of Indic scripts and the voicing marks of Japanese
    // are letters.
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    String bare = NOT_A_LETTER.matcher(decomposed).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
