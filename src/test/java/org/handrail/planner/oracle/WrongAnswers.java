package org.handrail.planner.oracle;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.junit.jupiter.params.provider.Arguments;

/** Planners that each give a wrong answer in some other way. */
final class WrongAnswers {

  private WrongAnswers() {}

  static Stream<Arguments> all() {
    return Stream.of(
        wrong("pins are ignored", p -> BruteForce.solve(Bent.withoutPins(p))),
        wrong(
            "the score is ten too high",
            p -> BruteForce.solve(p) instanceof Outcome.Solved s
                ? new Outcome.Solved(s.picks(), s.score() + 10)
                : BruteForce.solve(p)),
        wrong(
            "the picks stand backwards",
            p -> BruteForce.solve(p) instanceof Outcome.Solved s
                ? new Outcome.Solved(s.picks().reversed(), s.score())
                : BruteForce.solve(p)),
        wrong(
            "the first pin is blamed",
            p -> BruteForce.solve(p) instanceof Outcome.PinsImpossible
                ? new Outcome.PinsImpossible(
                    List.of(new BruteForce(p).pins().iterator().next()))
                : BruteForce.solve(p)),
        wrong(
            "every pin is blamed",
            p -> BruteForce.solve(p) instanceof Outcome.PinsImpossible
                ? new Outcome.PinsImpossible(List.copyOf(new BruteForce(p).pins()))
                : BruteForce.solve(p)),
        wrong(
            "journeys from and to blocks keep waking hours",
            p -> BruteForce.solve(Bent.entries(
                p, p.entries().stream().map(entry -> untilAwake(p, entry)).toList()))));
  }

  /** The same entry, held until its day's waking hours start if it ends before. */
  private static Entry untilAwake(Problem problem, Entry entry) {
    for (Day day : problem.days()) {
      if (entry.end() > day.start() && entry.end() < day.wakeStart()) {
        return new Entry(entry.uid(), entry.start(), day.wakeStart(), entry.place());
      }
    }
    return entry;
  }

  private static Arguments wrong(String what, Function<Problem, Outcome> made) {
    return Arguments.of(what, made);
  }
}
