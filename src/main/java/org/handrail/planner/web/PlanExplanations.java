package org.handrail.planner.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.MeetingTypes;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.LegOrigin;
import org.handrail.planner.NearMiss;
import org.handrail.planner.NearMissObstacle;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.Pick;
import org.handrail.planner.PlaceAssumption;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.Reason;
import org.handrail.planner.VenueChoice;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.travel.TravelMode;
import org.handrail.site.Localizer;

/** Says of a plan's picks and near misses what they mean for the person. */
final class PlanExplanations {

  /** Less time than this at home needs no word. */
  private static final int LEAST_AT_HOME_MIN = 15;

  private static final int LONGEST_IN_TITLE = 40;
  private static final int LEAST_SAVED_MIN = 5;

  private final WeekPlan plan;
  private final MeetingDoubts doubts;
  private final PlanSettings settings;
  private final TravelMode travel;
  private final VenueChoice rather;
  private final Localizer localizer;

  PlanExplanations(
      WeekPlan plan, ResolvedPlanRequest asked, MeetingDoubts doubts, Localizer localizer) {
    this.plan = plan;
    this.doubts = doubts;
    this.settings = asked.settings();
    this.travel = asked.form().wishes().travel();
    this.rather = asked.form().wishes().venue();
    this.localizer = localizer;
  }

  /** "Five meetings fit", or "three of five", and what that rests on: "if Football is at home", "if Room 4B is where Work is". */
  String title() {
    List<PlaceAssumption> all = plan.assumptions();
    if (all.isEmpty()) {
      return fit();
    }
    PlaceAssumption first = all.getFirst();
    String text = shortened(first.text());
    int others = all.size() - 1;
    if (first.isAtHome()) {
      boolean allAtHome = all.stream().allMatch(PlaceAssumption::isAtHome);
      return others == 0
          ? localizer.sentence("plan.title.if.one", fit(), text)
          : localizer.sentence(
              allAtHome ? "plan.title.if.more" : "plan.title.if.mixed", fit(), text, others);
    }
    String there =
        first.there().isEmpty() ? localizer.sentence("plan.untitled") : shortened(first.there());
    return others == 0
        ? localizer.sentence("plan.title.if.there", fit(), text, there)
        : localizer.sentence("plan.title.if.thereMore", fit(), text, there, others);
  }

  /** A heading holds no more of it. */
  private static String shortened(String text) {
    return ShortName.line(text, LONGEST_IN_TITLE);
  }

  private String fit() {
    int picks = plan.picks().size();
    if (picks == 0) {
      return localizer.sentence("plan.title.none");
    }
    if (plan.missing() == 0) {
      return picks == 1
          ? localizer.sentence("plan.title.one")
          : localizer.sentence("plan.title.all", localizer.count(picks));
    }
    return localizer.sentence(
        picks == 1 ? "plan.title.oneOf" : "plan.title.some",
        localizer.count(picks),
        localizer.count(plan.wanted()));
  }

  /** When to leave and from where, and when the person is back. */
  List<String> way(Pick pick) {
    Pick.Way way = pick.way();
    if (way == null) {
      return List.of(localizer.sentence("plan.way.anywhere"));
    }
    List<String> said = new ArrayList<>();
    boolean online = pick.venue() == VenueType.ONLINE;
    before(way, said);
    if (way.lastLegMin() == 0) {
      said.add(localizer.sentence(online ? "plan.way.atHome" : "plan.way.there"));
    } else {
      said.add(localizer.sentence(
          online ? "plan.way.leaveHome" : "plan.way.leave",
          from(way),
          localizer.time(way.leaveAt(), plan.zone()),
          localizer.minutes(way.lastLegMin()),
          localizer.sentence(
              "plan.by." + (way.onFoot() ? TravelMode.WALK.code() : travel.code()))));
    }
    after(pick, way, said);
    return said;
  }

  /** When what comes before is over, where nobody goes on at once: they are told to go home, or how long they have. */
  private void before(Pick.Way way, List<String> said) {
    boolean goesHome = way.leaveFrom() instanceof LegOrigin.AtBase;
    if (!way.hasPause() || plan.isAtHome(way.after())) {
      return; // who is at home has time anyway
    }
    switch (way.after()) {
      case LegOrigin.AtBase ignored -> {
        // is home
      }
      case LegOrigin.AtCommitment at ->
        said.add(over(at.commitment().title(), at.commitment().end(), way, goesHome));
      case LegOrigin.AtPick at ->
        said.add(over(name(at.pick()), plan.getPick(at.pick()).occurrence().end(), way, goesHome));
    }
  }

  private String over(String what, Instant end, Pick.Way way, boolean goesHome) {
    String at = localizer.endTime(end, plan.zone());
    String spare = localizer.minutes(way.spareMin());
    if (!goesHome) {
      return localizer.sentence("plan.way.wait", what, at, spare);
    }
    return way.spareMin() < LEAST_AT_HOME_MIN
        ? localizer.sentence("plan.way.over", what, at)
        : localizer.sentence("plan.way.overHome", what, at, spare);
  }

  private void after(Pick pick, Pick.Way way, List<String> said) {
    boolean online = pick.venue() == VenueType.ONLINE;
    if (isLastOfItsDay(pick)) {
      if (!online) {
        Instant home = way.onwardAt().plusSeconds(way.minutesAfter() * 60L);
        said.add(localizer.sentence("plan.way.home", localizer.time(home, plan.zone())));
      }
    } else if (!online && way.minutesAfter() > 0) {
      said.add(localizer.sentence("plan.way.on", localizer.minutes(way.minutesAfter())));
    }
  }

  /** Whether the day has nothing with a place after it, so that the way leads home. */
  boolean isLastOfItsDay(Pick pick) {
    ZoneId zone = plan.zone();
    Instant end = pick.occurrence().end();
    Instant midnight = pick.occurrence()
        .start()
        .atZone(zone)
        .toLocalDate()
        .plusDays(1)
        .atStartOfDay(zone)
        .toInstant();
    boolean commitment = plan.commitments().stream()
        .anyMatch(c -> !c.start().isBefore(end) && c.start().isBefore(midnight));
    boolean other = plan.picks().stream()
        .filter(p -> p.way() != null)
        .map(p -> p.occurrence().start())
        .anyMatch(start -> !start.isBefore(end) && start.isBefore(midnight));
    return !commitment && !other;
  }

  /** What happens at home is left by leaving home. */
  private String from(Pick.Way way) {
    if (plan.isAtHome(way.leaveFrom())) {
      return localizer.sentence("plan.from.home");
    }
    return switch (way.leaveFrom()) {
      case LegOrigin.AtBase ignored -> localizer.sentence("plan.from.home");
      case LegOrigin.AtCommitment at ->
        localizer.sentence("plan.from.named", at.commitment().title());
      case LegOrigin.AtPick at -> localizer.sentence("plan.from.named", name(at.pick()));
    };
  }

  private String name(OccurrenceKey pick) {
    return plan.getPick(pick).occurrence().meeting().name();
  }

  /** What a pick satisfied, and how it compares with what else would fit. */
  List<String> reasons(Pick pick) {
    List<String> said = new ArrayList<>();
    for (Reason reason : pick.reasons()) {
      switch (reason.kind()) {
        case PINNED -> said.add(localizer.sentence("plan.reason.pinned"));
        case HOME_GROUP -> said.add(localizer.sentence("plan.reason.home-group"));
        case FORMAT -> said.add(asked(MeetingTypes.name(reason.detail(), localizer.locale())));
        case LANGUAGE -> said.add(asked(localizer.language(reason.detail())));
        case FELLOWSHIP -> said.add(asked(reason.detail()));
        case VENUE -> {
          if (rather != VenueChoice.RATHER_IN_PERSON) { // what everybody gets, nobody asked for
            said.add(asked(localizer.sentence("venue." + reason.detail())));
          }
        }
        case RISK_WINDOW, KEPT, DAY, FITS -> {
          // no page asks for windows; the others say less than what is compared below
        }
      }
    }
    if (pick.savedMin() >= LEAST_SAVED_MIN) {
      said.add(localizer.sentence("plan.reason.saved", localizer.minutes(pick.savedMin())));
    }
    said.add(
        pick.otherWays() == 0
            ? localizer.sentence("plan.reason.only")
            : localizer.sentence("plan.reason.others", pick.otherWays()));
    return said;
  }

  /** What is doubtful of a pick, a sentence each. */
  List<String> doubts(Pick pick) {
    Meeting meeting = pick.occurrence().meeting();
    Instant updated = meeting.updated();
    return doubts.of(meeting).stream()
        .filter(doubt -> doubt.concerns(pick.venue()))
        .map(doubt -> localizer.sentence(
            "doubt." + doubt.code(), updated == null ? "" : localizer.ago(updated, doubts.now())))
        .toList();
  }

  private String asked(String what) {
    return localizer.sentence("plan.reason.asked", what);
  }

  /** Where an occurrence is, in a few words. */
  String where(Meeting meeting, VenueType attended) {
    Place place = meeting.place();
    if (attended == VenueType.ONLINE || place == null) {
      return localizer.sentence("venue.online");
    }
    return place.line();
  }

  /** What stands in the way, with the minutes. */
  String obstacle(NearMiss miss) {
    Integer shortBy = miss.shortByMin();
    String minutes = localizer.minutes(shortBy == null ? 0 : shortBy);
    return switch (miss.blockedBy()) {
      case NearMissObstacle.CommitmentClash clash -> clash(miss, clash.commitment(), minutes);
      case NearMissObstacle.TooFar ignored ->
        localizer.sentence("plan.miss.travel", minutes, localizer.minutes(settings.maxTravelMin()));
      case NearMissObstacle.OutsideWakingHours ignored ->
        localizer.sentence("plan.miss.waking-hours", minutes);
      case NearMissObstacle.FullDay ignored ->
        localizer.sentence("plan.miss.per-day", settings.maxPerDay());
      case NearMissObstacle.EnoughPicks ignored ->
        localizer.sentence("plan.miss.wanted", plan.wanted());
      case NearMissObstacle.PickClash clash ->
        localizer.sentence("plan.miss.pick", minutes, name(clash.pick()));
    };
  }

  private String clash(NearMiss miss, Commitment c, String minutes) {
    Instant start = miss.occurrence().start();
    Instant end = miss.occurrence().end();
    return localizer.sentence(
        !c.end().isAfter(start)
            ? "plan.miss.after"
            : !c.start().isBefore(end) ? "plan.miss.before" : "plan.miss.during",
        minutes,
        c.title());
  }
}
