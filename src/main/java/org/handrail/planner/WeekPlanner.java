package org.handrail.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.VenueType;
import org.handrail.planner.solve.Itinerary;
import org.handrail.planner.solve.Miss;
import org.handrail.planner.solve.Misses;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Steps;
import org.handrail.planner.travel.GreatCircleTravel;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * Fits meetings into a week: the best plan under the planning contract (docs/planning.md), with a reason for each pick and
 * each near miss. Holds nothing between calls; for any number of threads.
 */
public final class WeekPlanner {

  static final int NEAR_MISSES = 10;
  private static final long WINDOW_LEAD_S = 90 * 60;

  /**
   * The best plan.
   *
   * @param settings what the person asks for
   * @param commitments what is already in the week; those that do not block are ignored
   * @param meetings the meetings to choose from
   * @throws PinImpossible when no plan holds all that is pinned
   */
  public WeekPlan plan(
      PlanSettings settings, List<Commitment> commitments, Collection<Meeting> meetings) {
    Situation situation = new Situation(remembering(settings), commitments, meetings);
    Outcome.Solved solved = situation.solve();
    return new WeekPlan(
        settings.from(),
        settings.days(),
        settings.zone(),
        settings.travel().model(),
        settings.wantedInSpan(),
        solved.score(),
        picks(situation, solved.picks()),
        situation.commitmentsInSpan(),
        nearMisses(situation, solved.picks()),
        new Advisor(situation, meetings, Steps.atMost(Advisor.MOST_STEPS)).advise(solved));
  }

  /** The default model is faster than any memory. */
  private static PlanSettings remembering(PlanSettings settings) {
    TravelTimes travel = settings.travel();
    return travel instanceof GreatCircleTravel
        ? settings
        : settings.change().travel(new RememberedTravel(travel)).build();
  }

  private static List<Pick> picks(Situation situation, List<Integer> picks) {
    List<Itinerary.@Nullable Way> ways = Itinerary.of(situation.problem, picks);
    List<Pick> found = new ArrayList<>();
    for (int i = 0; i < picks.size(); i++) {
      Candidates.Candidate candidate = situation.candidates.get(picks.get(i));
      found.add(new Pick(
          candidate.occurrence(),
          attended(candidate),
          way(situation, ways.get(i)),
          reasons(situation, picks, i)));
    }
    return found;
  }

  private static VenueType attended(Candidates.Candidate candidate) {
    return candidate.solved().attendance() == Problem.Attendance.IN_PERSON
        ? VenueType.IN_PERSON
        : VenueType.ONLINE;
  }

  private static Pick.@Nullable Way way(Situation situation, Itinerary.@Nullable Way way) {
    if (way == null) {
      return null;
    }
    String from = switch (way.from()) {
      case Itinerary.Origin.Base ignored -> "base";
      case Itinerary.Origin.Commitment c -> "commitment:" + c.entry().uid();
      case Itinerary.Origin.Pick p -> "pick:" + situation.slug(p.candidate());
    };
    return new Pick.Way(
        Span.instant(way.leaveAt()),
        way.lastLegMin(),
        from,
        way.minutesBefore(),
        Span.instant(way.onwardAt()),
        way.minutesAfter(),
        way.viaBase());
  }

  private static List<Reason> reasons(Situation situation, List<Integer> picks, int i) {
    Candidates.Candidate candidate = situation.candidates.get(picks.get(i));
    Meeting meeting = candidate.occurrence().meeting();
    List<Reason> reasons = new ArrayList<>();
    if (candidate.solved().pinned()) {
      reasons.add(Reason.of(Reason.Kind.PINNED));
    }
    if (candidate.solved().kept()) {
      reasons.add(Reason.of(Reason.Kind.KEPT));
    }
    if (candidate.solved().homeGroup()) {
      reasons.add(Reason.of(Reason.Kind.HOME_GROUP));
    }
    situation.settings.windows().stream()
        .filter(window -> isIn(candidate.occurrence().start(), window))
        .map(window -> new Reason(Reason.Kind.RISK_WINDOW, situation.span.local(window.start())))
        .distinct()
        .forEach(reasons::add);
    reasons.addAll(situation.conditions.wishes(meeting, attended(candidate)));
    if (i == 0 || situation.day(picks.get(i - 1)) != situation.day(picks.get(i))) {
      reasons.add(Reason.of(Reason.Kind.DAY));
    }
    return reasons.isEmpty() ? List.of(Reason.of(Reason.Kind.FITS)) : reasons;
  }

  private static boolean isIn(Instant start, TimeWindow window) {
    return !start.isBefore(window.start().minusSeconds(WINDOW_LEAD_S))
        && start.isBefore(window.end());
  }

  private static List<NearMiss> nearMisses(Situation situation, List<Integer> picks) {
    List<NearMiss> found = new ArrayList<>();
    for (Miss miss : Misses.of(situation.problem, picks, NEAR_MISSES)) {
      String blockedBy = switch (miss.obstacle()) {
        case Miss.Obstacle.Commitment c -> "commitment:" + c.entry().uid();
        case Miss.Obstacle.Travel ignored -> "travel";
        case Miss.Obstacle.WakingHours ignored -> "waking-hours";
        case Miss.Obstacle.PerDay ignored -> "per-day";
        case Miss.Obstacle.Wanted ignored -> "wanted";
        case Miss.Obstacle.Pick p -> "pick:" + situation.slug(p.candidate());
      };
      found.add(new NearMiss(
          situation.candidates.get(miss.candidate()).occurrence(),
          miss.points(),
          blockedBy,
          miss.shortByMin()));
    }
    return found;
  }
}
