package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;

/** Finds out which pins make every plan impossible. */
final class Pins {

  private Pins() {}

  /** The pins that cannot be picked at all; else pins that cannot be picked together, of which none is superfluous. */
  static List<Integer> impossible(Problem problem) {
    List<Integer> pinned = new ArrayList<>();
    List<Integer> alone = new ArrayList<>();
    for (int i = 0; i < problem.candidates().size(); i++) {
      if (problem.candidates().get(i).pinned()) {
        pinned.add(i);
        if (!arePossible(problem, List.of(i))) {
          alone.add(i);
        }
      }
    }
    return alone.isEmpty() ? smallest(problem, pinned) : alone;
  }

  private static List<Integer> smallest(Problem problem, List<Integer> pinned) {
    List<Integer> left = new ArrayList<>(pinned);
    for (Integer pin : pinned) {
      List<Integer> without = new ArrayList<>(left);
      without.removeIf(pin::equals);
      if (!arePossible(problem, without)) {
        left = without;
      }
    }
    return left;
  }

  private static boolean arePossible(Problem problem, List<Integer> pins) {
    List<Problem.Candidate> candidates = new ArrayList<>(problem.candidates());
    for (int i = 0; i < candidates.size(); i++) {
      candidates.set(i, withPin(candidates.get(i), pins.contains(i)));
    }
    Problem changed = new Problem(
        problem.days(),
        problem.base(),
        problem.entries(),
        candidates,
        problem.windows(),
        problem.limits(),
        problem.travel());
    return Solver.findBest(changed) != null;
  }

  private static Problem.Candidate withPin(Problem.Candidate c, boolean pinned) {
    return new Problem.Candidate(
        c.meetingId(),
        c.start(),
        c.end(),
        c.attendance(),
        c.place(),
        c.wishes(),
        c.homeGroup(),
        c.kept(),
        pinned);
  }
}
