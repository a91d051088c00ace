package org.handrail.planner.oracle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Window;
import org.junit.jupiter.params.provider.Arguments;

/** Brute forces that each get one line of the objective, one number or the ties wrong. */
final class WrongChoices {

  private WrongChoices() {}

  static Stream<Arguments> all() {
    return Stream.of(
        wrong("one more than wanted", p -> new BruteForce(p) {
          @Override
          int wanted() {
            return super.wanted() + 1;
          }
        }),
        wrong("one more on a day", p -> new BruteForce(p) {
          @Override
          int maxPerDay() {
            return super.maxPerDay() + 1;
          }
        }),
        wrong("one fewer on a day", p -> new BruteForce(p) {
          @Override
          int maxPerDay() {
            return Math.max(1, super.maxPerDay() - 1);
          }
        }),
        wrong("the day's own journeys count too", p -> new BruteForce(p) {
          @Override
          long added(long withPicks, long withoutPicks) {
            return withPicks;
          }
        }),
        wrong("a quicker day gives nothing", p -> new BruteForce(p) {
          @Override
          long added(long withPicks, long withoutPicks) {
            return Math.max(0, withPicks - withoutPicks);
          }
        }),
        wrong("windows start when they start", p -> new BruteForce(p) {
          @Override
          boolean covers(Window window, long start) {
            return start >= window.start() && start < window.end();
          }
        }),
        wrong("a window's end is in it", p -> new BruteForce(p) {
          @Override
          boolean covers(Window window, long start) {
            return start >= window.start() - 90 && start <= window.end();
          }
        }),
        wrong("ninety minutes before is too early", p -> new BruteForce(p) {
          @Override
          boolean covers(Window window, long start) {
            return start > window.start() - 90 && start < window.end();
          }
        }),
        wrong("nothing for days", p -> new BruteForce(p) {
          @Override
          long points(List<Integer> picks, long addedMin, int daysUsed) {
            return super.points(picks, addedMin, 0);
          }
        }),
        wrong("the home group counts each time", p -> new BruteForce(p) {
          @Override
          long points(List<Integer> picks, long addedMin, int daysUsed) {
            long home = picks.stream().filter(i -> candidate(i).homeGroup()).count();
            return super.points(picks, addedMin, daysUsed) + 500_000 * Math.max(0, home - 1);
          }
        }),
        wrong("wishes count once for the plan", p -> new BruteForce(p) {
          @Override
          long points(List<Integer> picks, long addedMin, int daysUsed) {
            int sum = picks.stream().mapToInt(i -> candidate(i).wishes()).sum();
            int most = picks.stream().mapToInt(i -> candidate(i).wishes()).max().orElse(0);
            return super.points(picks, addedMin, daysUsed) - 1_000L * (sum - most);
          }
        }),
        wrong("nothing for what is kept", p -> new BruteForce(p) {
          @Override
          long points(List<Integer> picks, long addedMin, int daysUsed) {
            long kept = picks.stream().filter(i -> candidate(i).kept()).count();
            return super.points(picks, addedMin, daysUsed) - 5_000 * kept;
          }
        }),
        wrong("the first of equal plans", p -> new BruteForce(p) {
          @Override
          boolean isBetter(Plan plan, Plan than) {
            return plan.score() > than.score();
          }
        }),
        wrong("later starts first", p -> new BruteForce(p) {
          @Override
          Comparator<List<Integer>> tieOrder() {
            return Comparator.comparing(this::starts, (a, b) -> Arrays.compare(b, a))
                .thenComparing(this::ids, Arrays::compare);
          }
        }),
        wrong("ids before starts", p -> new BruteForce(p) {
          @Override
          Comparator<List<Integer>> tieOrder() {
            return Comparator.comparing(this::ids, Arrays::compare)
                .thenComparing(this::starts, Arrays::compare);
          }
        }),
        wrong("ids as Java compares strings", p -> new BruteForce(p) {
          @Override
          Comparator<List<Integer>> tieOrder() {
            return Comparator.comparing(this::starts, Arrays::compare)
                .thenComparing(
                    picks ->
                        picks.stream().map(i -> candidate(i).meetingId()).toArray(String[]::new),
                    Arrays::compare);
          }
        }));
  }

  private static Arguments wrong(String what, Function<Problem, BruteForce> made) {
    return Arguments.of(what, made);
  }
}
