package org.handrail.help.web;

import java.util.List;
import org.handrail.help.HelpFacts;
import org.handrail.help.HelpNumber;
import org.handrail.help.SafetyCard;
import org.handrail.help.SafetyFacts;
import org.handrail.help.SafetyFacts.LapseStep;
import org.handrail.help.SuggestedStrategy;
import org.handrail.site.Localizer;
import org.jspecify.annotations.Nullable;

/** Numbers, cards, strategies and the lapse screen as one document in one language, for a page that must also work offline. */
public record SafetyDocument(
    String language,
    List<Line> numbers,
    List<Card> cards,
    List<Strategy> strategies,
    List<Step> lapse) {

  /** A {@link HelpNumber}; what is null was not confirmed. */
  public record Line(
      String country,
      String kind,
      String number,
      String link,
      @Nullable String name,
      @Nullable String about,
      @Nullable String text,
      @Nullable String textLink,
      List<String> facts) {}

  /** A {@link SafetyCard}. */
  public record Card(
      String id,
      List<String> groups,
      List<String> when,
      boolean emergency,
      String text,
      String source,
      String reviewed) {}

  /** A {@link SuggestedStrategy}. */
  public record Strategy(String id, String kind, String text, String source) {}

  /** A {@link LapseStep}. */
  public record Step(String id, String text, List<String> cards) {}

  static SafetyDocument of(HelpFacts help, SafetyFacts safety, Localizer words) {
    return new SafetyDocument(
        words.lang(),
        help.numbers().stream().map(number -> number(number, words)).toList(),
        safety.cards().stream().map(card -> card(card, words)).toList(),
        safety.strategies().stream()
            .map(each -> new Strategy(
                each.id(), each.kind(), words.t(each.textKey()), each.source().name()))
            .toList(),
        safety.lapse().stream()
            .map(step -> new Step(step.id(), words.t(step.textKey()), step.cards()))
            .toList());
  }

  private static Line number(HelpNumber number, Localizer words) {
    String about = number.about();
    return new Line(
        number.country(),
        number.kind(),
        number.number(),
        number.link(),
        number.name(),
        about == null ? null : words.t("help.about." + about),
        number.text(),
        number.textLink(),
        number.facts().stream().map(fact -> words.t(fact)).toList());
  }

  private static Card card(SafetyCard card, Localizer words) {
    return new Card(
        card.id(),
        card.groups(),
        card.situations(),
        card.emergency(),
        words.t(card.textKey()),
        card.source().name(),
        card.source().reviewed().toString());
  }
}
