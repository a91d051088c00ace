package org.handrail.planner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.VenueType;
import org.handrail.planner.solve.AddedTravel;
import org.handrail.planner.solve.BlockedCandidate;
import org.handrail.planner.solve.Itinerary;
import org.handrail.planner.solve.NearMissSearch;
import org.handrail.planner.solve.OtherWays;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Points;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.SearchBudget;
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
    WeekChoices choices =
        new WeekChoices(new PlanningModel(remembering(settings), commitments, meetings));
    WeekChoices.Week chosen = choices.get(settings.week());
    PlanningModel situation = chosen.model();
    Outcome.Solved solved = chosen.solved();
    return new WeekPlan(
        settings.from(),
        settings.days(),
        settings.zone(),
        settings.base(),
        settings.travel().model(),
        settings.wantedInSpan(),
        solved.score(),
        AddedTravel.minutes(situation.problem, solved.picks()),
        picks(situation, solved.picks()),
        situation.commitmentsInSpan(),
        chosen.kind(),
        choices.besides(chosen).stream().map(WeekPlanner::otherWeek).toList(),
        nearMisses(situation, solved.picks()),
        new Advisor(situation, SearchBudget.atMost(Advisor.MOST_STEPS)).advise(solved));
  }

  private static OtherWeek otherWeek(WeekChoices.Week week) {
    PlanningModel model = week.model();
    Outcome.Solved solved = week.solved();
    return new OtherWeek(
        week.kind(),
        solved.score(),
        AddedTravel.minutes(model.problem, solved.picks()),
        model.missingPins(),
        picks(model, solved.picks()));
  }

  /** The default model is faster than any memory. */
  private static PlanSettings remembering(PlanSettings settings) {
    TravelTimes travel = settings.travel();
    return travel instanceof GreatCircleTravel
        ? settings
        : settings.change().travel(new RememberedTravel(travel)).build();
  }

  private static List<Pick> picks(PlanningModel situation, List<Integer> picks) {
    List<Itinerary.@Nullable Way> ways = Itinerary.of(situation.problem, picks);
    List<OtherWays.Found> others = OtherWays.of(situation.problem, picks, situation.near());
    List<Pick> found = new ArrayList<>();
    for (int i = 0; i < picks.size(); i++) {
      Candidates.Candidate candidate = situation.candidates.get(picks.get(i));
      found.add(new Pick(
          candidate.occurrence(),
          attended(candidate),
          way(situation, ways.get(i)),
          others.get(i).count(),
          others.get(i).savedMin(),
          reasons(situation, picks, i)));
    }
    return found;
  }

  private static VenueType attended(Candidates.Candidate candidate) {
    return candidate.solved().attendance() == Problem.Attendance.IN_PERSON
        ? VenueType.IN_PERSON
        : VenueType.ONLINE;
  }

  private static Pick.@Nullable Way way(PlanningModel situation, Itinerary.@Nullable Way way) {
    if (way == null) {
      return null;
    }
    return new Pick.Way(
        PlanHorizon.instant(way.leaveAt()),
        way.lastLegMin(),
        way.onFoot(),
        origin(situation, way.from()),
        way.spareMin(),
        origin(situation, way.after()),
        way.minutesBefore(),
        PlanHorizon.instant(way.onwardAt()),
        way.minutesAfter(),
        way.viaBase());
  }

  private static LegOrigin origin(PlanningModel situation, Itinerary.Origin from) {
    return switch (from) {
      case Itinerary.Origin.Base ignored -> new LegOrigin.AtBase();
      case Itinerary.Origin.Commitment c ->
        new LegOrigin.AtCommitment(situation.commitment(c.entry()));
      case Itinerary.Origin.Pick p -> new LegOrigin.AtPick(situation.key(p.candidate()));
    };
  }

  private static List<Reason> reasons(PlanningModel situation, List<Integer> picks, int i) {
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
    return !start.isBefore(window.start().minus(Points.WINDOW_LEAD_MIN, ChronoUnit.MINUTES))
        && start.isBefore(window.end());
  }

  private static List<NearMiss> nearMisses(PlanningModel situation, List<Integer> picks) {
    List<NearMiss> found = new ArrayList<>();
    for (BlockedCandidate miss : NearMissSearch.of(situation.problem, picks, NEAR_MISSES)) {
      found.add(new NearMiss(
          situation.candidates.get(miss.candidate()).occurrence(),
          miss.points(),
          obstacle(situation, miss.obstacle()),
          miss.shortByMin()));
    }
    return found;
  }

  private static NearMissObstacle obstacle(
      PlanningModel situation, BlockedCandidate.Obstacle obstacle) {
    return switch (obstacle) {
      case BlockedCandidate.Obstacle.Commitment c ->
        new NearMissObstacle.CommitmentClash(situation.commitment(c.entry()));
      case BlockedCandidate.Obstacle.Travel ignored -> new NearMissObstacle.TooFar();
      case BlockedCandidate.Obstacle.WakingHours ignored ->
        new NearMissObstacle.OutsideWakingHours();
      case BlockedCandidate.Obstacle.PerDay ignored -> new NearMissObstacle.FullDay();
      case BlockedCandidate.Obstacle.Wanted ignored -> new NearMissObstacle.EnoughPicks();
      case BlockedCandidate.Obstacle.Pick p ->
        new NearMissObstacle.PickClash(situation.key(p.candidate()));
    };
  }
}
