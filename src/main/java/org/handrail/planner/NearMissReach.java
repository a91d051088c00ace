package org.handrail.planner;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.directory.Meeting;
import org.handrail.planner.solve.NearMissSearch;
import org.handrail.planner.solve.Points;
import org.handrail.shared.TimeWindow;

/**
 * How far away a meeting can be and still belong among a plan's near misses. Whoever has a list too long to plan with
 * asks for the meetings nearby, plans, and asks here whether that was far enough: if not, with those within this reach
 * the near misses are those of the whole list.
 */
public final class NearMissReach {

  private NearMissReach() {}

  /**
   * Metres as the crow flies; no meeting in person that is further than this from the base, from every commitment that
   * blocks and from every pick is one of the ten near misses, unless it is of the home group or the earlier plan had it.
   * Infinite when fewer than ten near misses are known, or the travel model cannot tell.
   *
   * @param settings what was asked for
   * @param commitments what is in the week
   * @param plan the plan that came of these; its near misses are the best of some of the meetings
   */
  public static double metres(PlanSettings settings, List<Commitment> commitments, WeekPlan plan) {
    if (plan.nearMisses().size() < WeekPlanner.NEAR_MISSES) {
      return Double.POSITIVE_INFINITY;
    }
    long detourMin =
        (most(settings, plan) - plan.nearMisses().getLast().points()) / Points.TRAVEL_MIN;
    // Its two journeys are at most so much longer than the one that they stand in for, and one of
    // them is no longer than half of both.
    long oneWayMin = (detourMin + longestJourneyMin(settings, commitments, plan)) / 2;
    return oneWayMin < 0
        ? 0
        : settings.travel().reachM((int) Math.min(oneWayMin, Integer.MAX_VALUE)) + 1;
  }

  /** The most points that one more pick can bring, ways apart. */
  private static long most(PlanSettings settings, WeekPlan plan) {
    long wishes = (long) settings.prefer().size()
        + settings.preferFellowships().size()
        + settings.preferVenues().size();
    long days = plan.picks().stream()
        .map(pick -> pick.occurrence().start().atZone(settings.zone()).toLocalDate())
        .distinct()
        .count();
    long windows = settings.windows().stream().mapToLong(TimeWindow::weight).sum();
    return Points.PICK
        + Points.WISH * wishes
        + (days < settings.days() ? Points.DAY : 0)
        + Points.WINDOW_WEIGHT * windows;
  }

  private static int longestJourneyMin(
      PlanSettings settings, List<Commitment> commitments, WeekPlan plan) {
    Collection<Meeting> picked = plan.picks().stream()
        .map(pick -> pick.occurrence().meeting())
        .distinct()
        .toList();
    List<OccurrenceKey> keys =
        plan.picks().stream().map(pick -> OccurrenceKey.of(pick.occurrence())).toList();
    PlanningModel situation = new PlanningModel(settings, commitments, picked);
    List<Integer> picks = IntStream.range(0, situation.candidates.size())
        .filter(i -> keys.contains(OccurrenceKey.of(situation.candidates.get(i).occurrence())))
        .boxed()
        .toList();
    return NearMissSearch.longestJourneyMin(situation.problem, picks);
  }
}
