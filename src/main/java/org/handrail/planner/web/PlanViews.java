package org.handrail.planner.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handrail.atlas.NamedPlace;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.ical.EntryFault;
import org.handrail.ical.RejectedEntry;
import org.handrail.planner.Commitment;
import org.handrail.planner.NearMiss;
import org.handrail.planner.NearMissObstacle;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.VenueChoice;
import org.handrail.planner.WeekKind;
import org.handrail.planner.WeekPlan;
import org.handrail.site.Localizer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a week into what its page shows. */
@Component
class PlanViews {

  private static final String BY_ROAD = "+osm";

  private final Directory directory;

  PlanViews(Directory directory) {
    this.directory = directory;
  }

  PlanView of(PlanMaker.Week week, Localizer localizer) {
    WeekPlan plan = week.plan();
    ResolvedPlanRequest asked = week.question();
    PlanExplanations sentences =
        new PlanExplanations(plan, asked, directory.doubts(asked.now()), localizer);
    return new PlanView(
        sentences.title(),
        subtitle(asked, localizer),
        change(week, localizer),
        DayStops.next(week, sentences, localizer),
        notices(week, localizer),
        rejected(asked.form().carried(), localizer),
        PlaceQuestions.of(asked, localizer),
        StatedChips.of(asked.form(), localizer),
        StatedChips.missing(asked.form().stated(), localizer),
        NameResolution.of(asked, localizer),
        DayStops.of(week, sentences, localizer),
        WeekDrawing.draw(plan, localizer),
        WeekDrawing.drawSmall(plan, localizer),
        WeekCards.shown(plan, localizer),
        WeekCards.facts(plan, localizer),
        WeekCards.of(plan, localizer),
        plan.nearMisses().stream()
            .filter(miss -> !isOnlyOneTooMany(miss))
            .map(miss -> miss(miss, plan, sentences, localizer))
            .toList(),
        plan.nearMisses().stream().anyMatch(PlanViews::isOnlyOneTooMany)
            ? localizer.sentence("plan.misses.more", plan.wanted())
            : "",
        plan.advice().stream()
            .map(advice -> AdviceView.of(advice, week, localizer))
            .toList(),
        help(week, localizer),
        asked.form().earlier().dropped().stream()
            .map(key -> named(key, plan.zone(), localizer))
            .sorted()
            .toList(),
        asked.form(),
        !asked.from().isAfter(asked.now().atZone(asked.zone()).toLocalDate()),
        plan.zone(),
        localizer.sentence(
            plan.travelModel().endsWith(BY_ROAD) ? "plan.travel.roads" : "plan.travel.said"),
        plan.picks().size());
  }

  private static String subtitle(ResolvedPlanRequest asked, Localizer localizer) {
    NamedPlace place = asked.place();
    return localizer.sentence(
        "plan.subtitle",
        localizer.date(asked.from()),
        localizer.date(asked.until().minusDays(1)),
        localizer.sentence("plan.by." + asked.form().wishes().travel().code()),
        place == null ? localizer.sentence("plan.from.here") : place.name());
  }

  private PlanView.Change change(PlanMaker.Week week, Localizer localizer) {
    PlanSettings settings = week.question().settings();
    PreviousChoices earlier = week.question().form().earlier();
    WeekChanges changes = new WeekChanges(
        key -> named(key, settings.zone(), localizer),
        key -> atThatTime(key, week.plan()),
        localizer);
    OccurrenceKey at = earlier.at();
    return new PlanView.Change(
        changes.of(earlier.seen(), PlanMaker.picks(week.plan())),
        earlier.undoing(),
        PreviousChoices.made(settings),
        at == null ? null : at.start().atZone(settings.zone()).toLocalDate());
  }

  /** What of the week overlaps an occurrence that was picked before: what changed in the calendar since. */
  private Optional<String> atThatTime(OccurrenceKey key, WeekPlan plan) {
    Optional<Instant> end = directory
        .findMeeting(key.meeting())
        .map(meeting -> key.start().plusSeconds(meeting.schedule().lengthMin() * 60L));
    return end.flatMap(until -> plan.commitments().stream()
        .filter(c -> c.blocks() && c.start().isBefore(until) && c.end().isAfter(key.start()))
        .findFirst()
        .map(Commitment::title));
  }

  private List<String> notices(PlanMaker.Week week, Localizer localizer) {
    ResolvedPlanRequest asked = week.question();
    List<String> notices = new ArrayList<>();
    if (!week.unpinned().isEmpty()) {
      List<String> names = week.unpinned().stream()
          .map(key -> named(key, asked.zone(), localizer))
          .sorted()
          .toList();
      notices.add(localizer.sentence("plan.notice.unpinned", localizer.listed(names)));
    }
    CarriedCalendar carried = asked.form().carried();
    if (!carried.covers(asked.from(), asked.until())) {
      notices.add(localizer.sentence("plan.notice.calendar"));
    }
    WeekKind wished = asked.form().earlier().week();
    if (wished != week.plan().kind()) {
      notices.add(
          localizer.sentence("plan.week.none", localizer.sentence("plan.week." + wished.code())));
    }
    String home = asked.form().wishes().homeGroup();
    if (!home.isEmpty() && asked.homeGroup() == null) {
      notices.add(localizer.sentence("plan.notice.homeGroup"));
    }
    return notices;
  }

  private static List<String> rejected(CarriedCalendar carried, Localizer localizer) {
    return carried.rejected().stream()
        .map(entry -> localizer.sentence(
            rejectedKey(entry),
            entry.line(),
            localizer.sentence("plan.rejected." + entry.fault().name()),
            localizer.sentence("plan.kept." + entry.kept().name()),
            entry.title(),
            entry.file()))
        .toList();
  }

  private static String rejectedKey(RejectedEntry entry) {
    boolean titled = !entry.title().isEmpty();
    if (entry.fault() == EntryFault.FILE_EMPTY) {
      return "plan.rejected.file"; // it has no lines
    }
    return entry.file().isEmpty()
        ? titled ? "plan.rejected.titled" : "plan.rejected.line"
        : titled ? "plan.rejected.titledOf" : "plan.rejected.lineOf";
  }

  private String named(OccurrenceKey key, ZoneId zone, Localizer localizer) {
    String name = directory
        .findMeeting(key.meeting())
        .map(Meeting::name)
        .orElse(localizer.sentence("plan.gone"));
    return localizer.sentence("plan.named", name, localizer.weekdayAndTime(key.start(), zone));
  }

  /** Of what stands in nobody's way ten lines would say the same. */
  private static boolean isOnlyOneTooMany(NearMiss miss) {
    return miss.blockedBy() instanceof NearMissObstacle.EnoughPicks;
  }

  private static PlanView.Miss miss(
      NearMiss miss, WeekPlan plan, PlanExplanations sentences, Localizer localizer) {
    Meeting meeting = miss.occurrence().meeting();
    return new PlanView.Miss(
        localizer.weekdayAndTime(miss.occurrence().start(), plan.zone()),
        meeting.name(),
        meeting.id().value(),
        sentences.obstacle(miss),
        couldReplaceAPick(miss.blockedBy())
            ? OccurrenceKeyCodec.text(OccurrenceKey.of(miss.occurrence()))
            : "");
  }

  /** Whether nothing but what else was picked stands in the way. */
  private static boolean couldReplaceAPick(NearMissObstacle obstacle) {
    return switch (obstacle) {
      case NearMissObstacle.FullDay ignored -> true;
      case NearMissObstacle.EnoughPicks ignored -> true;
      case NearMissObstacle.PickClash ignored -> true;
      case NearMissObstacle.CommitmentClash ignored -> false;
      case NearMissObstacle.TooFar ignored -> false;
      case NearMissObstacle.OutsideWakingHours ignored -> false;
    };
  }

  private static @Nullable String help(PlanMaker.Week week, Localizer localizer) {
    if (!week.plan().picks().isEmpty()) {
      return null;
    }
    if (!week.anyNear() && week.question().form().wishes().venue() != VenueChoice.ONLINE) {
      return localizer.sentence(
          "plan.help.noneNear", localizer.minutes(week.question().settings().maxTravelMin()));
    }
    return localizer.sentence(
        week.plan().advice().isEmpty() ? "plan.help.nothing" : "plan.help.advice");
  }
}
