package org.handrail.planner.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.directory.Meeting;
import org.handrail.directory.Occurrences;
import org.handrail.planner.Commitment;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PinImpossible;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WeekPlan;
import org.handrail.planner.WeekPlanner;
import org.springframework.stereotype.Component;

/** Makes the plan that a question asks for, when it is its turn. */
@Component
class PlanMaker {

  private final NearbyMeetings nearby;
  private final Turnstile turnstile;
  private final WeekPlanner planner = new WeekPlanner();

  PlanMaker(NearbyMeetings nearby, Turnstile turnstile) {
    this.nearby = nearby;
    this.turnstile = turnstile;
  }

  /**
   * A week.
   *
   * @param question what was asked, with what is now pinned and kept
   * @param plan the answer
   * @param unpinned what could not stay, though it was pinned
   * @param anyNear whether there is any meeting within the longest way of home
   */
  record Week(Question question, WeekPlan plan, Set<OccurrenceKey> unpinned, boolean anyNear) {}

  Week make(Question asked) {
    return turnstile.pass(() -> {
      PlanSettings settings = asked.settings();
      Collection<Meeting> meetings = nearby.of(settings, asked.commitments());
      Set<OccurrenceKey> dropped = new HashSet<>(settings.dropped());
      dropped.addAll(gone(meetings, asked));
      PlanSettings present = settings.change().dropped(dropped).build();
      try {
        return week(asked, planner.plan(present, asked.commitments(), meetings), Set.of());
      } catch (PinImpossible e) {
        Set<OccurrenceKey> kept = new LinkedHashSet<>(settings.kept());
        kept.addAll(settings.pinned());
        PlanSettings freed = present.change().pinned(Set.of()).kept(kept).build();
        WeekPlan plan = planner.plan(freed, asked.commitments(), meetings);
        Set<OccurrenceKey> lost = new LinkedHashSet<>(settings.pinned());
        lost.removeAll(picks(plan));
        return week(asked, plan, lost);
      }
    });
  }

  /**
   * The plan of settings that a program sent, as they are.
   *
   * @throws PinImpossible when no plan holds all that is pinned
   */
  WeekPlan make(PlanSettings settings, List<Commitment> commitments) {
    return turnstile.pass(
        () -> planner.plan(settings, commitments, nearby.of(settings, commitments)));
  }

  private Week week(Question asked, WeekPlan plan, Set<OccurrenceKey> lost) {
    Set<OccurrenceKey> pinned = new LinkedHashSet<>(asked.form().earlier().pinned());
    if (!lost.isEmpty()) {
      pinned.retainAll(picks(plan));
    }
    Earlier earlier = asked.form().earlier().pinning(pinned).withKept(picks(plan));
    return new Week(
        asked.with(asked.form().with(earlier)), plan, lost, nearby.isAnyNear(asked.settings()));
  }

  /** What has begun already, when the first day is today or before, is no help any more. */
  private static Set<OccurrenceKey> gone(Collection<Meeting> meetings, Question asked) {
    Instant start = asked.from().atStartOfDay(asked.zone()).toInstant();
    if (!start.isBefore(asked.now())) {
      return Set.of();
    }
    Instant until = asked.until().atStartOfDay(asked.zone()).toInstant();
    Instant end = asked.now().isBefore(until) ? asked.now() : until;
    return meetings.stream()
        .flatMap(meeting -> Occurrences.startingWithin(meeting, start, end).stream())
        .map(OccurrenceKey::of)
        .collect(Collectors.toSet());
  }

  static Set<OccurrenceKey> picks(WeekPlan plan) {
    return plan.picks().stream()
        .map(pick -> OccurrenceKey.of(pick.occurrence()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
