package org.handrail.planner.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.directory.Directory;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.VenueType;
import org.handrail.directory.atlas.NamedPlace;
import org.handrail.directory.atlas.NamedPlaces;
import org.handrail.directory.atlas.ZoneMap;
import org.handrail.planner.Commitment;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WakingHours;
import org.handrail.planner.calendar.CalendarReader;
import org.handrail.planner.calendar.CalendarResult;
import org.handrail.planner.travel.TravelModels;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Settles what a form leaves open: where the place is, whose clock counts, which day is first, what the calendar says. */
@Component
class Settler {

  private static final int PLACES_OFFERED = 4;
  private static final int HOME_GROUPS_OFFERED = 8;
  private static final int DAYS = 7;
  /** So far ahead a calendar is read, so that later weeks can be planned without sending it again. */
  private static final int WEEKS_READ = 6;

  private static final int MOST_CARRIED = 2_000;
  private static final Comparator<Commitment> ORDER = Comparator.comparing(Commitment::start)
      .thenComparing(Commitment::end)
      .thenComparing(Commitment::uid);

  private final Directory directory;
  private final NamedPlaces places;
  private final ObjectProvider<ZoneMap> zones;
  private final TravelModels travels;
  private final Clock clock;

  Settler(
      Directory directory,
      NamedPlaces places,
      ObjectProvider<ZoneMap> zones,
      TravelModels travels,
      Clock clock) {
    this.directory = directory;
    this.places = places;
    this.zones = zones;
    this.travels = travels;
    this.clock = clock;
  }

  /**
   * The question that the form asks, or nothing when it can't be asked; {@code fields} then says why.
   *
   * @param calendar what the form sent along; empty for none
   * @throws org.handrail.planner.calendar.UnreadableCalendar when the calendar is refused whole
   */
  Optional<Question> settle(PlanForm form, byte[] calendar, Fields fields, Voice voice) {
    List<NamedPlace> named = places.find(form.where().near(), PLACES_OFFERED, voice.locale());
    NamedPlace place = named.isEmpty() ? null : named.getFirst();
    GeoPoint base = place == null ? form.where().here() : place.point();
    if (base == null) {
      fields.refuse(
          "near", form.where().near().isEmpty() ? "plan.problem.near" : "plan.problem.place");
    }
    List<NamedPlace> work = places.find(form.hours().place(), 1, voice.locale());
    if (work.isEmpty() && !form.hours().place().isEmpty()) {
      fields.refuse("hours_place", "plan.problem.place");
    }
    if (base == null || !fields.problems().isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    ZoneId zone = zone(form.when(), base);
    LocalDate from = form.when().from();
    LocalDate first = from == null ? now.atZone(zone).toLocalDate().plusDays(1) : from;
    CalendarResult read = calendar.length == 0 ? null : read(calendar, first, zone);
    PlanForm known =
        form.startingOn(first).with(read == null ? form.carried() : carried(read, first, zone));
    Question.HomeGroup home = homeGroup(form.wishes(), base);
    NamedPlace workPlace = work.isEmpty() ? null : work.getFirst();
    return Optional.of(new Question(
        known,
        place,
        named.isEmpty() ? List.of() : named.subList(1, named.size()),
        workPlace,
        home,
        settings(known, base, zone, first, home),
        commitments(
            known,
            first,
            new WeekHours.Work(
                voice.say("plan.work"), zone, workPlace == null ? null : workPlace.point()),
            voice),
        now));
  }

  /** The day is lived by the clock of the place, so that counts, also for somebody who asks from elsewhere. */
  private ZoneId zone(PlanForm.When when, GeoPoint base) {
    ZoneId chosen = when.zone();
    ZoneId browser = when.browserZone();
    if (chosen != null) {
      return chosen;
    }
    return zones
        .getObject()
        .zoneAt(base)
        .or(() -> Optional.ofNullable(browser))
        .orElse(clock.getZone());
  }

  private static CalendarResult read(byte[] calendar, LocalDate first, ZoneId zone) {
    LocalDate from = first.minusDays(1);
    LocalDate until = first.plusWeeks(WEEKS_READ);
    return new CalendarReader()
        .read(
            calendar,
            from.atStartOfDay(zone).toInstant(),
            until.atStartOfDay(zone).toInstant(),
            zone);
  }

  private static Carried carried(CalendarResult read, LocalDate first, ZoneId zone) {
    boolean many = read.commitments().size() > MOST_CARRIED;
    LocalDate until = many ? first.plusDays(DAYS) : first.plusWeeks(WEEKS_READ);
    Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
    List<Commitment> kept =
        read.commitments().stream().filter(c -> c.start().isBefore(end)).toList();
    return Carried.of(kept, read.rejected(), first, until);
  }

  private static List<Commitment> commitments(
      PlanForm form, LocalDate first, WeekHours.Work work, Voice voice) {
    LocalDate before = first.minusDays(1);
    LocalDate after = first.plusDays(DAYS + 1L);
    Instant start = before.atStartOfDay(work.zone()).toInstant();
    Instant end = after.atStartOfDay(work.zone()).toInstant();
    List<Commitment> all = new ArrayList<>(form.hours().on(before, after, work));
    form.carried().commitments().stream()
        .filter(c -> c.start().isBefore(end) && c.end().isAfter(start))
        .map(c -> c.title().isEmpty() ? titled(c, voice.say("plan.untitled")) : c)
        .forEach(all::add);
    all.sort(ORDER);
    return keyed(all);
  }

  private static Commitment titled(Commitment c, String title) {
    return new Commitment(c.uid(), title, c.start(), c.end(), c.place(), c.blocks());
  }

  /** Each under a key of its own in the same order: instances of a series share their UID, a sentence means one of them. */
  private static List<Commitment> keyed(List<Commitment> all) {
    List<Commitment> keyed = new ArrayList<>();
    for (Commitment c : all) {
      String key = String.format("%06d", keyed.size());
      keyed.add(new Commitment(key, c.title(), c.start(), c.end(), c.place(), c.blocks()));
    }
    return keyed;
  }

  /** Of several of that name the one that was chosen, else the nearest. */
  private Question.@Nullable HomeGroup homeGroup(PlanForm.Wishes wishes, GeoPoint base) {
    if (wishes.homeGroup().isEmpty()) {
      return null;
    }
    List<Meeting> found = directory
        .find(MeetingQuery.ALL
            .with()
            .words(wishes.homeGroup())
            .near(base)
            .order(MeetingQuery.Order.DISTANCE)
            .limit(HOME_GROUPS_OFFERED)
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
    return new Question.HomeGroup(
        chosen, found.stream().filter(meeting -> !meeting.equals(chosen)).toList());
  }

  private PlanSettings settings(
      PlanForm form,
      GeoPoint base,
      ZoneId zone,
      LocalDate first,
      Question.@Nullable HomeGroup home) {
    PlanForm.Wishes wishes = form.wishes();
    Set<String> prefer = new TreeSet<>(wishes.languages());
    prefer.addAll(wishes.formats());
    return PlanSettings.builder(zone, first, base, wishes.meetings())
        .days(DAYS)
        .maxPerDay(wishes.aDay())
        .travel(travels.travel(wishes.travel()))
        .maxTravelMin(wishes.wayMin())
        .awake(awake(form.when()))
        .venue(venue(wishes.venue()))
        .preferVenues(preferred(wishes.venue()))
        .anywhere(wishes.anywhere())
        .only(wishes.onlyFormats() ? wishes.formats() : Set.of())
        .prefer(prefer)
        .preferFellowships(wishes.fellowships())
        .homeGroup(home == null ? null : home.meeting().id().value())
        .kept(form.earlier().kept())
        .pinned(form.earlier().pinned())
        .dropped(form.earlier().dropped())
        .build();
  }

  private static WakingHours awake(PlanForm.When when) {
    LocalTime until = when.sleepAt();
    int untilMin = until.equals(LocalTime.MIDNIGHT) ? 24 * 60 : until.toSecondOfDay() / 60;
    return new WakingHours(when.wakeAt().toSecondOfDay() / 60, untilMin);
  }

  private static @Nullable VenueType venue(String venue) {
    return switch (venue) {
      case "in-person" -> VenueType.IN_PERSON;
      case "online" -> VenueType.ONLINE;
      default -> null;
    };
  }

  private static Set<VenueType> preferred(String venue) {
    return switch (venue) {
      case "prefer-in-person" -> Set.of(VenueType.IN_PERSON);
      case "prefer-online" -> Set.of(VenueType.ONLINE);
      default -> Set.of();
    };
  }
}
