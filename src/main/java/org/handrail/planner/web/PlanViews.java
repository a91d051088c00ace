package org.handrail.planner.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.handrail.atlas.NamedPlace;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.planner.NearMiss;
import org.handrail.planner.NearMissObstacle;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.WeekPlan;
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

  PlanView of(PlanMaker.Week week, Voice voice) {
    WeekPlan plan = week.plan();
    ResolvedPlanRequest asked = week.question();
    PlanExplanations sentences = new PlanExplanations(plan, asked, voice);
    return new PlanView(
        sentences.title(),
        subtitle(asked, voice),
        notices(week, voice),
        rejected(asked.form().carried(), voice),
        NameResolution.of(asked, voice),
        DayStops.of(week, sentences, voice),
        WeekDrawing.draw(plan, voice),
        WeekDrawing.drawSmall(plan, voice),
        plan.nearMisses().stream()
            .map(miss -> miss(miss, plan, sentences, voice))
            .toList(),
        plan.advice().stream().map(advice -> AdviceView.of(advice, week, voice)).toList(),
        help(week, voice),
        asked.form().earlier().dropped().stream()
            .map(key -> named(key, plan.zone(), voice))
            .sorted()
            .toList(),
        asked.form(),
        !asked.from().isAfter(asked.now().atZone(asked.zone()).toLocalDate()),
        plan.zone(),
        voice.say(plan.travelModel().endsWith(BY_ROAD) ? "plan.travel.roads" : "plan.travel.said"),
        plan.picks().size());
  }

  private static String subtitle(ResolvedPlanRequest asked, Voice voice) {
    NamedPlace place = asked.place();
    return voice.say(
        "plan.subtitle",
        voice.day(asked.from()),
        voice.day(asked.until().minusDays(1)),
        voice.say("plan.by." + asked.form().wishes().travel().code()),
        place == null ? voice.say("plan.from.here") : place.name());
  }

  private List<String> notices(PlanMaker.Week week, Voice voice) {
    ResolvedPlanRequest asked = week.question();
    List<String> notices = new ArrayList<>();
    if (!week.unpinned().isEmpty()) {
      List<String> names = week.unpinned().stream()
          .map(key -> named(key, asked.zone(), voice))
          .sorted()
          .toList();
      notices.add(voice.say("plan.notice.unpinned", voice.listed(names)));
    }
    CarriedCalendar carried = asked.form().carried();
    if (!carried.covers(asked.from(), asked.until())) {
      notices.add(voice.say("plan.notice.calendar"));
    }
    String home = asked.form().wishes().homeGroup();
    if (!home.isEmpty() && asked.homeGroup() == null) {
      notices.add(voice.say("plan.notice.homeGroup"));
    }
    return notices;
  }

  private static List<String> rejected(CarriedCalendar carried, Voice voice) {
    return carried.rejected().stream()
        .map(entry -> voice.say(
            "plan.rejected.line",
            entry.line(),
            voice.say("plan.rejected." + entry.fault().name())))
        .toList();
  }

  private String named(OccurrenceKey key, ZoneId zone, Voice voice) {
    String name =
        directory.findMeeting(key.meeting()).map(Meeting::name).orElse(voice.say("plan.gone"));
    return voice.say("plan.named", name, voice.dayAndTime(key.start(), zone));
  }

  private static PlanView.Miss miss(
      NearMiss miss, WeekPlan plan, PlanExplanations sentences, Voice voice) {
    Meeting meeting = miss.occurrence().meeting();
    return new PlanView.Miss(
        voice.dayAndTime(miss.occurrence().start(), plan.zone()),
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

  private static @Nullable String help(PlanMaker.Week week, Voice voice) {
    if (!week.plan().picks().isEmpty()) {
      return null;
    }
    if (!week.anyNear() && !week.question().form().wishes().venue().equals("online")) {
      return voice.say(
          "plan.help.noneNear", voice.minutes(week.question().settings().maxTravelMin()));
    }
    return voice.say(week.plan().advice().isEmpty() ? "plan.help.nothing" : "plan.help.advice");
  }
}
