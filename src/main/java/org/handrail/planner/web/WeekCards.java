package org.handrail.planner.web;

import java.util.List;
import org.handrail.planner.OtherWeek;
import org.handrail.planner.Pick;
import org.handrail.planner.WeekKind;
import org.handrail.planner.WeekPlan;
import org.handrail.site.Localizer;

/** The other weeks to choose from, in a few words each. */
final class WeekCards {

  private final WeekPlan plan;
  private final Localizer localizer;

  private WeekCards(WeekPlan plan, Localizer localizer) {
    this.plan = plan;
    this.localizer = localizer;
  }

  static List<PlanView.WeekCard> of(WeekPlan plan, Localizer localizer) {
    WeekCards cards = new WeekCards(plan, localizer);
    return plan.weeks().stream().map(cards::card).toList();
  }

  /** What is shown, where it is not the best of all: "Mornings: meetings that end by 1:00 PM". Else empty. */
  static String shown(WeekPlan plan, Localizer localizer) {
    return plan.kind() == WeekKind.BEST
        ? ""
        : localizer.sentence(
            "plan.week.shown", title(plan.kind(), localizer), hint(plan.kind(), localizer));
  }

  /** How long on the way and how many groups: how many meetings is in the title. */
  static List<String> facts(WeekPlan plan, Localizer localizer) {
    List<String> facts = facts(plan.picks(), plan.travelMin(), localizer);
    return facts.subList(1, facts.size());
  }

  /** How many meetings, how long on the way, and how many groups. */
  private static List<String> facts(List<Pick> picks, int travelMin, Localizer localizer) {
    return List.of(
        localizer.sentence("plan.week.meetings", picks.size()),
        localizer.sentence("plan.week.way", localizer.minutes(Math.max(0, travelMin))),
        localizer.sentence("plan.week.groups", Pick.countGroups(picks)));
  }

  private PlanView.WeekCard card(OtherWeek week) {
    return new PlanView.WeekCard(
        week.kind().code(),
        title(week.kind(), localizer),
        hint(week.kind(), localizer),
        facts(week.picks(), week.travelMin(), localizer),
        week.picks().stream().map(this::named).toList(),
        week.droppedPins() == 0 ? "" : localizer.sentence("plan.week.without", week.droppedPins()));
  }

  private String named(Pick pick) {
    return localizer.sentence(
        "plan.named",
        localizer.weekdayAndTime(pick.occurrence().start(), plan.zone()),
        pick.occurrence().meeting().name());
  }

  private static String title(WeekKind kind, Localizer localizer) {
    return localizer.sentence("plan.week." + kind.code());
  }

  private static String hint(WeekKind kind, Localizer localizer) {
    return localizer.sentence(
        "plan.week." + kind.code() + ".hint",
        localizer.time(kind == WeekKind.MORNINGS ? WeekKind.MORNING_ENDS : WeekKind.WORK_ENDS));
  }
}
