package org.handrail.cli.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.cli.Counts;
import org.handrail.cli.EnglishPhrases;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.handrail.planner.AdviceSentence;
import org.handrail.planner.Commitment;
import org.handrail.planner.ConditionSentence;
import org.handrail.planner.LegOrigin;
import org.handrail.planner.NearMiss;
import org.handrail.planner.NearMissObstacle;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.OtherWeek;
import org.handrail.planner.Pick;
import org.handrail.planner.WeekKind;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.calendar.PlaceSource;

/** A plan as lines for the person whose plan it is. */
final class PlanText {

  private static final String INDENT = "    ";
  private static final String UNTITLED = "your commitment";

  private final WeekPlan plan;

  private PlanText(WeekPlan plan) {
    this.plan = plan;
  }

  static List<String> lines(WeekPlan plan, MeetingDoubts doubts) {
    return new PlanText(plan).lines(doubts);
  }

  /** How to get to a pick and on from it, in a sentence or two. */
  static String way(Pick pick, WeekPlan plan) {
    return new PlanText(plan).way(pick);
  }

  private List<String> lines(MeetingDoubts doubts) {
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
      lines.add(INDENT + comparison(pick));
      EnglishPhrases.doubts(pick.occurrence().meeting(), pick.venue(), doubts)
          .forEach(doubt -> lines.add(INDENT + doubt));
    }
    addUnplaced(lines);
    addAbout(lines);
    addWeeks(lines);
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
        ? span + ": no meeting fits" + condition() + "."
        : span + ": " + picks + " of the " + plan.wanted() + " meetings that you want fit"
            + condition() + ".";
  }

  /** What the answer rests on: ", if Football is at home". */
  private String condition() {
    String condition = ConditionSentence.of(plan);
    return condition.isEmpty() ? "" : ", " + condition;
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
    String leave = over(way) + "Leave " + origin(way.leaveFrom()) + " by "
        + EnglishPhrases.time(way.leaveAt(), plan.zone());
    if (pick.venue() == VenueType.ONLINE) {
      return way.lastLegMin() == 0 ? "Online, at home." : "Online, at home. " + leave + ".";
    }
    return leave + "; " + way.lastLegMin() + " min" + (way.onFoot() ? " on foot" : "")
        + ", the way on " + way.minutesAfter() + " min.";
  }

  /** When what comes before is over, where nobody goes on at once. */
  private String over(Pick.Way way) {
    boolean goesHome = way.leaveFrom() instanceof LegOrigin.AtBase;
    if (!way.hasPause() || plan.isAtHome(way.after())) {
      return ""; // who is at home has time anyway
    }
    return switch (way.after()) {
      case LegOrigin.AtBase ignored -> "";
      case LegOrigin.AtCommitment at ->
        over(title(at.commitment()), at.commitment().end(), goesHome, way.spareMin());
      case LegOrigin.AtPick at ->
        over(name(at.pick()), plan.getPick(at.pick()).occurrence().end(), goesHome, way.spareMin());
    };
  }

  private String over(String what, Instant end, boolean goesHome, int spareMin) {
    return (what.equals(UNTITLED) ? "Your commitment" : what) + " is over at "
        + EnglishPhrases.time(end, plan.zone())
        + (goesHome ? "" : ", with " + spareMin + " min to spare") + ". ";
  }

  /** How a pick compares with what else would fit. */
  private static String comparison(Pick pick) {
    if (pick.otherWays() == 0) {
      return "Nothing else fits in its place.";
    }
    String others = pick.otherWays() == 1
        ? "One other fits in its place"
        : pick.otherWays() + " others fit in its place";
    return pick.savedMin() == 0
        ? others + "."
        : others + ", each at least " + pick.savedMin() + " min longer on the way.";
  }

  private void addWeeks(List<String> lines) {
    for (OtherWeek week : plan.weeks()) {
      lines.add("");
      lines.add("Or " + kind(week.kind()) + ": "
          + Counts.of(week.picks().size(), "meeting", "meetings") + ", " + week.travelMin()
          + " min on the way (" + plan.travelMin() + " in the week above), "
          + Counts.of(Pick.countGroups(week.picks()), "group", "groups")
          + (week.droppedPins() == 0 ? "" : "; not all that must be picked is in it"));
      for (Pick pick : week.picks()) {
        lines.add(INDENT + EnglishPhrases.dayAndTime(pick.occurrence().start(), plan.zone()) + "  "
            + pick.occurrence().meeting().name());
      }
    }
  }

  private static String kind(WeekKind kind) {
    return switch (kind) {
      case BEST -> "the most that fits";
      case MORNINGS -> "mornings only, done by 13:00";
      case AFTER_WORK -> "after work only, from 17:00";
      case SAME_FACES -> "the same faces, one group or groups at one place";
    };
  }

  /** What happens at home is left by leaving home. */
  private String origin(LegOrigin origin) {
    if (plan.isAtHome(origin)) {
      return "home";
    }
    return switch (origin) {
      case LegOrigin.AtBase ignored -> "home";
      case LegOrigin.AtCommitment at -> title(at.commitment());
      case LegOrigin.AtPick at -> name(at.pick());
    };
  }

  private static String title(Commitment commitment) {
    return commitment.title().isBlank() ? UNTITLED : commitment.title();
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

  /** These are known by their town or post code only. */
  private void addAbout(List<String> lines) {
    String texts = plan.commitments().stream()
        .filter(c -> c.source() == PlaceSource.ABOUT)
        .map(PlanText::placeText)
        .distinct()
        .collect(Collectors.joining("; "));
    if (!texts.isEmpty()) {
      lines.add("");
      lines.add("Taken by their town or post code, so only about there: " + texts);
    }
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
    plan.advice().stream().map(advice -> AdviceSentence.of(advice, plan)).forEach(lines::add);
  }

  private void addNearMisses(List<String> lines) {
    if (plan.nearMisses().isEmpty()) {
      return;
    }
    lines.add("");
    List<NearMiss> close = plan.nearMisses().stream()
        .filter(miss -> !(miss.blockedBy() instanceof NearMissObstacle.EnoughPicks))
        .toList();
    if (close.size() < plan.nearMisses().size()) {
      lines.add("More meetings fit, but you have as many as you want.");
    }
    if (!close.isEmpty()) {
      lines.add("What came close, and what stands in the way:");
    }
    for (NearMiss miss : close) {
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
