package org.handrail.planner.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.handrail.planner.oracle.DayChain.Station;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Attendance;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;

/**
 * Verifies every hard rule of the planning contract on a finished plan and recomputes its score: clear rather than
 * fast. Says nothing about whether a better plan exists.
 */
public final class PlanChecker {

  private final Problem problem;
  private final DayChain chain;
  private final List<String> violations = new ArrayList<>();

  private PlanChecker(Problem problem) {
    this.problem = problem;
    this.chain = new DayChain(problem);
  }

  /** What is wrong with a plan, in words; empty when it keeps every rule and its score is right. */
  public static List<String> violations(Problem problem, Outcome.Solved plan) {
    PlanChecker checker = new PlanChecker(problem);
    if (checker.checkIndexes(plan.picks())) {
      List<Candidate> picks =
          plan.picks().stream().map(problem.candidates()::get).toList();
      checker.checkPins(plan.picks());
      checker.checkRules(picks);
      if (checker.violations.isEmpty()) {
        checker.checkScore(picks, plan.score());
      }
    }
    return List.copyOf(checker.violations);
  }

  /**
   * The points of a plan that keeps every rule.
   *
   * @param picks indexes of candidates
   * @throws IllegalArgumentException when a day's chain has an impossible pair
   */
  public static long score(Problem problem, List<Integer> picks) {
    return PlanScore.of(problem, picks.stream().map(problem.candidates()::get).toList());
  }

  static String name(Candidate candidate) {
    return candidate.meetingId() + "@" + candidate.start();
  }

  private boolean checkIndexes(List<Integer> picks) {
    if (picks.stream().anyMatch(i -> i < 0 || i >= problem.candidates().size())) {
      violations.add("a pick is no candidate: " + picks);
    } else if (new HashSet<>(picks).size() < picks.size()) {
      violations.add("a candidate is picked twice: " + picks);
    }
    return violations.isEmpty();
  }

  private void checkPins(List<Integer> picks) {
    for (int i = 0; i < problem.candidates().size(); i++) {
      Candidate candidate = problem.candidates().get(i);
      if (candidate.pinned() && !picks.contains(i)) {
        violations.add("pinned but not picked: " + name(candidate));
      }
    }
  }

  private void checkRules(List<Candidate> picks) {
    Comparator<Candidate> byStart = Comparator.comparingLong(Candidate::start);
    if (!picks.equals(picks.stream().sorted(byStart).toList())) {
      violations.add("the picks do not stand in order of start");
    }
    if (picks.size() > problem.limits().wanted()) {
      violations.add("more picks than wanted: " + picks.size());
    }
    for (int i = 0; i < picks.size(); i++) {
      checkIsPossible(picks.get(i));
      checkOverlaps(picks.get(i), picks.subList(i + 1, picks.size()));
    }
    for (Day day : problem.days()) {
      checkDay(day, on(day, picks));
    }
  }

  static List<Candidate> on(Day day, List<Candidate> picks) {
    return picks.stream()
        .filter(pick -> day.start() <= pick.start() && pick.start() < day.end())
        .sorted(Comparator.comparingLong(Candidate::start))
        .toList();
  }

  private void checkIsPossible(Candidate pick) {
    long spanStart = problem.days().getFirst().start();
    long spanEnd = problem.days().getLast().end();
    if (pick.start() < spanStart || pick.end() > spanEnd) {
      violations.add("outside the span: " + name(pick));
      return;
    }
    for (Day day : problem.days()) {
      boolean startsToday = day.start() <= pick.start() && pick.start() < day.end();
      if (startsToday && (pick.start() < day.wakeStart() || pick.end() > day.wakeEnd())) {
        violations.add("not wholly within its day's waking hours: " + name(pick));
      }
    }
  }

  private void checkOverlaps(Candidate pick, List<Candidate> others) {
    for (Station block : chain.blocks()) {
      if (pick.start() < block.end() && block.start() < pick.end()) {
        violations.add(name(pick) + " overlaps block " + block.name());
      }
    }
    for (Candidate other : others) {
      if (pick.start() < other.end() && other.start() < pick.end()) {
        violations.add(name(pick) + " overlaps pick " + name(other));
      }
    }
  }

  private void checkDay(Day day, List<Candidate> dayPicks) {
    if (dayPicks.size() > problem.limits().maxPerDay()) {
      violations.add(dayPicks.size() + " picks on the day that starts at " + day.start());
    }
    for (Candidate pick : dayPicks) {
      checkIsEarly(day, pick, dayPicks);
    }
    List<Station> stations = chain.of(day, dayPicks);
    for (int i = 1; i < stations.size(); i++) {
      checkNeighbours(stations.get(i - 1), stations.get(i), dayPicks);
    }
  }

  /** Being early lies after the latest of: the preceding block or pick, the start of waking hours. */
  private void checkIsEarly(Day day, Candidate pick, List<Candidate> dayPicks) {
    long latest = day.wakeStart();
    for (Station block : chain.blocks()) {
      if (block.start() < pick.start()) {
        latest = Math.max(latest, block.end());
      }
    }
    for (Candidate other : dayPicks) {
      if (other.start() < pick.start()) {
        latest = Math.max(latest, other.end());
      }
    }
    if (pick.start() - latest < pick.earlyMin()) {
      violations.add("fewer than " + pick.earlyMin() + " free minutes before " + name(pick));
    }
  }

  private void checkNeighbours(Station a, Station b, List<Candidate> dayPicks) {
    String way = a.name() + " → " + b.name();
    List<Candidate> between = placelessBetween(a, b, dayPicks);
    OptionalInt journey = chain.journeyMin(a, b);
    if (journey.isEmpty()) {
      violations.add("no way within the longest travel: " + way);
      return;
    }
    if (a.isPick() || b.isPick()) {
      long arrival = a.end() + journey.getAsInt() + b.earlyMin();
      if (arrival > b.start()) {
        violations.add((arrival - b.start()) + " minutes too late: " + way);
      }
    }
    if (!between.isEmpty() && !someStretchHolds(journey.getAsInt(), a, between, b)) {
      violations.add("no free stretch for the journey of " + journey.getAsInt() + ": " + way);
    }
  }

  /** The day's picks without a place that start after a and before b; the base is before and after all. */
  private static List<Candidate> placelessBetween(Station a, Station b, List<Candidate> dayPicks) {
    return dayPicks.stream()
        .filter(pick -> pick.attendance() == Attendance.ANYWHERE)
        .filter(pick -> a.kind() == DayChain.Kind.BASE || a.start() < pick.start())
        .filter(pick -> b.kind() == DayChain.Kind.BASE || pick.start() < b.start())
        .toList();
  }

  private static boolean someStretchHolds(
      int journeyMin, Station a, List<Candidate> between, Station b) {
    long free = a.end();
    for (Candidate pick : between) {
      if (journeyMin + pick.earlyMin() <= pick.start() - free) {
        return true;
      }
      free = pick.end();
    }
    return journeyMin + b.earlyMin() <= b.start() - free;
  }

  private void checkScore(List<Candidate> picks, long claimed) {
    long score = PlanScore.of(problem, picks);
    if (score != claimed) {
      violations.add("the score is " + score + ", not " + claimed);
    }
  }
}
