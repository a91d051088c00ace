package org.handrail.help;

import java.util.List;
import java.util.Set;

/**
 * A clinical sentence of "Help now".
 *
 * @param key message key of its words
 * @param source where it was read
 */
public record HelpAdvice(String key, HelpSource source) {

  private static final String FILE = "help-advice.txt";
  private static final Set<String> KEYS = Set.of("key");

  /** The sentences that stand together: {@code help.overdose} for {@code help.overdose.1}. */
  public String group() {
    return key.substring(0, key.lastIndexOf('.'));
  }

  /** Every confirmed sentence, in the order of its file. */
  public static List<HelpAdvice> all() {
    return ReviewedFacts.load(FILE, KEYS, HelpAdvice::of);
  }

  /** The confirmed sentences of a text in the form of the file. */
  static List<HelpAdvice> read(String text) {
    return ReviewedFacts.read(text, KEYS).stream().map(HelpAdvice::of).toList();
  }

  private static HelpAdvice of(ReviewedFacts.Block block) {
    return new HelpAdvice(block.get("key"), block.source());
  }
}
