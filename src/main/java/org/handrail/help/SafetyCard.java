package org.handrail.help;

import java.util.List;
import java.util.Set;

/**
 * A clinical sentence that a page of the record shows when it fits. Which one fits is decided on the device: the server does
 * not know what somebody uses.
 *
 * @param id names it; never changes its meaning
 * @param groups substances that it is about: {@code any}, {@code alcohol}, {@code benzodiazepine}, {@code barbiturate}, {@code
 *     opioid}, {@code stimulant}
 * @param situations when it is shown: {@code set} (a substance of these groups is in the record), {@code stoppedToday}, {@code
 *     redFlag} (a symptom was ticked), {@code lapse}, {@code afterDaysOff}, {@code pregnant}, {@code minor}, {@code medication}
 *     (taken as prescribed)
 * @param emergency danger to life: the emergency number stands beside it
 * @param source where it was read
 */
public record SafetyCard(
    String id, List<String> groups, List<String> situations, boolean emergency, HelpSource source) {

  private static final String FILE = "safety-cards.txt";
  private static final Set<String> KEYS = Set.of("id", "groups", "when", "emergency");
  private static final Set<String> GROUPS =
      Set.of("any", "alcohol", "benzodiazepine", "barbiturate", "opioid", "stimulant");
  private static final Set<String> SITUATIONS = Set.of(
      "set", "stoppedToday", "redFlag", "lapse", "afterDaysOff", "pregnant", "minor", "medication");

  public SafetyCard {
    groups = List.copyOf(groups);
    situations = List.copyOf(situations);
    if (!GROUPS.containsAll(groups) || !SITUATIONS.containsAll(situations)) {
      throw new IllegalArgumentException("not groups or situations: " + groups + situations);
    }
  }

  /** Message key of its words. */
  public String textKey() {
    return "safety.card." + id;
  }

  /** Every confirmed card, in the order of its file. */
  public static List<SafetyCard> all() {
    return ReviewedFacts.load(FILE, KEYS, SafetyCard::of);
  }

  /** The confirmed cards of a text in the form of the file. */
  static List<SafetyCard> read(String text) {
    return ReviewedFacts.read(text, KEYS).stream().map(SafetyCard::of).toList();
  }

  private static SafetyCard of(ReviewedFacts.Block block) {
    return new SafetyCard(
        block.get("id"),
        List.of(block.get("groups").split(" ")),
        List.of(block.get("when").split(" ")),
        block.isTrue("emergency"),
        block.source());
  }
}
