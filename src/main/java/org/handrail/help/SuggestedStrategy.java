package org.handrail.help;

import java.util.List;
import java.util.Set;

/**
 * Something that one can try against an urge. Offered, never ranked.
 *
 * @param id names it; a record that used it keeps this name
 * @param kind {@code avoid}, {@code behavioural}, {@code cognitive}, {@code social}, {@code spiritual}, {@code body} or {@code
 *     medication}
 * @param clinical whether a clinician should look at it
 * @param source where it was read
 */
public record SuggestedStrategy(String id, String kind, boolean clinical, HelpSource source) {

  private static final String FILE = "strategies.txt";
  private static final Set<String> KEYS = Set.of("id", "kind", "clinical");
  private static final Set<String> KINDS =
      Set.of("avoid", "behavioural", "cognitive", "social", "spiritual", "body", "medication");

  public SuggestedStrategy {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException("not a kind of strategy: " + kind);
    }
  }

  /** Message key of its words. */
  public String textKey() {
    return "safety.strategy." + id;
  }

  /** Every confirmed strategy, in the order of its file. */
  public static List<SuggestedStrategy> all() {
    return ReviewedFacts.load(
        FILE,
        KEYS,
        block -> new SuggestedStrategy(
            block.get("id"), block.get("kind"), block.isTrue("clinical"), block.source()));
  }
}
