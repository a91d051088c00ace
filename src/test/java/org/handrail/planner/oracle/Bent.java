package org.handrail.planner.oracle;

import java.util.List;
import java.util.function.UnaryOperator;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.planner.solve.Problem.Limits;
import org.handrail.planner.solve.Problem.Window;

/** Copies of a problem in which one thing is different. */
final class Bent {

  private Bent() {}

  static Problem candidates(Problem p, UnaryOperator<Candidate> change) {
    List<Candidate> changed = p.candidates().stream().map(change).toList();
    return new Problem(
        p.days(), p.base(), p.entries(), changed, p.windows(), p.limits(), p.travel());
  }

  static Problem entries(Problem p, List<Entry> entries) {
    return new Problem(
        p.days(), p.base(), entries, p.candidates(), p.windows(), p.limits(), p.travel());
  }

  static Problem windows(Problem p, List<Window> windows) {
    return new Problem(
        p.days(), p.base(), p.entries(), p.candidates(), windows, p.limits(), p.travel());
  }

  static Problem limits(Problem p, UnaryOperator<Limits> change) {
    Limits limits = change.apply(p.limits());
    return new Problem(
        p.days(), p.base(), p.entries(), p.candidates(), p.windows(), limits, p.travel());
  }

  static Problem withoutPins(Problem problem) {
    return candidates(
        problem,
        c -> new Candidate(
            c.meetingId(),
            c.start(),
            c.end(),
            c.attendance(),
            c.place(),
            c.wishes(),
            c.homeGroup(),
            c.kept(),
            false));
  }
}
