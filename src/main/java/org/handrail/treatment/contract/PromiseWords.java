package org.handrail.treatment.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that contradict a promise, in English and Spanish, found in what people write into notes and reasons. It reads words, not
 * meaning: it keeps honest people from slips and makes others lie in public; what is bought and what weighs is held by the forms of
 * {@link Contract} and of policies.
 */
public final class PromiseWords {

  private static final String FILE = "promise-words.txt";
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}%$€£]+");

  /** A phrase right behind one of these says the opposite: "no commission", "without a price per call". */
  private static final Set<String> NEGATIONS = Set.of(
      "no", "not", "never", "without", "nobody", "none", "nor", "sin", "nunca", "jamas", "ni",
      "nadie", "ninguna", "ningun", "ninguno");

  private static final int NEGATED_WITHIN = 4;

  private static final Map<Promise, List<List<String>>> PHRASES = read();

  private PromiseWords() {}

  /** The promises that a text contradicts. */
  public static Set<Promise> brokenBy(String text) {
    List<String> words = words(text);
    Set<Promise> broken = EnumSet.noneOf(Promise.class);
    PHRASES.forEach((promise, phrases) -> {
      if (phrases.stream().anyMatch(phrase -> says(words, phrase))) {
        broken.add(promise);
      }
    });
    return broken;
  }

  private static boolean says(List<String> words, List<String> phrase) {
    for (int at = 0; at + phrase.size() <= words.size(); at++) {
      if (matches(words, at, phrase) && !isNegated(words, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<String> words, int at, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      String wanted = phrase.get(i);
      String word = words.get(at + i);
      boolean same = wanted.endsWith("*")
          ? word.startsWith(wanted.substring(0, wanted.length() - 1))
          : word.equals(wanted);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNegated(List<String> words, int at) {
    return words.subList(Math.max(0, at - NEGATED_WITHIN), at).stream()
        .anyMatch(NEGATIONS::contains);
  }

  private static List<String> words(String text) {
    String plain =
        MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : NO_WORD.split(plain.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static Map<Promise, List<List<String>>> read() {
    Map<Promise, List<List<String>>> found = new EnumMap<>(Promise.class);
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(PromiseWords.class.getResourceAsStream(FILE)),
        StandardCharsets.UTF_8))) {
      Promise promise = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          promise = Promise.valueOf(line.substring(1, line.length() - 1));
        } else if (!line.isBlank() && !line.startsWith("#") && promise != null) {
          found
              .computeIfAbsent(promise, key -> new ArrayList<>())
              .add(List.of(line.strip().split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
