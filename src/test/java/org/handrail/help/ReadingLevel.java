package org.handrail.help;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How hard a text is to read. English: the grade of Flesch and Kincaid (Kincaid and others 1975), years at school. Spanish: the ease of
 * Fernández-Huerta (1959), 100 the easiest. Syllables of Spanish follow its spelling; of English they are estimated from it.
 */
final class ReadingLevel {

  private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[’-]\\p{L}+)*|\\d+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?:…](?=[\\s”»]|$)");
  private static final Pattern VOWELS_EN = Pattern.compile("[aeiouy]+");
  private static final Pattern VOWELS_ES = Pattern.compile("[aeiouáéíóúü]+");
  private static final String STRONG = "aeoáéóíú";

  private ReadingLevel() {}

  /** The grade of English sentences. */
  static double gradeOfEnglish(List<String> texts) {
    double words = words(texts).count();
    double syllables = words(texts).mapToInt(ReadingLevel::syllablesOfEnglish).sum();
    return 0.39 * words / sentences(texts) + 11.8 * syllables / words - 15.59;
  }

  /** The ease of Spanish sentences: 206.84 − 60 × syllables a word − 1.02 × words a sentence. */
  static double easeOfSpanish(List<String> texts) {
    double words = words(texts).count();
    double syllables = words(texts).mapToInt(ReadingLevel::syllablesOfSpanish).sum();
    return 206.84 - 60 * syllables / words - 1.02 * words / sentences(texts);
  }

  /** How many words there are. */
  static long countWords(List<String> texts) {
    return words(texts).count();
  }

  private static Stream<String> words(List<String> texts) {
    return texts.stream()
        .flatMap(text -> WORD.matcher(text).results())
        .map(found -> found.group().toLowerCase(Locale.ROOT));
  }

  private static long sentences(List<String> texts) {
    return texts.stream()
        .flatMap(SENTENCE_END::splitAsStream)
        .filter(part -> WORD.matcher(part).find())
        .count();
  }

  /** Groups of vowels, but for a silent e at the end and a silent -es or -ed. */
  static int syllablesOfEnglish(String word) {
    String letters = word.replaceAll("[^a-z]", "");
    String spoken = letters.length() <= 3
        ? letters
        : letters.replaceFirst("(?<=[^laeiouy])e$|(?<=[^aeiouyscxzgh])es$|(?<=[^tdaeiouy])ed$", "");
    long groups = VOWELS_EN
        .matcher(spoken.replaceAll("(?<![tcsx])i(?=[ao])|(?<=[^gq])u(?=a)", "i-"))
        .results()
        .count();
    return Math.max(1, (int) groups);
  }

  /** A vowel each, but that a weak one (i, u) beside another makes one syllable with it; u is mute in que, qui, gue, gui. */
  static int syllablesOfSpanish(String word) {
    String spoken =
        word.replaceAll("qu(?=[eiéí])", "q").replaceAll("gu(?=[eiéí])", "g").replaceAll("y$", "i");
    return Math.max(
        1,
        VOWELS_ES
            .matcher(spoken)
            .results()
            .mapToInt(found -> syllablesOfVowels(found.group()))
            .sum());
  }

  private static int syllablesOfVowels(String vowels) {
    int syllables = 1;
    for (int at = 1; at < vowels.length(); at++) {
      if (isStrong(vowels.charAt(at - 1)) && isStrong(vowels.charAt(at))) {
        syllables++;
      }
    }
    return syllables;
  }

  private static boolean isStrong(char vowel) {
    return STRONG.indexOf(vowel) >= 0;
  }
}
