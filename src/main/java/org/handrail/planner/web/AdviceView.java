package org.handrail.planner.web;

import java.time.LocalTime;
import java.time.ZoneId;
import org.handrail.planner.Advice;
import org.handrail.planner.Commitment;
import org.handrail.planner.PlanChange;
import org.handrail.planner.VenueChoice;
import org.handrail.site.Localizer;

/** Says what change would make room, with the field that makes it. */
final class AdviceView {

  private AdviceView() {}

  static PlanView.Tip of(Advice advice, PlanMaker.Week week, Localizer localizer) {
    String gain = localizer.sentence(
        advice.gainPicks() == 1 ? "plan.gain.one" : "plan.gain.more",
        localizer.count(advice.gainPicks()));
    return switch (advice.change()) {
      case PlanChange.LongerTravel c -> {
        int more = c.maxTravelMin() - week.question().settings().maxTravelMin();
        yield new PlanView.Tip(
            localizer.sentence(
                "plan.advice.max-travel",
                localizer.minutes(more),
                gain,
                localizer.minutes(c.maxTravelMin())),
            "max_travel",
            Integer.toString(c.maxTravelMin()));
      }
      case PlanChange.MorePerDay c ->
        new PlanView.Tip(
            localizer.sentence("plan.advice.per-day", localizer.count(c.maxPerDay()), gain),
            c.maxPerDay() <= PlanForm.MOST_A_DAY ? "max_per_day" : "",
            Integer.toString(c.maxPerDay()));
      case PlanChange.OnlineToo ignored ->
        new PlanView.Tip(
            localizer.sentence("plan.advice.online", gain),
            "venue",
            VenueChoice.RATHER_IN_PERSON.code());
      case PlanChange.EarlierStart c ->
        new PlanView.Tip(
            localizer.sentence("plan.advice.awake-earlier", gain),
            "awake_from",
            clock(c.awake().fromMin()));
      case PlanChange.LaterEnd c ->
        new PlanView.Tip(
            localizer.sentence("plan.advice.awake-later", gain),
            "awake_until",
            clock(c.awake().untilMin()));
      case PlanChange.WithoutCommitment c ->
        new PlanView.Tip(moving(c.commitment(), week.plan().zone(), gain, localizer), "", "");
    };
  }

  /** As the form has it: midnight, also as the end of the day, is 00:00. */
  private static String clock(int minuteOfDay) {
    return LocalTime.MIN.plusMinutes(minuteOfDay).toString();
  }

  private static String moving(Commitment c, ZoneId zone, String gain, Localizer localizer) {
    return localizer.sentence(
        "plan.advice.commitment", c.title(), localizer.weekdayAndTime(c.start(), zone), gain);
  }
}
