package org.handrail.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.handrail.atlas.NamedPlace;
import org.handrail.atlas.NamedPlaces;
import org.handrail.atlas.ZoneMap;
import org.handrail.directory.Directory;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQueryBuilder;
import org.handrail.directory.SearchResult;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers what somebody filled in: where that is, what is on there, and what to change when nothing is. */
@Component
class Finder {

  private static final LocalTime EVENING = LocalTime.of(17, 0);
  private static final int PLACES_OFFERED = 3;
  private static final int WIDENINGS_OFFERED = 4;

  private final Directory directory;
  private final NamedPlaces places;
  private final ObjectProvider<ZoneMap> zones;
  private final Clock clock;

  Finder(Directory directory, NamedPlaces places, ObjectProvider<ZoneMap> zones, Clock clock) {
    this.directory = directory;
    this.places = places;
    this.zones = zones;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param question what was asked, with its time said
   * @param result the meetings
   * @param widenings what would find some, when there are none
   * @param onlineToo how many more there are online at that time, when only places were searched
   * @param errors what to correct; then nothing was looked for
   */
  record Answer(
      Question question,
      SearchResult result,
      List<RelaxedSearch> widenings,
      int onlineToo,
      List<FinderFieldError> errors) {}

  /**
   * What was asked, with everything settled that the form may leave open.
   *
   * @param form the form, with a time
   * @param place the place found by its name, or null
   * @param otherPlaces other places of this name
   * @param point where distances are measured from, or null
   * @param zone the zone whose evening counts
   * @param now the moment of the question
   */
  record Question(
      FinderForm form,
      @Nullable NamedPlace place,
      List<NamedPlace> otherPlaces,
      @Nullable GeoPoint point,
      ZoneId zone,
      Instant now) {

    TimeFilter when() {
      TimeFilter when = form.when();
      return when == null ? new TimeFilter.AnyDay() : when;
    }

    boolean isPlaceUnknown() {
      return !form.near().isEmpty() && place == null;
    }

    Question with(FinderForm other) {
      return new Question(other, place, otherPlaces, point, zone, now);
    }

    /** Whether distances bound this search: online meetings have none. */
    boolean isByPlace() {
      return point != null && !form.venue().equals("online");
    }

    MeetingQuery.Order order() {
      boolean soonest = form.order().equals("soonest") || !isByPlace();
      return soonest ? MeetingQuery.Order.SOONEST : MeetingQuery.Order.DISTANCE;
    }
  }

  Answer answer(FinderSubmission submission, Locale locale) {
    Question question = settle(submission.form(), locale);
    return submission.errors().isEmpty()
        ? answer(question)
        : new Answer(question, new SearchResult(0, List.of()), List.of(), 0, submission.errors());
  }

  private Answer answer(Question question) {
    FinderForm form = question.form();
    SearchResult result = directory.find(query(question));
    List<RelaxedSearch> widenings = result.total() == 0 ? widenings(question) : List.of();
    int onlineToo = question.isByPlace() && form.venue().isEmpty()
        ? onlineOnly(question.with(question.form().attended("online")))
        : 0;
    return new Answer(question, result, widenings, onlineToo, List.of());
  }

  private Question settle(FinderForm form, Locale locale) {
    List<NamedPlace> named = places.find(form.near(), PLACES_OFFERED, locale);
    NamedPlace place = named.isEmpty() ? null : named.getFirst();
    GeoPoint point = place == null ? form.here() : place.point();
    Instant now = clock.instant();
    ZoneId zone = Optional.ofNullable(point)
        .flatMap(at -> zones.getObject().zoneAt(at))
        .or(() -> Optional.ofNullable(form.zone()))
        .orElseGet(this::zoneOfTheList);
    FinderForm timed = form.when() == null ? form.at(byDefault(now.atZone(zone))) : form;
    List<NamedPlace> others = named.stream().skip(1).toList();
    return new Question(timed, place, others, point, zone, now);
  }

  /** Without a place and without a word from the browser, the clock of the list is the likeliest. */
  private ZoneId zoneOfTheList() {
    return directory.find(MeetingQuery.ALL.with().limit(1).build()).hits().stream()
        .map(hit -> hit.meeting().zone())
        .findFirst()
        .orElse(clock.getZone());
  }

  private static TimeFilter byDefault(ZonedDateTime here) {
    return here.getHour() >= 12 && here.getHour() < 22
        ? new TimeFilter.Tonight()
        : new TimeFilter.AnyDay();
  }

  private static MeetingQuery query(Question question) {
    FinderForm form = question.form();
    MeetingQueryBuilder query = MeetingQuery.ALL
        .with()
        .from(form.from())
        .to(form.to())
        .formats(form.formats())
        .venues(venues(form.venue()))
        .fellowships(form.fellowship().isEmpty() ? Set.of() : Set.of(form.fellowship()))
        .languages(form.language().isEmpty() ? Set.of() : Set.of(form.language()))
        .words(form.words())
        .order(question.order())
        .limit(form.shown());
    if (question.isByPlace()) {
      query.near(question.point());
      query.withinM(form.within().metres());
    }
    return at(query, question).build();
  }

  private static MeetingQueryBuilder at(MeetingQueryBuilder query, Question question) {
    return switch (question.when()) {
      case TimeFilter.AnyDay ignored -> query;
      case TimeFilter.OnDay on -> query.days(Set.of(on.day()));
      case TimeFilter.Now ignored ->
        query.window(
            new MeetingQuery.Window(question.now(), question.now().plus(MeetingQuery.SOON)));
      case TimeFilter.Tonight ignored ->
        query.window(tonight(question.now().atZone(question.zone())));
    };
  }

  /** What starts from five until midnight; once it is past five, what is under way or starts until midnight. */
  static MeetingQuery.Window tonight(ZonedDateTime here) {
    Instant five = here.toLocalDate().atTime(EVENING).atZone(here.getZone()).toInstant();
    Instant midnight =
        here.toLocalDate().plusDays(1).atStartOfDay(here.getZone()).toInstant();
    Instant now = here.toInstant();
    return now.isAfter(five)
        ? new MeetingQuery.Window(now, midnight)
        : new MeetingQuery.Window(five, midnight, true);
  }

  private static Set<VenueType> venues(String venue) {
    return switch (venue) {
      case "in-person" -> Set.of(VenueType.IN_PERSON, VenueType.HYBRID);
      case "online" -> Set.of(VenueType.ONLINE, VenueType.HYBRID);
      default -> Set.of();
    };
  }

  private int count(Question question) {
    return directory.find(query(question).with().limit(1).build()).total();
  }

  /** Hybrid meetings stand among the places already. */
  private int onlineOnly(Question question) {
    Set<VenueType> only = Set.of(VenueType.ONLINE);
    return directory.find(query(question).with().venues(only).limit(1).build()).total();
  }

  /** Each single change that would find something, the smallest change first. */
  private List<RelaxedSearch> widenings(Question question) {
    List<RelaxedSearch> found = new ArrayList<>();
    for (RelaxedSearch.Change change :
        RelaxedSearch.changes(question.form(), question.isByPlace())) {
      int count = count(question.with(change.form()));
      if (count > 0 && found.size() < WIDENINGS_OFFERED) {
        found.add(new RelaxedSearch(change, count));
      }
    }
    return found;
  }
}
