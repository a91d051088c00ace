package org.handrail.help;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages of the record say about safety, and what they suggest. Comes with the program; asks nobody. */
@Component
public final class SafetyFacts {

  private static final String ONE_EVENT = "oneEvent";

  private final List<SafetyCard> cards = SafetyCard.all();
  private final List<SuggestedStrategy> strategies = SuggestedStrategy.all();

  /**
   * A step of the screen after a lapse.
   *
   * @param id its words are {@code safety.lapse.<id>}
   * @param cards those shown in it, as far as their groups fit, in this order
   */
  public record LapseStep(String id, List<String> cards) {

    public LapseStep {
      cards = List.copyOf(cards);
    }

    /** Message key of its words. */
    public String textKey() {
      return "safety.lapse." + id;
    }
  }

  /** Every confirmed card. */
  public List<SafetyCard> cards() {
    return cards;
  }

  /** Every suggested strategy. */
  public List<SuggestedStrategy> strategies() {
    return strategies;
  }

  /** The screen after a lapse, from "are you safe" to the days that stay. The order is part of what is reviewed. */
  public List<LapseStep> lapse() {
    return List.of(
        new LapseStep("safe", idsOfLapse(false)),
        new LapseStep("event", idsOfLapse(true)),
        new LapseStep("situation", List.of()),
        new LapseStep("tell", List.of()),
        new LapseStep("meeting", List.of()),
        new LapseStep("days", List.of()));
  }

  private List<String> idsOfLapse(boolean event) {
    Stream<SafetyCard> shown = cards.stream()
        .filter(card -> card.situations().contains("lapse"))
        .filter(card -> card.id().equals(ONE_EVENT) == event);
    return shown
        .sorted(Comparator.comparing(SafetyCard::emergency).reversed())
        .map(SafetyCard::id)
        .toList();
  }
}
