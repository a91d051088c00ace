package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out which pins make every plan impossible: without solving where it can, else by solving as little as it must. */
final class Pins {

  private final Problem problem;
  private final Chains chains;
  /** In order of start. */
  private final List<Integer> pinned = new ArrayList<>();

  private int solved;

  Pins(Problem problem) {
    this.problem = problem;
    this.chains = new Chains(problem);
    for (int i = 0; i < problem.candidates().size(); i++) {
      if (candidate(i).pinned()) {
        pinned.add(i);
      }
    }
    pinned.sort(Comparator.comparingLong(pin -> candidate(pin).start()));
  }

  static boolean areAny(Problem problem) {
    for (Problem.Candidate candidate : problem.candidates()) {
      if (candidate.pinned()) {
        return true;
      }
    }
    return false;
  }

  /** How many plans it has had to look for. */
  int solved() {
    return solved;
  }

  /**
   * Pins that cannot be picked together because they are too many or overlap, or those of them that cannot be picked at
   * all; empty when there are none such.
   */
  List<Integer> findClash() {
    int perDay = Math.max(0, problem.limits().maxPerDay());
    for (int day = 0; day < problem.days().size(); day++) {
      List<Integer> today = on(day);
      if (today.size() > perDay) {
        return hopelessOrAll(today.subList(0, perDay + 1));
      }
    }
    int wanted = Math.max(0, problem.limits().wanted());
    if (pinned.size() > wanted) {
      return hopelessOrAll(pinned.subList(0, wanted + 1));
    }
    for (int i = 1; i < pinned.size(); i++) {
      Problem.Candidate pin = candidate(pinned.get(i));
      if (pin.start() - pin.earlyMin() < candidate(pinned.get(i - 1)).end()) {
        return hopelessOrAll(pinned.subList(i - 1, i + 1));
      }
    }
    return List.of();
  }

  /**
   * The pins that cannot be picked at all; else pins that cannot be picked together, of which none is superfluous. To be
   * asked when no plan holds all of them.
   */
  List<Integer> impossible() {
    List<Integer> hopeless = hopeless(pinned);
    if (!hopeless.isEmpty()) {
      return hopeless;
    }
    for (int i = 0; i < problem.days().size(); i++) {
      int day = i;
      List<Integer> today = on(day);
      if (today.size() > 1 && !arePossibleOn(day, today)) {
        return without(today, pins -> arePossibleOn(day, pins));
      }
    }
    // Each day holds its pins; but with the picks that lead to them they are more than are wanted.
    return without(pinned, this::arePossible);
  }

  private List<Integer> hopelessOrAll(List<Integer> pins) {
    List<Integer> hopeless = hopeless(pins);
    return hopeless.isEmpty() ? List.copyOf(pins) : hopeless;
  }

  private List<Integer> hopeless(List<Integer> pins) {
    List<Integer> hopeless = new ArrayList<>(pins);
    hopeless.removeIf(this::isPossible);
    return hopeless;
  }

  /** Whether some plan holds a pin: by itself, or with other picks of its day that lead to it. */
  private boolean isPossible(int pin) {
    int day = chains.dayOf(candidate(pin).start());
    Problem.Limits limits = problem.limits();
    if (day < 0 || limits.maxPerDay() < 1 || limits.wanted() < 1) {
      return false;
    }
    return new Obstacles(chains, day).canBeAlone(pin)
        || (limits.maxPerDay() > 1 && limits.wanted() > 1 && arePossibleOn(day, List.of(pin)));
  }

  /** Of pins that are impossible together some of which none is superfluous; halves as long as it can. */
  private static List<Integer> without(List<Integer> pins, Predicate<List<Integer>> arePossible) {
    List<Integer> left = new ArrayList<>(pins);
    int step = Math.max(1, pins.size() / 2);
    while (true) {
      for (int at = 0; at < left.size(); ) {
        List<Integer> fewer = new ArrayList<>(left);
        fewer.subList(at, Math.min(left.size(), at + step)).clear();
        if (!fewer.isEmpty() && !arePossible.test(fewer)) {
          left = fewer;
        } else {
          at += step;
        }
      }
      if (step == 1) {
        return left;
      }
      step /= 2;
    }
  }

  private List<Integer> on(int day) {
    List<Integer> today = new ArrayList<>(pinned);
    today.removeIf(pin -> chains.dayOf(candidate(pin).start()) != day);
    return today;
  }

  /** What a day holds depends on that day alone. */
  private boolean arePossibleOn(int day, List<Integer> pins) {
    List<Problem.Candidate> today = new ArrayList<>();
    Set<Integer> wanted = new HashSet<>(pins);
    for (int i = 0; i < problem.candidates().size(); i++) {
      if (chains.dayOf(candidate(i).start()) == day) {
        today.add(withPin(candidate(i), wanted.contains(i)));
      }
    }
    return isSolvable(List.of(problem.days().get(day)), today);
  }

  private boolean arePossible(List<Integer> pins) {
    Set<Integer> wanted = new HashSet<>(pins);
    List<Problem.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < problem.candidates().size(); i++) {
      candidates.add(withPin(candidate(i), wanted.contains(i)));
    }
    return isSolvable(problem.days(), candidates);
  }

  private boolean isSolvable(List<Problem.Day> days, List<Problem.Candidate> candidates) {
    solved++;
    Problem changed = new Problem(
        days,
        problem.base(),
        problem.entries(),
        candidates,
        List.of(), // windows bring points, but forbid nothing
        problem.limits(),
        problem.travel());
    return Solver.findBest(changed, SearchBudget.unlimited()) != null;
  }

  private static Problem.Candidate withPin(Problem.Candidate c, boolean pinned) {
    return new Problem.Candidate(
        c.meetingId(),
        c.start(),
        c.end(),
        c.earlyMin(),
        c.attendance(),
        c.place(),
        c.wishes(),
        c.homeGroup(),
        c.kept(),
        pinned);
  }

  private Problem.Candidate candidate(int index) {
    return problem.candidates().get(index);
  }
}
