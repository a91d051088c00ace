package org.handrail.planner;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Advice in English, for the command line and in JSON; pages have their own words in message files. */
public final class AdviceSentence {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  private AdviceSentence() {}

  /**
   * One sentence, such as "Travelling up to 60 minutes each way makes room for 1 more meeting."
   *
   * @param zone the person's
   */
  public static String of(Advice advice, ZoneId zone) {
    int gain = advice.gainPicks();
    return doing(advice.change(), zone) + " makes room for " + gain + " more "
        + (gain == 1 ? "meeting." : "meetings.");
  }

  /** The same with what it rests on, such as "… makes room for 1 more meeting (if Football is at home)." */
  public static String of(Advice advice, WeekPlan plan) {
    String sentence = of(advice, plan.zone());
    String condition = ConditionSentence.of(plan);
    return condition.isEmpty()
        ? sentence
        : sentence.substring(0, sentence.length() - 1) + " (" + condition + ").";
  }

  private static String doing(PlanChange change, ZoneId zone) {
    return switch (change) {
      case PlanChange.LongerTravel c ->
        "Travelling up to " + c.maxTravelMin() + " minutes each way";
      case PlanChange.MorePerDay c -> "Allowing " + c.maxPerDay() + " meetings on one day";
      case PlanChange.OnlineToo ignored -> "Taking online meetings too";
      case PlanChange.EarlierStart c -> "Starting the day at " + c.awake().from();
      case PlanChange.LaterEnd c -> "Ending the day at " + c.awake().until();
      case PlanChange.WithoutCommitment c -> "Moving " + named(c.commitment(), zone);
    };
  }

  private static String named(Commitment commitment, ZoneId zone) {
    String title = commitment.title().isBlank() ? "one commitment" : commitment.title();
    return title + " on " + DAY_AND_TIME.format(commitment.start().atZone(zone));
  }
}
