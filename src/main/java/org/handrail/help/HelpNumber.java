package org.handrail.help;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number that answers in a bad hour. What is null was not confirmed and is not claimed.
 *
 * @param country ISO 3166
 * @param kind {@code emergency}, {@code crisis} or {@code health}
 * @param number as people read it
 * @param name who answers; null where the kind says it
 * @param about whom the line says it is for: message key {@code help.about.…}; null for an emergency
 * @param text the number to write to, as people read it
 * @param facts message keys of what was confirmed of this line, in the order in which one reads them
 * @param source where all this was read
 */
public record HelpNumber(
    String country,
    String kind,
    String number,
    @Nullable String name,
    @Nullable String about,
    @Nullable String text,
    List<String> facts,
    HelpSource source) {

  private static final String FILE = "help-numbers.txt";
  private static final Set<String> KEYS = Set.of(
      "country", "kind", "number", "name", "about", "text", "hours", "cost", "languages", "note");

  public HelpNumber {
    facts = List.copyOf(facts);
    if (kind.equals("emergency") == (about != null)) {
      throw new IllegalArgumentException("an emergency says whom it is for, or another does not");
    }
  }

  /** Whether one calls when a life is in danger. */
  public boolean isEmergency() {
    return kind.equals("emergency");
  }

  /** Those of the facts that a caller should know even where there is room for little. */
  public List<String> notes() {
    return facts.stream().filter(fact -> fact.startsWith("help.note.")).toList();
  }

  /** The number as a link that dials it. */
  public String link() {
    return "tel:" + number.replace(" ", "");
  }

  /** The number to write to as a link that opens a message, or null. */
  public @Nullable String textLink() {
    return text == null ? null : "sms:" + text.replace(" ", "");
  }

  /** Every confirmed number that the program knows, in the order of its file. */
  public static List<HelpNumber> all() {
    return ReviewedFacts.load(FILE, KEYS, HelpNumber::of);
  }

  /** The confirmed numbers of a text in the form of the file. */
  static List<HelpNumber> read(String text) {
    return ReviewedFacts.read(text, KEYS).stream().map(HelpNumber::of).toList();
  }

  private static HelpNumber of(ReviewedFacts.Block block) {
    String text = block.find("text");
    return new HelpNumber(
        block.get("country"),
        block.get("kind"),
        block.get("number"),
        block.find("name"),
        block.find("about"),
        "same".equals(text) ? block.get("number") : text,
        Stream.of("hours", "cost", "languages", "note")
            .filter(fact -> block.find(fact) != null)
            .map(fact -> "help." + fact + "." + block.get(fact))
            .toList(),
        block.source());
  }
}
