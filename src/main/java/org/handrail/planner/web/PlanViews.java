package org.handrail.planner.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.directory.atlas.NamedPlace;
import org.handrail.planner.Advice;
import org.handrail.planner.Commitment;
import org.handrail.planner.NearMiss;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.Pick;
import org.handrail.planner.WeekPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a week into what its page shows. */
@Component
class PlanViews {

  private static final int MORE_TRAVEL_MIN = 15;
  private static final int MORE_HOURS = 1;
  private static final String BY_ROAD = "+osm";
  private static final Set<String> CHOICES = Set.of("per-day", "wanted");

  private final Directory directory;

  PlanViews(Directory directory) {
    this.directory = directory;
  }

  PlanView of(PlanMaker.Week week, Voice voice) {
    WeekPlan plan = week.plan();
    Question asked = week.question();
    Sentences sentences = new Sentences(plan, asked, voice);
    return new PlanView(
        sentences.title(),
        subtitle(asked, voice),
        notices(week, voice),
        rejected(asked.form().carried(), voice),
        Understood.of(asked, voice),
        days(week, sentences, voice),
        WeekDrawing.draw(plan, voice),
        plan.nearMisses().stream()
            .map(miss -> miss(miss, plan, sentences, voice))
            .toList(),
        plan.advice().stream().map(advice -> tip(advice, week, voice)).toList(),
        help(week, voice),
        asked.form().earlier().dropped().stream()
            .map(key -> named(key, plan.zone(), voice))
            .sorted()
            .toList(),
        asked.form(),
        plan.zone(),
        voice.say(plan.travelModel().endsWith(BY_ROAD) ? "plan.travel.roads" : "plan.travel.said"),
        plan.picks().size());
  }

  private static String subtitle(Question asked, Voice voice) {
    NamedPlace place = asked.place();
    return voice.say(
        "plan.subtitle",
        voice.day(asked.from()),
        voice.day(asked.until().minusDays(1)),
        voice.say("plan.by." + asked.form().wishes().travel().code()),
        place == null ? voice.say("plan.from.here") : place.name());
  }

  private List<String> notices(PlanMaker.Week week, Voice voice) {
    Question asked = week.question();
    List<String> notices = new ArrayList<>();
    if (!week.unpinned().isEmpty()) {
      List<String> names = week.unpinned().stream()
          .map(key -> named(key, asked.zone(), voice))
          .sorted()
          .toList();
      notices.add(voice.say("plan.notice.unpinned", voice.listed(names)));
    }
    Carried carried = asked.form().carried();
    if (!carried.covers(asked.from(), asked.until())) {
      notices.add(voice.say("plan.notice.calendar"));
    }
    String home = asked.form().wishes().homeGroup();
    if (!home.isEmpty() && asked.homeGroup() == null) {
      notices.add(voice.say("plan.notice.homeGroup"));
    }
    return notices;
  }

  private static List<String> rejected(Carried carried, Voice voice) {
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

  private static List<PlanView.Day> days(PlanMaker.Week week, Sentences sentences, Voice voice) {
    return week.plan()
        .from()
        .datesUntil(week.plan().from().plusDays(week.plan().days()))
        .map(date -> new PlanView.Day(date, voice.day(date), stops(date, week, sentences)))
        .toList();
  }

  private static List<PlanView.Stop> stops(
      LocalDate date, PlanMaker.Week week, Sentences sentences) {
    WeekPlan plan = week.plan();
    ZoneId zone = plan.zone();
    List<PlanView.Stop> stops = new ArrayList<>();
    for (Commitment c : plan.commitments()) {
      if (isOn(date, c.start(), zone)) {
        stops.add(stop(c.start(), c.end(), zone, c.title(), null));
      }
    }
    for (Pick pick : plan.picks()) {
      Instant start = pick.occurrence().start();
      if (isOn(date, start, zone)) {
        Meeting meeting = pick.occurrence().meeting();
        PlanView.Choice choice = choice(pick, week, sentences);
        stops.add(stop(start, pick.occurrence().end(), zone, meeting.name(), choice));
      }
    }
    stops.sort(Comparator.comparing(stop -> OffsetDateTime.parse(stop.moment()).toInstant()));
    return stops;
  }

  private static boolean isOn(LocalDate date, Instant start, ZoneId zone) {
    return start.atZone(zone).toLocalDate().equals(date);
  }

  private static PlanView.Stop stop(
      Instant start, Instant end, ZoneId zone, String title, PlanView.@Nullable Choice choice) {
    return new PlanView.Stop(
        start.atZone(zone).toLocalTime(),
        end.atZone(zone).toLocalTime(),
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atZone(zone)),
        title,
        choice);
  }

  private static PlanView.Choice choice(Pick pick, PlanMaker.Week week, Sentences sentences) {
    OccurrenceKey key = OccurrenceKey.of(pick.occurrence());
    Meeting meeting = pick.occurrence().meeting();
    return new PlanView.Choice(
        Keys.text(key),
        meeting.id().value(),
        sentences.where(meeting, pick.venue()),
        sentences.way(pick),
        sentences.reasons(pick),
        week.question().form().earlier().pinned().contains(key));
  }

  private static PlanView.Miss miss(
      NearMiss miss, WeekPlan plan, Sentences sentences, Voice voice) {
    boolean choice = CHOICES.contains(miss.blockedBy()) || miss.blockedBy().startsWith("pick:");
    Meeting meeting = miss.occurrence().meeting();
    return new PlanView.Miss(
        voice.dayAndTime(miss.occurrence().start(), plan.zone()),
        meeting.name(),
        meeting.id().value(),
        sentences.obstacle(miss),
        choice ? Keys.text(OccurrenceKey.of(miss.occurrence())) : "");
  }

  private static PlanView.Tip tip(Advice advice, PlanMaker.Week week, Voice voice) {
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
        new PlanView.Tip(voice.say("plan.advice.online", gain), "venue", "prefer-in-person");
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
