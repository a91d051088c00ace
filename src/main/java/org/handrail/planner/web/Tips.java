package org.handrail.planner.web;

import java.time.LocalTime;
import org.handrail.planner.Advice;
import org.handrail.planner.WeekPlan;

/** Says what change would make room, with the field that makes it. */
final class Tips {

  private static final int MORE_TRAVEL_MIN = 15;
  private static final int MORE_HOURS = 1;

  private Tips() {}

  static PlanView.Tip of(Advice advice, PlanMaker.Week week, Voice voice) {
    PlanForm.Wishes wishes = week.question().form().wishes();
    PlanForm.When when = week.question().form().when();
    String gain = voice.say(
        advice.gainPicks() == 1 ? "plan.gain.one" : "plan.gain.more",
        voice.count(advice.gainPicks()));
    return switch (advice.change()) {
      case "max-travel" ->
        new PlanView.Tip(
            voice.say("plan.advice.max-travel", voice.minutes(MORE_TRAVEL_MIN), gain),
            "max_travel",
            Integer.toString(wishes.wayMin() + MORE_TRAVEL_MIN));
      case "per-day" ->
        new PlanView.Tip(
            voice.say("plan.advice.per-day", voice.count(wishes.aDay() + 1), gain),
            wishes.aDay() < PlanForm.MOST_A_DAY ? "max_per_day" : "",
            Integer.toString(wishes.aDay() + 1));
      case "online" ->
        new PlanView.Tip(voice.say("plan.advice.online", gain), "venue", PlanForm.RATHER_IN_PERSON);
      case "awake-earlier" ->
        new PlanView.Tip(
            voice.say("plan.advice.awake-earlier", gain),
            "awake_from",
            earlier(when.wakeAt()).toString());
      case "awake-later" ->
        new PlanView.Tip(
            voice.say("plan.advice.awake-later", gain),
            "awake_until",
            later(when.sleepAt()).toString());
      default -> new PlanView.Tip(moving(advice, week.plan(), gain, voice), "", "");
    };
  }

  private static LocalTime earlier(LocalTime wakeAt) {
    return wakeAt.getHour() < MORE_HOURS ? LocalTime.MIDNIGHT : wakeAt.minusHours(MORE_HOURS);
  }

  /** Midnight is the end of the day. */
  private static LocalTime later(LocalTime sleepAt) {
    LocalTime later = sleepAt.plusHours(MORE_HOURS);
    return later.isBefore(sleepAt) ? LocalTime.MIDNIGHT : later;
  }

  private static String moving(Advice advice, WeekPlan plan, String gain, Voice voice) {
    return plan.commitments().stream()
        .filter(c -> advice.change().equals("commitment:" + c.uid()))
        .findFirst()
        .map(c -> voice.say(
            "plan.advice.commitment", c.title(), voice.dayAndTime(c.start(), plan.zone()), gain))
        .orElse(advice.text());
  }
}
