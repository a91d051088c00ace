package org.handrail.planner.oracle;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handrail.planner.oracle.CpSatPlanner.Optimum;
import org.handrail.planner.oracle.SimulatedDay.Rules;
import org.handrail.planner.oracle.SimulatedDay.Stop;
import org.handrail.planner.oracle.WeekGenerator.Shape;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Entry;
import org.handrail.planner.solve.Problem.Window;
import org.handrail.shared.GeoPoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract passes a right planner and catches each planner that has got one sentence of it wrong. */
@Tag("slow")
class SolverContractTest {

  private static final int CASES = 5_000;

  @Test
  void passesTheBruteForce() {
    assertThatCode(() -> SolverContract.check(BruteForce::solve, 1, 1_000))
        .doesNotThrowAnyException();
  }

  @Test
  void passesCpSatWithTiesOnTinyProblemsAndOnWeeks() {
    Function<Problem, Outcome> cpSat = problem -> cpSat(problem, true);

    assertThat(SolverContract.findBreach(cpSat, 500_000, 200)).isEmpty();
    assertThat(SolverContract.findBreachInWeeks(cpSat, Shape.busy(80), 0, 8)).isEmpty();
    assertThat(SolverContract.findBreachInWeeks(cpSat, Shape.free(50), 0, 8)).isEmpty();
    assertThat(SolverContract.findBreachInWeeks(cpSat, Shape.crowded(40), 0, 8)).isEmpty();
  }

  @Test
  void catchesInWeeksWhatIgnoresTies() {
    Function<Problem, Outcome> anyOptimum = problem -> cpSat(problem, false);

    assertThat(SolverContract.findBreachInWeeks(anyOptimum, Shape.free(60), 0, 30))
        .isPresent();
  }

  @ParameterizedTest
  @MethodSource("wrongRules")
  void catchesAWrongRule(String wrong, Function<Problem, Rules> rules) {
    Function<Problem, Outcome> solver = p -> new BruteForce(p, rules.apply(p)).outcome();

    assertThat(SolverContract.findBreach(solver, 0, CASES)).as(wrong).isPresent();
  }

  @ParameterizedTest
  @MethodSource("wrongPoints")
  void catchesWrongPointsOrAWrongChoice(String wrong, Function<Problem, BruteForce> bruteForce) {
    Function<Problem, Outcome> solver = p -> bruteForce.apply(p).outcome();

    assertThat(SolverContract.findBreach(solver, 0, CASES)).as(wrong).isPresent();
  }

  @ParameterizedTest
  @MethodSource("wrongAnswers")
  void catchesAWrongAnswer(String wrong, Function<Problem, Outcome> solver) {
    assertThat(SolverContract.findBreach(solver, 0, CASES)).as(wrong).isPresent();
  }

  private static Outcome cpSat(Problem problem, boolean withTies) {
    Optimum best = withTies ? CpSatPlanner.solveWithTies(problem) : CpSatPlanner.solve(problem);
    if (best != null) {
      return new Outcome.Solved(best.picks(), best.score());
    }
    List<Integer> pins = IntStream.range(0, problem.candidates().size())
        .filter(i -> problem.candidates().get(i).pinned())
        .boxed()
        .toList();
    List<Integer> hopeless = pins.stream()
        .filter(pin -> CpSatPlanner.solve(Bent.withPins(problem, Set.of(pin))) == null)
        .toList();
    return new Outcome.PinsImpossible(hopeless.isEmpty() ? pins : hopeless);
  }

  static Stream<Map.Entry<String, Function<Problem, Rules>>> rules() {
    return Stream.of(
        entry("no buffer", p -> new Rules(p) {
          @Override
          int freeBeforePickMin() {
            return 0;
          }
        }),
        entry("a buffer of four minutes", p -> new Rules(p) {
          @Override
          int freeBeforePickMin() {
            return 4;
          }
        }),
        entry("awake from midnight", p -> new Rules(p) {
          @Override
          long earliest(Day day) {
            return day.start();
          }
        }),
        entry("awake until midnight", p -> new Rules(p) {
          @Override
          long latest(Day day) {
            return day.end();
          }
        }),
        entry("a block only meets the day on which it starts", p -> new Rules(p) {
          @Override
          boolean meets(Day day, long start, long end) {
            return start >= day.start() && start < day.end();
          }
        }),
        entry("a block that ends as the day starts meets it", p -> new Rules(p) {
          @Override
          boolean meets(Day day, long start, long end) {
            return start < day.end() && end >= day.start();
          }
        }),
        entry("a block that starts as the day ends meets it", p -> new Rules(p) {
          @Override
          boolean meets(Day day, long start, long end) {
            return start <= day.end() && end > day.start();
          }
        }),
        entry("five minutes before a block and home too", p -> new Rules(p) {
          private int bufferMin;

          @Override
          boolean needsTime(Stop from, Stop to, boolean placelessBetween) {
            bufferMin = to.pick() ? 0 : 5;
            return super.needsTime(from, to, placelessBetween);
          }

          @Override
          boolean hasRoom(BitSet painted, int from, int to, int length) {
            return super.hasRoom(painted, from, to, length + bufferMin);
          }
        }),
        entry("no home in between", p -> new Rules(p) {
          @Override
          int homeInBetweenMin(Stop from, Stop to) {
            return -1;
          }
        }),
        entry("home in between however far", p -> new Rules(p) {
          @Override
          int homeInBetweenMin(Stop from, Stop to) {
            return p.travel().minutes(from.leftFrom(), p.base())
                + p.travel().minutes(p.base(), to.reachedAt());
          }
        }),
        entry("no longest travel", p -> new Rules(p) {
          @Override
          int journeyMin(Stop from, Stop to) {
            return p.travel().minutes(from.leftFrom(), to.reachedAt());
          }
        }),
        entry("home in between whenever it is quicker", p -> new Rules(p) {
          @Override
          int journeyMin(Stop from, Stop to) {
            int direct = super.journeyMin(from, to);
            int home = homeInBetweenMin(from, to);
            return home >= 0 && home < direct ? home : direct;
          }
        }),
        entry("the longest travel is already too long", p -> new Rules(p) {
          @Override
          int journeyMin(Stop from, Stop to) {
            int direct = p.travel().minutes(from.leftFrom(), to.reachedAt());
            boolean limited = from.inPerson() || to.inPerson();
            return limited && direct == p.limits().maxTravelMin()
                ? homeInBetweenMin(from, to)
                : super.journeyMin(from, to);
          }
        }),
        entry("the longest travel binds blocks too", p -> new Rules(p) {
          @Override
          int journeyMin(Stop from, Stop to) {
            int direct = p.travel().minutes(from.leftFrom(), to.reachedAt());
            return direct > p.limits().maxTravelMin() && (from.pick() || to.pick())
                ? -1
                : super.journeyMin(from, to);
          }
        }),
        entry("picks without place cut no journey between blocks", p -> new Rules(p) {
          @Override
          boolean needsTime(Stop from, Stop to, boolean placelessBetween) {
            return from.pick() || to.pick();
          }
        }),
        entry("journeys between blocks are checked", p -> new Rules(p) {
          @Override
          boolean needsTime(Stop from, Stop to, boolean placelessBetween) {
            return true;
          }
        }),
        entry("a journey may overlap a pick without place", p -> new Rules(p) {
          @Override
          boolean hasRoom(BitSet painted, int from, int to, int length) {
            return to - from >= length;
          }
        }),
        entry("a journey may be cut into pieces", p -> new Rules(p) {
          @Override
          boolean hasRoom(BitSet painted, int from, int to, int length) {
            return length == 0
                || to - from - painted.get(from, Math.max(from, to)).cardinality() >= length;
          }
        }),
        entry("a journey only right after the first", p -> new Rules(p) {
          @Override
          boolean hasRoom(BitSet painted, int from, int to, int length) {
            return length == 0 || from + length <= Math.min(to, next(painted, from));
          }

          private int next(BitSet painted, int from) {
            int set = painted.nextSetBit(from);
            return set < 0 ? Integer.MAX_VALUE : set;
          }
        }),
        entry("a block ends where its last entry in order is", p -> new Rules(p) {
          @Override
          GeoPoint placeAtEnd(List<Entry> ofBlock) {
            return placeOf(ofBlock.getLast());
          }
        }),
        entry("a block ends where the last of those is that end last", p -> new Rules(p) {
          @Override
          GeoPoint placeAtEnd(List<Entry> ofBlock) {
            long end = ofBlock.stream().mapToLong(Entry::end).max().orElseThrow();
            return placeOf(ofBlock.reversed().stream()
                .filter(e -> e.end() == end)
                .findFirst()
                .orElseThrow());
          }
        }));
  }

  static Stream<Arguments> wrongRules() {
    return rules().map(r -> Arguments.of(r.getKey(), r.getValue()));
  }

  static Stream<Arguments> wrongPoints() {
    return points().map(r -> Arguments.of(r.getKey(), r.getValue()));
  }

  static Stream<Arguments> wrongAnswers() {
    return answers().map(r -> Arguments.of(r.getKey(), r.getValue()));
  }

  static Stream<Map.Entry<String, Function<Problem, BruteForce>>> points() {
    return Stream.of(
        entry("one more than wanted", p -> new BruteForce(p) {
          @Override
          int wanted() {
            return super.wanted() + 1;
          }
        }),
        entry("one more on a day", p -> new BruteForce(p) {
          @Override
          int maxPerDay() {
            return super.maxPerDay() + 1;
          }
        }),
        entry("one fewer on a day", p -> new BruteForce(p) {
          @Override
          int maxPerDay() {
            return Math.max(1, super.maxPerDay() - 1);
          }
        }),
        entry("the day's own journeys count too", p -> new BruteForce(p) {
          @Override
          long added(long withPicks, long withoutPicks) {
            return withPicks;
          }
        }),
        entry("a quicker day gives nothing", p -> new BruteForce(p) {
          @Override
          long added(long withPicks, long withoutPicks) {
            return Math.max(0, withPicks - withoutPicks);
          }
        }),
        entry("windows start when they start", p -> new BruteForce(p) {
          @Override
          boolean covers(Window window, long start) {
            return start >= window.start() && start < window.end();
          }
        }),
        entry("a window's end is in it", p -> new BruteForce(p) {
          @Override
          boolean covers(Window window, long start) {
            return start >= window.start() - 90 && start <= window.end();
          }
        }),
        entry("ninety minutes before is too early", p -> new BruteForce(p) {
          @Override
          boolean covers(Window window, long start) {
            return start > window.start() - 90 && start < window.end();
          }
        }),
        entry("nothing for days", p -> new BruteForce(p) {
          @Override
          long points(List<Integer> picks, long addedMin, int daysUsed) {
            return super.points(picks, addedMin, 0);
          }
        }),
        entry("the home group counts each time", p -> new BruteForce(p) {
          @Override
          long points(List<Integer> picks, long addedMin, int daysUsed) {
            long home = picks.stream().filter(i -> candidate(i).homeGroup()).count();
            return super.points(picks, addedMin, daysUsed) + 500_000 * Math.max(0, home - 1);
          }
        }),
        entry("wishes count once for the plan", p -> new BruteForce(p) {
          @Override
          long points(List<Integer> picks, long addedMin, int daysUsed) {
            int sum = picks.stream().mapToInt(i -> candidate(i).wishes()).sum();
            int most = picks.stream().mapToInt(i -> candidate(i).wishes()).max().orElse(0);
            return super.points(picks, addedMin, daysUsed) - 1_000L * (sum - most);
          }
        }),
        entry("nothing for what is kept", p -> new BruteForce(p) {
          @Override
          long points(List<Integer> picks, long addedMin, int daysUsed) {
            long kept = picks.stream().filter(i -> candidate(i).kept()).count();
            return super.points(picks, addedMin, daysUsed) - 5_000 * kept;
          }
        }),
        entry("the first of equal plans", p -> new BruteForce(p) {
          @Override
          boolean isBetter(Plan plan, Plan than) {
            return plan.score() > than.score();
          }
        }),
        entry("later starts first", p -> new BruteForce(p) {
          @Override
          Comparator<List<Integer>> tieOrder() {
            return Comparator.comparing(this::starts, (a, b) -> Arrays.compare(b, a))
                .thenComparing(this::ids, Arrays::compare);
          }
        }),
        entry("ids before starts", p -> new BruteForce(p) {
          @Override
          Comparator<List<Integer>> tieOrder() {
            return Comparator.comparing(this::ids, Arrays::compare)
                .thenComparing(this::starts, Arrays::compare);
          }
        }),
        entry("ids as Java compares strings", p -> new BruteForce(p) {
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

  static Stream<Map.Entry<String, Function<Problem, Outcome>>> answers() {
    return Stream.of(
        entry("pins are ignored", p -> BruteForce.solve(Bent.withoutPins(p))),
        entry(
            "the score is ten too high",
            p -> BruteForce.solve(p) instanceof Outcome.Solved s
                ? new Outcome.Solved(s.picks(), s.score() + 10)
                : BruteForce.solve(p)),
        entry(
            "the picks stand backwards",
            p -> BruteForce.solve(p) instanceof Outcome.Solved s
                ? new Outcome.Solved(s.picks().reversed(), s.score())
                : BruteForce.solve(p)),
        entry(
            "the first pin is blamed",
            p -> BruteForce.solve(p) instanceof Outcome.PinsImpossible
                ? new Outcome.PinsImpossible(
                    List.of(new BruteForce(p).pins().iterator().next()))
                : BruteForce.solve(p)),
        entry(
            "every pin is blamed",
            p -> BruteForce.solve(p) instanceof Outcome.PinsImpossible
                ? new Outcome.PinsImpossible(List.copyOf(new BruteForce(p).pins()))
                : BruteForce.solve(p)),
        entry(
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
}
