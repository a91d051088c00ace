package org.handrail.planner.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.atlas.ZoneMap;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.ical.UnreadableCalendar;
import org.handrail.planner.Commitment;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WakingHours;
import org.handrail.planner.calendar.SaidPlace;
import org.handrail.planner.travel.TravelModels;
import org.handrail.shared.GeoPoint;
import org.handrail.site.Localizer;
import org.handrail.site.input.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Settles what a form leaves open: where the place is, whose clock counts, which day is first, what the calendar says. */
@Component
class PlanRequestResolver {

  private static final int PLACES_OFFERED = 4;
  private static final int HOME_GROUPS_OFFERED = 6;
  private static final int MOST_NAMESAKES = 100;
  private static final int DAYS = 7;

  /** What the days to plan follow from. */
  private static final Set<String> DAYS_FIELDS = Set.of("zone", "from");

  /** Where the texts stand that say what to correct. */
  static final String MESSAGES = "plan.problem";

  private final Directory directory;
  private final NamedPlaces places;
  private final ObjectProvider<ZoneMap> zones;
  private final TravelModels travels;
  private final CalendarPlaces calendarPlaces;
  private final SentenceIntake sentences;
  private final Clock clock;

  PlanRequestResolver(
      Directory directory,
      NamedPlaces places,
      ObjectProvider<ZoneMap> zones,
      TravelModels travels,
      CalendarPlaces calendarPlaces,
      SentenceIntake sentences,
      Clock clock) {
    this.directory = directory;
    this.places = places;
    this.zones = zones;
    this.travels = travels;
    this.calendarPlaces = calendarPlaces;
    this.sentences = sentences;
    this.clock = clock;
  }

  /**
   * Settles a form.
   *
   * @param calendars what the form sent along; a calendar that cannot be taken in yet is asked for again
   */
  PlanResolution resolve(PlanSubmission submission, List<byte[]> calendars, Localizer localizer) {
    PlanForm form = sentences.read(
        submission.form(), localizer.locale(), known -> today(known, localizer.locale()));
    List<FieldError> errors = new ArrayList<>(submission.errors());
    List<NamedPlace> named = places.find(form.where().near(), PLACES_OFFERED, localizer.locale());
    GeoPoint base = named.isEmpty() ? form.where().here() : named.getFirst().point();
    if (base == null) {
      errors.add(error("near", form.where().near().isEmpty() ? "near" : "place"));
    }
    List<NamedPlace> work = places.find(form.hours().place(), 1, localizer.locale());
    if (work.isEmpty() && !form.hours().place().isEmpty()) {
      errors.add(error("hours_place", "place"));
    }
    Map<String, NamedPlace> others = otherPlaces(form.hours(), errors, localizer);
    Week week = base == null ? null : week(form.when(), base, errors);
    if (base == null || week == null) {
      if (!calendars.isEmpty()) {
        errors.add(error("calendar", "again"));
      }
      return new PlanResolution.Unresolved(form, errors);
    }
    ZoneId zone = week.zone();
    LocalDate today = LocalDate.ofInstant(week.now(), zone);
    PlanForm known = form.startingOn(week.first())
        .with(form.stated().since(today))
        .with(form.earlier()
            .movedTo(
                week.first(), id -> directory.findMeeting(id).map(Meeting::zone).orElse(zone)));
    if (!calendars.isEmpty()) {
      try {
        // What the person said is no part of what the calendar says: it can be taken back.
        known = known.with(CalendarIntake.read(
            calendars,
            week.first(),
            week.zone(),
            calendarPlaces.resolver(base, Map.of(), localizer.locale())));
      } catch (UnreadableCalendar e) {
        return new PlanResolution.Unresolved(form, List.of(unreadable(e, localizer)));
      }
    }
    SaidPlaces.TypedPlace typed = form.said().typed();
    List<NamedPlace> there =
        typed == null ? List.of() : places.find(typed.typed(), 1, localizer.locale());
    if (!there.isEmpty()) {
      known = known.with(
          form.said().understood(new SaidPlace.At(there.getFirst().point().rounded())));
    }
    if (!errors.isEmpty()) {
      return new PlanResolution.Unresolved(known, errors);
    }
    return new PlanResolution.Resolved(
        request(known, base, week, new Places(named, work, others), localizer));
  }

  /** The day that it is where the form says that the person lives, as far as it does. */
  private LocalDate today(PlanForm known, Locale locale) {
    List<NamedPlace> named = places.find(known.where().near(), 1, locale);
    GeoPoint base = named.isEmpty() ? known.where().here() : named.getFirst().point();
    return LocalDate.ofInstant(clock.instant(), zone(known.when(), base));
  }

  /** The places of what is no work, by how they were typed. */
  private Map<String, NamedPlace> otherPlaces(
      WeekHours hours, List<FieldError> errors, Localizer localizer) {
    Map<String, NamedPlace> found = new LinkedHashMap<>();
    for (WeekHours.Stretch stretch : hours.stretches()) {
      String typed = stretch.place();
      if (stretch.isOther() && !typed.isEmpty() && !found.containsKey(typed)) {
        List<NamedPlace> likely = places.find(typed, 1, localizer.locale());
        if (likely.isEmpty()) {
          errors.add(error(WeekHours.field(stretch.day(), stretch.number(), "place"), "place"));
        } else {
          found.put(typed, likely.getFirst());
        }
      }
    }
    return found;
  }

  private static FieldError error(String field, String problem) {
    return new FieldError(field, MESSAGES + "." + problem);
  }

  private static FieldError unreadable(UnreadableCalendar e, Localizer localizer) {
    String reason = e.reason().name();
    int line = e.findLine().orElse(0);
    return e.part().isEmpty()
        ? new FieldError("calendar", MESSAGES + ".calendar." + reason, List.of(line))
        : new FieldError(
            "calendar",
            MESSAGES + ".calendarPart",
            List.of(e.part(), localizer.sentence("plan.unreadable." + reason, line)));
  }

  /** What the typed names of places stand for, the likeliest first. */
  private record Places(
      List<NamedPlace> home, List<NamedPlace> work, Map<String, NamedPlace> others) {}

  private ResolvedPlanRequest request(
      PlanForm form, GeoPoint base, Week week, Places found, Localizer localizer) {
    ResolvedPlanRequest.HomeGroup home = homeGroup(form.wishes(), base);
    List<NamedPlace> named = found.home();
    NamedPlace workPlace = found.work().isEmpty() ? null : found.work().getFirst();
    Map<String, GeoPoint> others = new HashMap<>();
    found.others().forEach((typed, place) -> others.put(typed, place.point()));
    String called = form.hours().name();
    WeekHours.Work hours = new WeekHours.Work(
        called.isEmpty() ? localizer.sentence("plan.work") : called,
        week.zone(),
        workPlace == null ? null : workPlace.point(),
        others);
    List<Commitment> readOrSaid = CalendarIntake.readOrSaid(
        form,
        week.first(),
        hours,
        localizer.sentence("plan.untitled"),
        calendarPlaces.resolver(base, Map.of(), localizer.locale()));
    return new ResolvedPlanRequest(
        form,
        named.isEmpty() ? null : named.getFirst(),
        named.isEmpty() ? List.of() : named.subList(1, named.size()),
        workPlace,
        found.others(),
        home,
        settings(form, base, week, home),
        CalendarIntake.commitments(form, week.first(), hours, readOrSaid),
        readOrSaid,
        week.now());
  }

  /** The days that are asked about: the first one, on whose clock, and the moment of asking. */
  private record Week(LocalDate first, ZoneId zone, Instant now) {}

  private @Nullable Week week(PlanForm.When when, GeoPoint base, List<FieldError> errors) {
    if (errors.stream().anyMatch(error -> DAYS_FIELDS.contains(error.field()))) {
      return null;
    }
    Instant now = clock.instant();
    ZoneId zone = zone(when, base);
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate first = when.from() == null ? today.plusDays(1) : when.from();
    if (!first.plusDays(DAYS).isAfter(today)) {
      errors.add(error("from", "past"));
      return null;
    }
    return new Week(first, zone, now);
  }

  /** The day is lived by the clock of the place, so that counts, also for somebody who asks from elsewhere. */
  private ZoneId zone(PlanForm.When when, @Nullable GeoPoint base) {
    ZoneId chosen = when.zone();
    ZoneId browser = when.browserZone();
    if (chosen != null) {
      return chosen;
    }
    return Optional.ofNullable(base)
        .flatMap(point -> zones.getObject().zoneAt(point))
        .or(() -> Optional.ofNullable(browser))
        .orElse(clock.getZone());
  }

  /** Of several of that name the one that was chosen, else the nearest. */
  private ResolvedPlanRequest.@Nullable HomeGroup homeGroup(PlanForm.Wishes wishes, GeoPoint base) {
    if (wishes.homeGroup().isEmpty()) {
      return null;
    }
    List<Meeting> found = directory
        .find(MeetingQuery.ALL
            .with()
            .words(wishes.homeGroup())
            .near(base)
            .order(MeetingQuery.Order.DISTANCE)
            .limit(MOST_NAMESAKES)
            .build())
        .hits()
        .stream()
        .map(MeetingHit::meeting)
        .toList();
    if (found.isEmpty()) {
      return null;
    }
    Meeting chosen = found.stream()
        .filter(meeting -> meeting.id().value().equals(wishes.homeId()))
        .findFirst()
        .orElse(found.getFirst());
    List<Meeting> meetings = new ArrayList<>(List.of(chosen));
    List<Meeting> others = new ArrayList<>();
    for (Meeting meeting : found) {
      if (isOneGroup(chosen, meeting)) {
        meetings.add(meeting);
      } else if (others.stream().noneMatch(other -> isOneGroup(other, meeting))) {
        others.add(meeting);
      }
    }
    return new ResolvedPlanRequest.HomeGroup(
        meetings, others.stream().limit(HOME_GROUPS_OFFERED).toList());
  }

  /** A group's meetings have its name, or each its own and the group's beside it. */
  private static boolean isOneGroup(Meeting one, Meeting other) {
    boolean sameGroup = !one.group().isEmpty() && one.group().equalsIgnoreCase(other.group());
    return one.feed().equals(other.feed())
        && (sameGroup || one.name().equalsIgnoreCase(other.name()));
  }

  private PlanSettings settings(
      PlanForm form, GeoPoint base, Week week, ResolvedPlanRequest.@Nullable HomeGroup home) {
    PlanForm.Wishes wishes = form.wishes();
    Set<String> prefer = new TreeSet<>(wishes.languages());
    prefer.addAll(wishes.formats());
    return PlanSettings.builder(week.zone(), week.first(), base, wishes.meetings())
        .days(DAYS)
        .maxPerDay(wishes.aDay())
        .travel(travels.travel(wishes.travel()))
        .maxTravelMin(wishes.wayMin())
        .awake(awake(form.when()))
        .arriveEarlyMin(wishes.earlyMin())
        .stayAfterMin(wishes.stayMin())
        .attendance(wishes.venue())
        .anywhere(wishes.anywhere())
        .only(wishes.onlyFormats() ? wishes.formats() : Set.of())
        .prefer(prefer)
        .preferFellowships(wishes.fellowships())
        .homeGroup(home == null ? Set.of() : home.ids())
        .kept(form.earlier().kept())
        .pinned(form.earlier().pinned())
        .dropped(form.earlier().dropped())
        .week(form.earlier().week())
        .build();
  }

  private static WakingHours awake(PlanForm.When when) {
    LocalTime until = when.sleepAt();
    int untilMin = until.equals(LocalTime.MIDNIGHT) ? 24 * 60 : until.toSecondOfDay() / 60;
    return new WakingHours(when.wakeAt().toSecondOfDay() / 60, untilMin);
  }
}
