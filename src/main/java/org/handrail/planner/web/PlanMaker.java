package org.handrail.planner.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handrail.directory.Meeting;
import org.handrail.directory.OccurrencesWithin;
import org.handrail.planner.Commitment;
import org.handrail.planner.NearMissReach;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PinImpossible;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.WeekPlanner;
import org.handrail.platform.limits.ConcurrencyLimiter;
import org.handrail.site.problem.Overloaded;
import org.springframework.stereotype.Component;

/** Makes the plan that a question asks for, when it is its turn. */
@Component
class PlanMaker {

  private static final Duration COME_AGAIN = Duration.ofSeconds(5);

  private final NearbyMeetings nearby;
  private final ConcurrencyLimiter limiter;
  private final WeekPlanner planner = new WeekPlanner();

  PlanMaker(NearbyMeetings nearby, ConcurrencyLimiter planLimiter) {
    this.nearby = nearby;
    this.limiter = planLimiter;
  }

  /**
   * A week.
   *
   * @param question what was asked, with what is now pinned and kept
   * @param plan the answer
   * @param unpinned what could not stay, though it was pinned
   * @param anyNear whether there is any meeting within the longest way of home
   */
  record Week(
      ResolvedPlanRequest question, WeekPlan plan, Set<OccurrenceKey> unpinned, boolean anyNear) {}

  Week make(ResolvedPlanRequest asked) {
    return limiter.call(
        () -> {
          PlanSettings settings = asked.settings();
          try {
            return week(asked, plan(settings, asked), Set.of());
          } catch (PinImpossible e) {
            Set<OccurrenceKey> kept = new LinkedHashSet<>(settings.kept());
            kept.addAll(settings.pinned());
            WeekPlan plan = plan(settings.change().pinned(Set.of()).kept(kept).build(), asked);
            Set<OccurrenceKey> lost = new LinkedHashSet<>(settings.pinned());
            lost.removeAll(picks(plan));
            return week(asked, plan, lost);
          }
        },
        () -> new Overloaded(COME_AGAIN));
  }

  /**
   * The plan of settings that a program sent, as they are.
   *
   * @throws PinImpossible when no plan holds all that is pinned
   */
  WeekPlan make(PlanSettings settings, List<Commitment> commitments) {
    return limiter.call(
        () ->
            plan(settings, commitments, meetings -> planner.plan(settings, commitments, meetings)),
        () -> new Overloaded(COME_AGAIN));
  }

  private WeekPlan plan(PlanSettings settings, ResolvedPlanRequest asked) {
    List<Commitment> commitments = asked.commitments();
    return plan(settings, commitments, meetings -> {
      Set<OccurrenceKey> dropped = new HashSet<>(settings.dropped());
      dropped.addAll(gone(meetings, asked));
      return planner.plan(settings.change().dropped(dropped).build(), commitments, meetings);
    });
  }

  /** Once more with meetings farther away, when of a long list some of those may be near misses. */
  private WeekPlan plan(
      PlanSettings settings,
      List<Commitment> commitments,
      Function<Collection<Meeting>, WeekPlan> planning) {
    NearbyMeetings.Nearby near = nearby.of(settings, commitments);
    WeekPlan plan = planning.apply(near.meetings());
    if (near.reachM() == Double.POSITIVE_INFINITY) {
      return plan;
    }
    double reachM = NearMissReach.metres(settings, commitments, plan);
    return near.covers(plan, reachM)
        ? plan
        : planning.apply(nearby.of(settings, commitments, plan, reachM).meetings());
  }

  private Week week(ResolvedPlanRequest asked, WeekPlan plan, Set<OccurrenceKey> lost) {
    Set<OccurrenceKey> pinned = new LinkedHashSet<>(asked.form().earlier().pinned());
    if (!lost.isEmpty()) {
      pinned.retainAll(picks(plan));
    }
    PreviousChoices earlier =
        asked.form().earlier().pinning(pinned).withKept(picks(plan), asked.from());
    return new Week(
        asked.with(asked.form().with(earlier)), plan, lost, nearby.isAnyNear(asked.settings()));
  }

  /** What has begun already, when the first day is today or before, is no help any more. */
  private static Set<OccurrenceKey> gone(Collection<Meeting> meetings, ResolvedPlanRequest asked) {
    Instant start = asked.from().atStartOfDay(asked.zone()).toInstant();
    if (!start.isBefore(asked.now())) {
      return Set.of();
    }
    Instant until = asked.until().atStartOfDay(asked.zone()).toInstant();
    Instant end = asked.now().isBefore(until) ? asked.now() : until;
    OccurrencesWithin within = new OccurrencesWithin(start, end);
    return meetings.stream()
        .flatMap(meeting -> within.of(meeting).stream())
        .map(OccurrenceKey::of)
        .collect(Collectors.toSet());
  }

  static Set<OccurrenceKey> picks(WeekPlan plan) {
    return plan.picks().stream()
        .map(pick -> OccurrenceKey.of(pick.occurrence()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
