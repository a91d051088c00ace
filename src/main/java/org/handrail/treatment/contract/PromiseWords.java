package org.handrail.treatment.contract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that contradict a promise, in English and Spanish, found in what people write into notes, reasons and listings. It reads
 * words, not meaning: it keeps honest people from slips and makes others lie in public; what is bought and what weighs is held by
 * the forms of {@link Contract} and of policies.
 */
public final class PromiseWords {

  /** Accents, and what takes no room: joiners, fillers, tags, and what is no character. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{M}\\p{Cf}\\p{Cn}\\p{Co}\\u115f\\u1160\\u2800\\u3164\\uffa0]+");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}%$€£.]+");
  /** What ends a sentence; a point inside a number does not. */
  private static final Pattern END = Pattern.compile("[!?;:]+|\\.(?![0-9])");
  /** A sign that is written on to its number: "5%", "$50". */
  private static final Pattern SIGN = Pattern.compile("[%$€£]");

  private static final PromisePhrases PHRASES = PromisePhrases.read();

  private PromiseWords() {}

  /** The promises that a text of the operator contradicts: a note or a reason, about what a provider pays or why it is called. */
  public static Set<Promise> brokenBy(String text) {
    return broken(text, false);
  }

  /** The promises that a text of a listing contradicts, in which a place may well say what it charges and whom it takes first. */
  public static Set<Promise> brokenByListing(String text) {
    return broken(text, true);
  }

  /** Whether a text promises a cure, or says that a fellowship stands behind a place: no place can truly say either. */
  public static boolean claimsTooMuch(String text) {
    List<String> words = words(text);
    return PHRASES.claims().stream().anyMatch(claim -> claim.isSaid(words));
  }

  private static Set<Promise> broken(String text, boolean isListing) {
    List<String> words = PHRASES.withoutHarmless(words(text));
    Set<Promise> broken = EnumSet.noneOf(Promise.class);
    for (PromisePhrases.Rule rule : PHRASES.rules()) {
      boolean holdsHere = rule.everywhere() || !isListing;
      if (holdsHere && !broken.contains(rule.promise()) && rule.phrase().isSaid(words)) {
        broken.add(rule.promise());
      }
    }
    return broken;
  }

  /** The words of a text in small letters without accents, signs on their own, and an end between sentences. */
  private static List<String> words(String text) {
    String plain = UNSEEN
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
    String apart = SIGN.matcher(END.matcher(plain).replaceAll(" . ")).replaceAll(" $0 ");
    List<String> words = new ArrayList<>();
    for (String word : NO_WORD.split(apart)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
