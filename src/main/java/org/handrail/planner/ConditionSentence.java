package org.handrail.planner;

import java.util.List;

/** In English what a plan rests on where nobody knows where something is; pages have their own words in message files. */
public final class ConditionSentence {

  private ConditionSentence() {}

  /** Such as "if Football is at home" or "if Room 4B is where Work is"; empty where nothing is unknown. */
  public static String of(WeekPlan plan) {
    List<PlaceAssumption> all = plan.assumptions();
    if (all.isEmpty()) {
      return "";
    }
    PlaceAssumption first = all.getFirst();
    int others = all.size() - 1;
    String also = others == 1 ? "1 other" : others + " others";
    if (others > 0 && all.stream().allMatch(PlaceAssumption::isAtHome)) {
      return "if " + named(first) + " and " + also + " are at home";
    }
    String taken = others == 1
        ? " and 1 other is where the plan takes it to be"
        : " and " + also + " are where the plan takes them to be";
    return "if " + named(first) + " is " + where(first) + (others == 0 ? "" : taken);
  }

  private static String where(PlaceAssumption assumption) {
    return assumption.isAtHome()
        ? "at home"
        : "where " + (assumption.there().isEmpty() ? "what it overlaps" : assumption.there())
            + " is";
  }

  private static String named(PlaceAssumption assumption) {
    return assumption.text().isEmpty() ? "(an entry without a name)" : assumption.text();
  }
}
