package org.handrail.planner.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WakingHours;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Attendance;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.planner.solve.Problem.Limits;
import org.handrail.planner.solve.Problem.Window;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Meetings, settings and commitments as a problem in numbers: the edge of the planner, written once more from the
 * contract.
 *
 * @param blocking the commitments that block, in order of start, end and UID
 * @param meetings the meeting of each candidate
 * @param lostPins whether something pinned is no candidate
 */
record Edge(Problem problem, List<Commitment> blocking, List<Meeting> meetings, boolean lostPins) {

  static Edge of(PlanSettings settings, List<Commitment> commitments, List<Meeting> meetings) {
    WakingHours awake = settings.awake();
    List<Day> days = Spans.of(
        settings.zone(),
        settings.from(),
        settings.days(),
        clock(awake.fromMin()) + "-" + clock(awake.untilMin()));
    List<Commitment> blocking = commitments.stream()
        .filter(Commitment::blocks)
        .filter(c -> c.start().isBefore(c.end()))
        .sorted(Comparator.comparing(Commitment::start)
            .thenComparing(Commitment::end)
            .thenComparing(Commitment::uid))
        .toList();
    List<Candidate> candidates = new ArrayList<>();
    List<Meeting> ofCandidates = new ArrayList<>();
    for (Meeting meeting : meetings) {
      for (Candidate candidate : candidates(settings, days, meeting)) {
        candidates.add(candidate);
        ofCandidates.add(meeting);
      }
    }
    Problem problem = new Problem(
        days,
        fiveDecimals(settings.base()),
        blocking.stream().map(Edge::entry).toList(),
        candidates,
        settings.windows().stream()
            .map(w -> new Window(minuteUp(w.start()), minuteUp(w.end()), w.weight()))
            .toList(),
        new Limits(
            (int) Math.ceil(settings.meetings() * settings.days() / 7.0),
            settings.maxPerDay(),
            settings.maxTravelMin()),
        new FormulaTravel(
            FormulaTravel.Mode.valueOf(settings.travel().model().toUpperCase(Locale.ROOT))));
    long pinned = candidates.stream().filter(Candidate::pinned).count();
    return new Edge(problem, blocking, ofCandidates, pinned < settings.pinned().size());
  }

  /** The same problem with some of its candidates, by index. */
  Edge only(IntPredicate some) {
    List<Candidate> candidates = new ArrayList<>();
    List<Meeting> ofCandidates = new ArrayList<>();
    for (int i = 0; i < meetings.size(); i++) {
      if (some.test(i)) {
        candidates.add(problem.candidates().get(i));
        ofCandidates.add(meetings.get(i));
      }
    }
    return new Edge(Bent.candidates(problem, candidates), blocking, ofCandidates, lostPins);
  }

  private static String clock(int minuteOfDay) {
    return String.format(Locale.ROOT, "%02d:%02d", minuteOfDay / 60, minuteOfDay % 60);
  }

  private static Entry entry(Commitment c) {
    GeoPoint place = c.place();
    long start = c.start().getEpochSecond() / 60;
    return new Entry(c.uid(), start, minuteUp(c.end()), place == null ? null : fiveDecimals(place));
  }

  private static long minuteUp(Instant instant) {
    return (long) Math.ceil(instant.toEpochMilli() / 60_000.0);
  }

  private static GeoPoint fiveDecimals(GeoPoint point) {
    return new GeoPoint(
        Math.round(point.latDeg() * 1e5) / 1e5, Math.round(point.lonDeg() * 1e5) / 1e5);
  }

  /** When a weekly meeting starts within some days of a span, by the clock of its own zone. */
  static List<Instant> starts(Meeting meeting, LocalDate first, int days) {
    Schedule.Weekly weekly = (Schedule.Weekly) meeting.schedule();
    List<Instant> starts = new ArrayList<>();
    for (int i = -3; i < days + 3; i++) {
      LocalDate date = first.plusDays(i);
      if (date.getDayOfWeek() == weekly.day()) {
        LocalTime time = weekly.start();
        ZoneId zone = meeting.zone();
        starts.add(ZonedDateTime.of(date, time, zone).toInstant());
      }
    }
    return starts;
  }

  private static List<Candidate> candidates(
      PlanSettings settings, List<Day> days, Meeting meeting) {
    Attendance attendance = attendance(settings, meeting);
    boolean asked =
        settings.only().isEmpty() || !Collections.disjoint(settings.only(), meeting.formats());
    List<Candidate> found = new ArrayList<>();
    if (attendance == null || !asked || meeting.status() != MeetingStatus.ACTIVE) {
      return found;
    }
    boolean inPerson = attendance == Attendance.IN_PERSON;
    int stay = inPerson ? settings.stayAfterMin() : 0;
    int length = ((Schedule.Weekly) meeting.schedule()).lengthMin();
    for (Instant instant : starts(meeting, settings.from(), settings.days())) {
      long start = instant.getEpochSecond() / 60;
      OccurrenceKey key = new OccurrenceKey(meeting.id(), instant);
      boolean inSpan = start >= days.getFirst().start()
          && start + length + stay <= days.getLast().end();
      if (inSpan && !settings.dropped().contains(key)) {
        found.add(new Candidate(
            meeting.id().value(),
            start,
            start + length + stay,
            inPerson ? settings.arriveEarlyMin() : 5,
            attendance,
            inPerson ? pointOf(meeting) : null,
            wishes(settings, meeting, attendance).size(),
            settings.homeGroup().stream()
                .anyMatch(home -> List.of(meeting.slug(), meeting.id().value()).contains(home)),
            settings.kept().contains(key),
            settings.pinned().contains(key)));
      }
    }
    return found;
  }

  private static @Nullable GeoPoint pointOf(Meeting meeting) {
    Place place = meeting.place();
    GeoPoint point = place == null || place.approximate() ? null : place.point();
    return point == null ? null : fiveDecimals(point);
  }

  private static @Nullable Attendance attendance(PlanSettings settings, Meeting meeting) {
    Attendance online = settings.anywhere() ? Attendance.ANYWHERE : Attendance.AT_BASE;
    if (settings.venue() == VenueType.ONLINE) {
      return meeting.venue() == VenueType.IN_PERSON || !canBeJoined(meeting) ? null : online;
    }
    if (meeting.venue() == VenueType.ONLINE) {
      return settings.venue() == null && canBeJoined(meeting) ? online : null;
    }
    return pointOf(meeting) == null ? null : Attendance.IN_PERSON;
  }

  /** By a link or a telephone number; access of which neither is known cannot be made. */
  private static boolean canBeJoined(Meeting meeting) {
    return meeting.online() != null;
  }

  /** What is asked for and this meeting has, each once, as the reasons of a pick name it. */
  static Set<String> wishes(PlanSettings settings, Meeting meeting, Attendance attendance) {
    Set<String> met = new HashSet<>();
    for (String code : settings.prefer()) {
      String language = code.toLowerCase(Locale.ROOT);
      if (meeting.formats().contains(code)) {
        met.add("format:" + code);
      } else if (meeting.languages().contains(language)) {
        met.add("language:" + language);
      }
    }
    if (settings.preferFellowships().contains(meeting.fellowship())) {
      met.add("fellowship:" + meeting.fellowship());
    }
    VenueType way = attendance == Attendance.IN_PERSON ? VenueType.IN_PERSON : VenueType.ONLINE;
    if (settings.preferVenues().contains(way)) {
      met.add("venue:" + way.code());
    }
    return met;
  }
}
