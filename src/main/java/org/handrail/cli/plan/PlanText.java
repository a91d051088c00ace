package org.handrail.cli.plan;

import java.util.ArrayList;
import java.util.List;
import org.handrail.cli.Counts;
import org.handrail.cli.EnglishPhrases;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.handrail.planner.AdviceSentence;
import org.handrail.planner.Commitment;
import org.handrail.planner.LegOrigin;
import org.handrail.planner.NearMiss;
import org.handrail.planner.NearMissObstacle;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.Pick;
import org.handrail.planner.WeekPlan;

/** A plan as lines for the person whose plan it is. */
final class PlanText {

  private static final String INDENT = "    ";

  private final WeekPlan plan;

  private PlanText(WeekPlan plan) {
    this.plan = plan;
  }

  static List<String> lines(WeekPlan plan) {
    return new PlanText(plan).lines();
  }

  /** How to get to a pick and on from it, in a sentence or two. */
  static String way(Pick pick, WeekPlan plan) {
    return new PlanText(plan).way(pick);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(headline());
    for (Pick pick : plan.picks()) {
      lines.add("");
      lines.add(EnglishPhrases.dayAndTime(pick.occurrence().start(), plan.zone()) + "–"
          + EnglishPhrases.time(pick.occurrence().end(), plan.zone()) + "  "
          + pick.occurrence().meeting().name());
      String where = where(pick);
      if (!where.isBlank()) {
        lines.add(INDENT + where);
      }
      lines.add(INDENT + way(pick));
    }
    addUnplaced(lines);
    addAdvice(lines);
    addNearMisses(lines);
    return lines;
  }

  private String headline() {
    int picks = plan.picks().size();
    String span = plan.days() == 7 ? "Your week" : "Your " + Counts.of(plan.days(), "day", "days");
    if (picks == plan.wanted()) {
      return span + ": " + Counts.of(picks, "meeting fits", "meetings fit") + condition() + ".";
    }
    return picks == 0
        ? span + ": no meeting fits."
        : span + ": " + picks + " of the " + plan.wanted() + " meetings that you want fit"
            + condition() + ".";
  }

  /** What the answer rests on: ", if Football is at home". */
  private String condition() {
    List<String> atHome = plan.unplaced().stream()
        .filter(c -> c.place() == null)
        .map(PlanText::placeText)
        .distinct()
        .toList();
    return switch (atHome.size()) {
      case 0 -> "";
      case 1 -> ", if " + atHome.getFirst() + " is at home";
      default ->
        ", if " + atHome.getFirst() + " and " + Counts.of(atHome.size() - 1, "other", "others")
            + " are at home";
    };
  }

  private static String where(Pick pick) {
    Meeting meeting = pick.occurrence().meeting();
    Place place = meeting.place();
    return pick.venue() == VenueType.ONLINE
        ? EnglishPhrases.link(meeting)
        : place == null ? "" : place.line();
  }

  private String way(Pick pick) {
    Pick.Way way = pick.way();
    if (way == null) {
      return "Online, from anywhere.";
    }
    String leave = "Leave " + origin(way.leaveFrom()) + " by "
        + EnglishPhrases.time(way.leaveAt(), plan.zone());
    if (pick.venue() == VenueType.ONLINE) {
      return way.minutesBefore() == 0 ? "Online, at home." : "Online, at home. " + leave + ".";
    }
    return leave + "; the way there takes " + way.minutesBefore() + " min"
        + (way.viaBase() ? ", home in between" : "") + ", the way on " + way.minutesAfter()
        + " min.";
  }

  private String origin(LegOrigin origin) {
    return switch (origin) {
      case LegOrigin.AtBase ignored -> "home";
      case LegOrigin.AtCommitment at -> title(at.commitment());
      case LegOrigin.AtPick at -> name(at.pick());
    };
  }

  private static String title(Commitment commitment) {
    return commitment.title().isBlank() ? "your commitment" : commitment.title();
  }

  private String name(OccurrenceKey pick) {
    return plan.getPick(pick).occurrence().meeting().name();
  }

  /** Nobody knows where these are, so that the plan holds only if they are where it takes them to be. */
  private void addUnplaced(List<String> lines) {
    List<String> texts =
        plan.unplaced().stream().map(PlanText::placeText).distinct().toList();
    if (texts.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Where these are is not known. The plan takes them to be at home, or where what they"
        + " overlap is; say it with --place \"TEXT=LAT,LON\", \"TEXT=home\" or \"TEXT=online\":");
    texts.forEach(text -> lines.add(INDENT + text));
  }

  private static String placeText(Commitment commitment) {
    String text = commitment.placeText();
    return text.isEmpty() ? "(an entry without a name)" : text;
  }

  private void addAdvice(List<String> lines) {
    if (plan.missing() == 0) {
      return;
    }
    lines.add("");
    if (plan.advice().isEmpty()) {
      lines.add(
          plan.nearMisses().isEmpty() && plan.picks().isEmpty()
              ? "No meeting of these lists is held in these days under your conditions."
              : "No single change of your settings makes room for more.");
    }
    plan.advice().stream()
        .map(advice -> AdviceSentence.of(advice, plan.zone()))
        .forEach(lines::add);
  }

  private void addNearMisses(List<String> lines) {
    if (plan.nearMisses().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("What came close, and what stands in the way:");
    for (NearMiss miss : plan.nearMisses()) {
      lines.add("  " + EnglishPhrases.dayAndTime(miss.occurrence().start(), plan.zone()) + "  "
          + miss.occurrence().meeting().name() + ": " + obstacle(miss));
    }
  }

  private String obstacle(NearMiss miss) {
    String by = miss.shortByMin() == null ? "" : " by " + miss.shortByMin() + " min";
    return switch (miss.blockedBy()) {
      case NearMissObstacle.CommitmentClash clash -> title(clash.commitment()) + by;
      case NearMissObstacle.TooFar ignored -> "too far" + by;
      case NearMissObstacle.OutsideWakingHours ignored -> "outside your waking hours" + by;
      case NearMissObstacle.FullDay ignored -> "the day is full";
      case NearMissObstacle.EnoughPicks ignored -> "you have as many as you want";
      case NearMissObstacle.PickClash clash -> name(clash.pick()) + by;
    };
  }
}
