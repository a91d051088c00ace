package org.handrail.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.VenueType;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;

/**
 * Says which single change would make room for more picks when fewer than wanted fit: it makes each change by itself,
 * solves again and compares.
 */
final class Advisor {

  private static final int MORE_TRAVEL_MIN = 15;
  private static final int MORE_HOURS_MIN = 60;

  private final Situation situation;
  private final PlanSettings settings;
  private final Collection<Meeting> meetings;
  private final List<Tried> tried = new ArrayList<>();

  Advisor(Situation situation, Collection<Meeting> meetings) {
    this.situation = situation;
    this.settings = situation.settings;
    this.meetings = meetings;
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
    for (Commitment commitment : ofTheMostBlockedDay()) {
      tryWithout(commitment, picks);
    }
    tried.sort(Comparator.comparingInt((Tried t) -> -t.advice.gainPicks())
        .thenComparing(Comparator.comparingLong(Tried::score).reversed()));
    return tried.stream().map(Tried::advice).toList();
  }

  private void tryTravel(int picks) {
    int longer = settings.maxTravelMin() + MORE_TRAVEL_MIN;
    if (longer <= PlanSettings.MAX_TRAVEL_MIN) {
      attempt(
          "max-travel",
          "travelling up to " + longer + " minutes each way",
          settings.change().maxTravelMin(longer).build(),
          picks);
    }
  }

  private void tryPerDay(int picks) {
    int more = settings.maxPerDay() + 1;
    if (more <= PlanSettings.MAX_PER_DAY) {
      attempt(
          "per-day",
          "allowing " + more + " meetings on one day",
          settings.change().maxPerDay(more).build(),
          picks);
    }
  }

  private void tryOnline(int picks) {
    if (settings.venue() == VenueType.IN_PERSON) {
      attempt(
          "online", "taking online meetings too", settings.change().venue(null).build(), picks);
    }
  }

  private void tryHours(int picks) {
    WakingHours awake = settings.awake();
    WakingHours earlier = awake.stretched(MORE_HOURS_MIN, 0);
    WakingHours later = awake.stretched(0, MORE_HOURS_MIN);
    if (!earlier.equals(awake)) {
      PlanSettings changed = settings.change().awake(earlier).build();
      attempt("awake-earlier", "starting the day one hour earlier", changed, picks);
    }
    if (!later.equals(awake)) {
      PlanSettings changed = settings.change().awake(later).build();
      attempt("awake-later", "ending the day one hour later", changed, picks);
    }
  }

  private void tryWithout(Commitment commitment, int picks) {
    List<Commitment> others = new ArrayList<>(situation.commitments);
    others.removeIf(other -> Objects.equals(other, commitment));
    String name = commitment.title().isBlank() ? "one commitment" : commitment.title();
    attempt(
        new Situation(settings, others, meetings),
        "commitment:" + commitment.uid(),
        "moving " + name + " on " + Words.dayAndTime(commitment.start(), settings.zone()),
        picks);
  }

  private void attempt(String change, String doing, PlanSettings changed, int picks) {
    attempt(new Situation(changed, situation.commitments, meetings), change, doing, picks);
  }

  private void attempt(Situation changed, String change, String doing, int picks) {
    Outcome.Solved solved = changed.solve();
    int gain = solved.picks().size() - picks;
    if (gain > 0) {
      String text = Words.capital(doing) + " makes room for " + gain + " more "
          + (gain == 1 ? "meeting." : "meetings.");
      tried.add(new Tried(new Advice(change, gain, text), solved.score()));
    }
  }

  /** The commitments of the day on which commitments overlap the most occurrences, the earliest of such days. */
  private Set<Commitment> ofTheMostBlockedDay() {
    Set<Commitment> most = Set.of();
    long mostBlocked = 0;
    for (Problem.Day day : situation.span.days()) {
      Set<Commitment> ofDay = meeting(Span.instant(day.start()), Span.instant(day.end()));
      long blocked = blocked(day, ofDay);
      if (blocked > mostBlocked) {
        most = ofDay;
        mostBlocked = blocked;
      }
    }
    return most;
  }

  private Set<Commitment> meeting(Instant start, Instant end) {
    Set<Commitment> found = new LinkedHashSet<>();
    for (Commitment c : situation.commitments) {
      if (c.start().isBefore(end) && c.end().isAfter(start)) {
        found.add(c);
      }
    }
    return found;
  }

  private long blocked(Problem.Day day, Set<Commitment> commitments) {
    return situation.candidates.stream()
        .filter(c -> c.solved().start() >= day.wakeStart() && c.solved().end() <= day.wakeEnd())
        .filter(c -> commitments.stream()
            .anyMatch(b -> b.start().isBefore(c.occurrence().end())
                && b.end().isAfter(c.occurrence().start())))
        .count();
  }
}
