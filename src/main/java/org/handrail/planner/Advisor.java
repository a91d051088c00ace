package org.handrail.planner;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.handrail.directory.VenueType;
import org.handrail.planner.solve.NearMissSearch;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Removals;
import org.handrail.planner.solve.SearchBudget;

/**
 * Says which single change would make room for more picks when fewer than wanted fit: it makes each change by itself,
 * solves again and compares.
 */
final class Advisor {

  private static final int MORE_HOURS_MIN = 60;

  /** So many commitments are tried at most, the longest first. */
  static final int MOST_COMMITMENTS = 32;

  /** What all solving for advice may take together: some 0.3 s on one core of 2026. */
  static final long MOST_STEPS = 60_000_000;

  private final PlanningModel situation;
  private final PlanSettings settings;
  private final SearchBudget steps;
  private final List<Tried> found = new ArrayList<>();
  private int tries;

  Advisor(PlanningModel situation, SearchBudget steps) {
    this.situation = situation;
    this.settings = situation.settings;
    this.steps = steps;
  }

  /** How many changes have been tried. */
  int tries() {
    return tries;
  }

  private record Tried(Advice advice, long score) {}

  /** The changes that gain picks, the one that gains most first; of equal ones that with the better plan. */
  List<Advice> advise(Outcome.Solved solved) {
    int picks = solved.picks().size();
    if (picks >= settings.wantedInSpan()) {
      return List.of();
    }
    tryTravel(picks);
    tryPerDay(picks);
    tryOnline(picks);
    tryHours(picks);
    tryCommitments(picks);
    found.sort(Comparator.comparingInt((Tried t) -> -t.advice.gainPicks())
        .thenComparing(Comparator.comparingLong(Tried::score).reversed()));
    return found.stream().map(Tried::advice).toList();
  }

  private void tryTravel(int picks) {
    int longer = settings.maxTravelMin() + PlanReach.LONGER_MIN;
    if (longer <= PlanSettings.MAX_TRAVEL_MIN) {
      attempt(
          new PlanChange.LongerTravel(longer),
          settings.change().maxTravelMin(longer).build(),
          picks);
    }
  }

  private void tryPerDay(int picks) {
    int more = settings.maxPerDay() + PlanReach.MORE_PER_DAY;
    if (more <= PlanSettings.MAX_PER_DAY) {
      attempt(new PlanChange.MorePerDay(more), settings.change().maxPerDay(more).build(), picks);
    }
  }

  private void tryOnline(int picks) {
    if (settings.venue() == VenueType.IN_PERSON) {
      attempt(new PlanChange.OnlineToo(), settings.change().venue(null).build(), picks);
    }
  }

  private void tryHours(int picks) {
    WakingHours awake = settings.awake();
    WakingHours earlier = awake.stretched(MORE_HOURS_MIN, 0);
    WakingHours later = awake.stretched(0, MORE_HOURS_MIN);
    if (!earlier.equals(awake)) {
      attempt(
          new PlanChange.EarlierStart(earlier), settings.change().awake(earlier).build(), picks);
    }
    if (!later.equals(awake)) {
      attempt(new PlanChange.LaterEnd(later), settings.change().awake(later).build(), picks);
    }
  }

  private void tryCommitments(int picks) {
    List<Commitment> distinct = situation.commitments.stream().distinct().toList();
    for (Commitment away : worthTrying(distinct)) {
      attempt(
          situation.with(distinct.stream().filter(other -> !other.equals(away)).toList()),
          new PlanChange.WithoutCommitment(away),
          picks);
    }
  }

  /** Those of the most blocked day without which the blocks would be others: the longest, then the earliest. */
  private List<Commitment> worthTrying(List<Commitment> distinct) {
    Predicate<Commitment> today = onTheMostBlockedDay();
    return Removals.thatMatter(distinct.stream().map(PlanningModel::entry).toList()).stream()
        .map(distinct::get)
        .filter(today)
        .sorted(Comparator.comparing(Advisor::length).reversed())
        .limit(MOST_COMMITMENTS)
        .toList();
  }

  private static Duration length(Commitment commitment) {
    return Duration.between(commitment.start(), commitment.end());
  }

  private void attempt(PlanChange change, PlanSettings changed, int picks) {
    if (!steps.areUp()) {
      attempt(situation.with(changed), change, picks);
    }
  }

  private void attempt(PlanningModel changed, PlanChange change, int picks) {
    if (steps.areUp()) {
      return;
    }
    tries++;
    // A change can make a pin impossible: without a commitment nearby its place may be too far
    // away.
    changed.solve(steps).ifPresent(solved -> {
      int gain = solved.picks().size() - picks;
      if (gain > 0) {
        found.add(new Tried(new Advice(change, gain), solved.score()));
      }
    });
  }

  /**
   * Whether a commitment meets the day on which commitments stand in the way of the most occurrences within waking
   * hours, the earliest of such days.
   */
  private Predicate<Commitment> onTheMostBlockedDay() {
    int[] blocked = NearMissSearch.blockedPerDay(situation.problem);
    int most = 0;
    for (int day = 1; day < blocked.length; day++) {
      most = blocked[day] > blocked[most] ? day : most;
    }
    if (blocked[most] == 0) {
      return commitment -> false;
    }
    Problem.Day day = situation.span.days().get(most);
    Instant start = PlanHorizon.instant(day.start());
    Instant end = PlanHorizon.instant(day.end());
    return commitment -> commitment.start().isBefore(end) && commitment.end().isAfter(start);
  }
}
