package org.handrail.planner.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingTypes;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.Pick;
import org.handrail.site.Localizer;
import org.jspecify.annotations.Nullable;

/** The week as a list: of each day what was there already, also what goes on from the day before, and the picks. */
final class DayStops {

  private final PlanMaker.Week week;
  private final PlanExplanations sentences;
  private final Localizer localizer;
  private final ZoneId zone;

  private DayStops(PlanMaker.Week week, PlanExplanations sentences, Localizer localizer) {
    this.week = week;
    this.sentences = sentences;
    this.localizer = localizer;
    this.zone = week.plan().zone();
  }

  /** A stop and when it comes on its day. */
  private record Placed(Instant from, PlanView.Stop stop) {}

  static List<PlanView.Day> of(
      PlanMaker.Week week, PlanExplanations sentences, Localizer localizer) {
    DayStops stops = new DayStops(week, sentences, localizer);
    return week.plan()
        .from()
        .datesUntil(week.plan().from().plusDays(week.plan().days()))
        .map(
            date -> new PlanView.Day(date, localizer.date(date), stops.added(date), stops.on(date)))
        .toList();
  }

  /** The first meeting that is still to come, or null. */
  static PlanView.@Nullable Next next(
      PlanMaker.Week week, PlanExplanations sentences, Localizer localizer) {
    DayStops stops = new DayStops(week, sentences, localizer);
    Instant now = week.question().now();
    return week.plan().picks().stream()
        .filter(pick -> pick.occurrence().start().isAfter(now))
        .findFirst()
        .map(pick -> new PlanView.Next(
            stops.when(pick, now), stops.pick(pick), stops.day(now).toString(), stops.zone.getId()))
        .orElse(null);
  }

  private String when(Pick pick, Instant now) {
    Instant start = pick.occurrence().start();
    return localizer.sentence(
        "plan.next.when", localizer.day(day(start), day(now)), localizer.time(start, zone));
  }

  private String added(LocalDate date) {
    return week.plan().picks().stream()
        .filter(pick -> day(pick.occurrence().start()).equals(date))
        .map(pick -> localizer.time(pick.occurrence().start(), zone) + " "
            + pick.occurrence().meeting().name())
        .collect(Collectors.joining("; "));
  }

  private List<PlanView.Stop> on(LocalDate date) {
    Stream<Placed> busy = week.plan().commitments().stream()
        .filter(c -> c.start().isBefore(midnight(date.plusDays(1))))
        .filter(c -> c.end().isAfter(midnight(date)))
        .map(c -> new Placed(c.start(), busy(c, date)));
    Stream<Placed> picks = week.plan().picks().stream()
        .filter(pick -> day(pick.occurrence().start()).equals(date))
        .map(pick -> new Placed(pick.occurrence().start(), pick(pick)));
    return Stream.concat(busy, picks)
        .sorted(Comparator.comparing(Placed::from))
        .map(Placed::stop)
        .toList();
  }

  private Instant midnight(LocalDate date) {
    return date.atStartOfDay(zone).toInstant();
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private PlanView.Stop busy(Commitment c, LocalDate date) {
    Instant start = c.start().isBefore(midnight(date)) ? midnight(date) : c.start();
    return new PlanView.Stop(moment(start), hours(c, date), c.title(), null);
  }

  /** A night's work reads as one stretch on its first day; what lasts longer, as the part that is on this day. */
  private String hours(Commitment c, LocalDate date) {
    boolean goesOn = c.end().isAfter(midnight(date.plusDays(1)));
    if (c.start().isBefore(midnight(date))) {
      return goesOn
          ? localizer.sentence("plan.stop.allDay")
          : localizer.sentence("plan.stop.until", localizer.endTime(c.end(), zone));
    }
    boolean beyondTheNextDay = c.end().isAfter(midnight(date.plusDays(2)));
    return beyondTheNextDay
        ? localizer.sentence("plan.stop.from", localizer.time(c.start(), zone))
        : span(c.start(), c.end());
  }

  private PlanView.Stop pick(Pick pick) {
    Instant start = pick.occurrence().start();
    Meeting meeting = pick.occurrence().meeting();
    return new PlanView.Stop(
        moment(start), span(start, pick.occurrence().end()), meeting.name(), choice(pick));
  }

  private String span(Instant start, Instant end) {
    return localizer.sentence(
        "plan.stop.span", localizer.time(start, zone), localizer.endTime(end, zone));
  }

  private String moment(Instant start) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atZone(zone));
  }

  private PlanView.Choice choice(Pick pick) {
    OccurrenceKey key = OccurrenceKey.of(pick.occurrence());
    Meeting meeting = pick.occurrence().meeting();
    return new PlanView.Choice(
        OccurrenceKeyCodec.text(key),
        meeting.id().value(),
        localizer.sentence(
            "plan.named",
            localizer.weekdayAndTime(pick.occurrence().start(), zone),
            meeting.name()),
        sentences.where(meeting, pick.venue()),
        pick.venue() == VenueType.ONLINE ? meeting.online() : null,
        // nobody should stand before the wrong door
        MeetingTypes.kindNames(meeting.formats(), localizer.locale()),
        sentences.way(pick),
        sentences.reasons(pick),
        sentences.doubts(pick),
        week.question().form().earlier().pinned().contains(key));
  }
}
