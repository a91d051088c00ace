package org.handrail.planner.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Entry;

/** Copies of a problem in which one thing is different. */
final class Bent {

  private Bent() {}

  static Problem entries(Problem p, List<Entry> entries) {
    return new Problem(
        p.days(), p.base(), entries, p.candidates(), p.windows(), p.limits(), p.travel());
  }

  static Problem candidates(Problem p, List<Candidate> candidates) {
    return new Problem(
        p.days(), p.base(), p.entries(), candidates, p.windows(), p.limits(), p.travel());
  }

  static Problem withoutPins(Problem problem) {
    return withPins(problem, Set.of());
  }

  /** Pins exactly these candidates. */
  static Problem withPins(Problem p, Set<Integer> pins) {
    List<Candidate> pinned = new ArrayList<>();
    for (int i = 0; i < p.candidates().size(); i++) {
      Candidate c = p.candidates().get(i);
      pinned.add(new Candidate(
          c.meetingId(),
          c.start(),
          c.end(),
          c.earlyMin(),
          c.attendance(),
          c.place(),
          c.wishes(),
          c.homeGroup(),
          c.kept(),
          pins.contains(i)));
    }
    return candidates(p, pinned);
  }
}
