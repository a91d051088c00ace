package org.handrail.planner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Occurrence;
import org.handrail.directory.OccurrencesWithin;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.handrail.planner.solve.Problem;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** The occurrences of a span that meet the asked-for conditions, and what each brings. */
final class Candidates {

  private static final int ONLINE_EARLY_MIN = 5;

  private final PlanSettings settings;
  private final PlanHorizon span;
  /** In order, so that reasons stand in the same. */
  private final Set<String> preferred;

  Candidates(PlanSettings settings, PlanHorizon span) {
    this.settings = settings;
    this.span = span;
    this.preferred = new TreeSet<>(settings.prefer());
  }

  /**
   * An occurrence as the solver sees it.
   *
   * @param occurrence the meeting and its time
   * @param solved the same in the solver's terms
   */
  record Candidate(Occurrence occurrence, Problem.Candidate solved) {}

  List<Candidate> of(Collection<Meeting> meetings) {
    OccurrencesWithin within = new OccurrencesWithin(span.start(), span.end());
    List<Candidate> found = new ArrayList<>();
    for (Meeting meeting : meetings) {
      VenueType attended = attended(meeting);
      if (attended != null && meeting.status() == MeetingStatus.ACTIVE && meetsOnly(meeting)) {
        for (Occurrence occurrence : within.of(meeting)) {
          if (!end(occurrence, attended).isAfter(span.end())
              && !settings.dropped().contains(OccurrenceKey.of(occurrence))) {
            found.add(new Candidate(occurrence, candidate(occurrence, attended)));
          }
        }
      }
    }
    return found;
  }

  /** How the person would attend, or null when that cannot be or is not asked for. */
  private @Nullable VenueType attended(Meeting meeting) {
    boolean online = settings.venue() == VenueType.ONLINE;
    return switch (meeting.venue()) {
      case ONLINE -> settings.venue() == VenueType.IN_PERSON ? null : online(meeting);
      case HYBRID -> online ? online(meeting) : inPerson(meeting);
      case IN_PERSON -> online ? null : inPerson(meeting);
    };
  }

  /** Nobody can join without a link or a number. */
  private static @Nullable VenueType online(Meeting meeting) {
    return meeting.isJoinable() ? VenueType.ONLINE : null;
  }

  private static @Nullable VenueType inPerson(Meeting meeting) {
    return meeting.hasExactPoint() ? VenueType.IN_PERSON : null;
  }

  private boolean meetsOnly(Meeting meeting) {
    return settings.only().isEmpty()
        || settings.only().stream().anyMatch(code -> meeting.formats().contains(code));
  }

  private Problem.Candidate candidate(Occurrence occurrence, VenueType attended) {
    Meeting meeting = occurrence.meeting();
    OccurrenceKey key = OccurrenceKey.of(occurrence);
    boolean inPerson = attended == VenueType.IN_PERSON;
    long start = PlanHorizon.floorMinute(occurrence.start());
    return new Problem.Candidate(
        meeting.id().value(),
        start,
        PlanHorizon.floorMinute(end(occurrence, attended)),
        inPerson ? settings.arriveEarlyMin() : ONLINE_EARLY_MIN,
        attendance(attended),
        inPerson ? point(meeting) : null,
        wishes(meeting, attended).size(),
        isHomeGroup(meeting),
        settings.kept().contains(key),
        settings.pinned().contains(key));
  }

  /** When the person can go on. */
  private Instant end(Occurrence occurrence, VenueType attended) {
    int stayMin = attended == VenueType.IN_PERSON ? settings.stayAfterMin() : 0;
    Instant end = occurrence.end().plus(stayMin, ChronoUnit.MINUTES);
    Instant least = occurrence.start().plus(1, ChronoUnit.MINUTES);
    return end.isBefore(least) ? least : end;
  }

  private Problem.Attendance attendance(VenueType attended) {
    if (attended == VenueType.IN_PERSON) {
      return Problem.Attendance.IN_PERSON;
    }
    return settings.anywhere() ? Problem.Attendance.ANYWHERE : Problem.Attendance.AT_BASE;
  }

  private static @Nullable GeoPoint point(Meeting meeting) {
    Place place = meeting.place();
    GeoPoint point = place == null ? null : place.point();
    return point == null ? null : point.rounded();
  }

  boolean isHomeGroup(Meeting meeting) {
    return settings.homeGroup().contains(meeting.slug())
        || settings.homeGroup().contains(meeting.id().value());
  }

  /** What the person asked for and this meeting has; each asked-for thing once. */
  List<Reason> wishes(Meeting meeting, VenueType attended) {
    List<Reason> met = new ArrayList<>();
    Set<String> languages = new HashSet<>();
    for (String code : preferred) {
      if (meeting.formats().contains(code)) {
        met.add(new Reason(Reason.Kind.FORMAT, code));
        continue;
      }
      String language = code.toLowerCase(Locale.ROOT);
      if (meeting.languages().contains(language) && languages.add(language)) {
        met.add(new Reason(Reason.Kind.LANGUAGE, code));
      }
    }
    if (settings.preferFellowships().contains(meeting.fellowship())) {
      met.add(new Reason(Reason.Kind.FELLOWSHIP, meeting.fellowship()));
    }
    if (settings.preferVenues().contains(attended)) {
      met.add(new Reason(Reason.Kind.VENUE, attended.code()));
    }
    return met;
  }
}
