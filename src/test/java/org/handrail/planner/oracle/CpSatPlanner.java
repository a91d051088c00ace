package org.handrail.planner.oracle;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.sat.SatParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Problem.Candidate;
import org.handrail.planner.solve.Problem.Day;
import org.handrail.planner.solve.Problem.Window;
import org.jspecify.annotations.Nullable;

/**
 * The planning contract as a model for OR-Tools CP-SAT, for problems of tens to a few hundred candidates: a boolean per
 * candidate, and per day a path through what is chosen ({@link CpSatDay}). Finds the optimal score; which of several
 * equal plans it finds is chance, but it can be asked whether one comes before a given plan.
 */
final class CpSatPlanner {

  private static final int LIMIT_S = 60;

  static {
    Loader.loadNativeLibraries();
  }

  /**
   * @param picks indexes of candidates in order of start
   * @param score the most points that any plan has
   */
  record Optimum(List<Integer> picks, long score) {}

  private final Problem problem;
  private final CpModel model = new CpModel();
  private final LinearExprBuilder points = LinearExpr.newBuilder();

  /** By index, the candidates that could be picked were they alone, and whether they are. */
  private final Map<Integer, BoolVar> taken = new TreeMap<>();

  private CpSatPlanner(Problem problem) {
    this.problem = problem;
    for (Day day : problem.days()) {
      addDay(day);
    }
    addLiteralsOfTheSpan();
  }

  /**
   * The optimum, proven; null when no plan holds what is pinned.
   *
   * @throws IllegalStateException when it could not be proven in time
   */
  static @Nullable Optimum solve(Problem problem) {
    CpSatPlanner planner = new CpSatPlanner(problem);
    planner.model.maximize(planner.points);
    return planner.run();
  }

  /**
   * A plan of the same score that comes before the given one by the contract's order of ties; null when there is none.
   *
   * @param plan an optimal plan, indexes in order of start
   */
  static @Nullable Optimum findEarlierTie(Problem problem, Optimum plan) {
    CpSatPlanner planner = new CpSatPlanner(problem);
    planner.model.addGreaterOrEqual(planner.points, plan.score());
    planner.addComesBefore(plan.picks());
    planner.model.maximize(planner.points);
    return planner.run();
  }

  /** The optimum by the contract's order of ties; null when no plan holds what is pinned. */
  static @Nullable Optimum solveWithTies(Problem problem) {
    Optimum best = null;
    for (Optimum next = solve(problem); next != null; next = findEarlierTie(problem, next)) {
      best = next;
    }
    return best;
  }

  private @Nullable Optimum run() {
    for (int i = 0; i < problem.candidates().size(); i++) {
      if (problem.candidates().get(i).pinned()) {
        BoolVar pinned = taken.get(i);
        model.addBoolOr(new Literal[] {pinned == null ? model.falseLiteral() : pinned});
      }
    }
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setLinearizationLevel(2) // without it the free weeks take minutes
        .setSearchBranching(SatParameters.SearchBranching.PSEUDO_COST_SEARCH)
        .setMaxTimeInSeconds(LIMIT_S);
    CpSolverStatus status = solver.solve(model);
    if (status == CpSolverStatus.INFEASIBLE) {
      return null;
    }
    if (status != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("not proven: " + status);
    }
    List<Integer> picks = taken.entrySet().stream()
        .filter(candidate -> solver.booleanValue(candidate.getValue()))
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparingLong(i -> candidate(i).start()))
        .toList();
    return new Optimum(picks, Math.round(solver.objectiveValue()));
  }

  private void addDay(Day day) {
    CpSatDay path = new CpSatDay(problem, day, model, points);
    for (int i = 0; i < problem.candidates().size(); i++) {
      if (path.admits(candidate(i))) {
        BoolVar isTaken = model.newBoolVar("");
        taken.put(i, isTaken);
        path.add(candidate(i), isTaken);
        points.addTerm(isTaken, pointsOfItsOwn(candidate(i)));
      }
    }
    path.close();
  }

  private static long pointsOfItsOwn(Candidate candidate) {
    return 1_000_000 + 1_000L * candidate.wishes() + (candidate.kept() ? 5_000 : 0);
  }

  private void addLiteralsOfTheSpan() {
    LinearExprBuilder count = LinearExpr.newBuilder();
    taken.values().forEach(count::add);
    model.addLessOrEqual(count, problem.limits().wanted());
    addOnce(
        500_000, taken.keySet().stream().filter(i -> candidate(i).homeGroup()).toList());
    for (Window window : problem.windows()) {
      addOnce(
          20_000L * window.weight(),
          taken.keySet().stream()
              .filter(i -> window.start() <= candidate(i).start() + 90)
              .filter(i -> window.end() > candidate(i).start())
              .toList());
    }
  }

  /** Points that are given once if some of these is picked. */
  private void addOnce(long value, List<Integer> candidates) {
    BoolVar some = model.newBoolVar("");
    LinearExprBuilder count = LinearExpr.newBuilder();
    candidates.forEach(i -> count.add(taken.get(i)));
    model.addLessOrEqual(some, count);
    points.addTerm(some, value);
  }

  /** At some position the plan first differs, and there it has an earlier start, a smaller id, or nothing. */
  private void addComesBefore(List<Integer> picks) {
    LinearExprBuilder differsAt = LinearExpr.newBuilder();
    for (int position = 0; position < picks.size(); position++) {
      differsAt.add(earlierStartFrom(picks, position));
      differsAt.add(smallerIdFrom(picks, position));
    }
    model.addGreaterOrEqual(differsAt, 1);
  }

  /** True only if starts before the position agree and the one there is earlier or missing. */
  private BoolVar earlierStartFrom(List<Integer> picks, int position) {
    BoolVar earlier = model.newBoolVar("");
    List<Long> starts =
        picks.stream().limit(position).map(i -> candidate(i).start()).toList();
    long there = candidate(picks.get(position)).start();
    long before = starts.isEmpty() ? Long.MIN_VALUE : starts.getLast();
    LinearExprBuilder agree = LinearExpr.newBuilder();
    LinearExprBuilder inTheGap = LinearExpr.newBuilder();
    LinearExprBuilder fromThere = LinearExpr.newBuilder();
    taken.forEach((i, isTaken) -> {
      long start = candidate(i).start();
      if (starts.contains(start)) {
        agree.add(isTaken);
      } else if (start < before) {
        model.addImplication(earlier, isTaken.not());
      } else if (start < there) {
        inTheGap.add(isTaken);
      } else {
        fromThere.add(isTaken);
      }
    });
    model.addEquality(agree, starts.size()).onlyEnforceIf(earlier);
    BoolVar missing = model.newBoolVar("");
    model.addEquality(fromThere, 0).onlyEnforceIf(missing);
    model
        .addGreaterOrEqual(LinearExpr.newBuilder().add(inTheGap).add(missing), 1)
        .onlyEnforceIf(earlier);
    return earlier;
  }

  /** True only if all starts agree, the ids before the position too, and the one there is smaller. */
  private BoolVar smallerIdFrom(List<Integer> picks, int position) {
    BoolVar smaller = model.newBoolVar("");
    LinearExprBuilder all = LinearExpr.newBuilder();
    taken.values().forEach(all::add);
    model.addEquality(all, picks.size()).onlyEnforceIf(smaller);
    for (int k = 0; k < picks.size(); k++) {
      Candidate pick = candidate(picks.get(k));
      int atPosition = Integer.compare(k, position);
      List<Literal> alike = taken.entrySet().stream()
          .filter(other -> candidate(other.getKey()).start() == pick.start())
          .filter(other -> {
            int order = compareCodePoints(candidate(other.getKey()).meetingId(), pick.meetingId());
            return atPosition > 0 || (atPosition == 0 ? order < 0 : order == 0);
          })
          .map(other -> (Literal) other.getValue())
          .toList();
      model.addBoolOr(alike).onlyEnforceIf(smaller);
    }
    return smaller;
  }

  private static int compareCodePoints(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.codePointAt(at) == b.codePointAt(at)) {
      at = a.offsetByCodePoints(at, 1);
    }
    if (at >= a.length() || at >= b.length()) {
      return Integer.compare(a.length(), b.length());
    }
    return Integer.compare(a.codePointAt(at), b.codePointAt(at));
  }

  private Candidate candidate(int index) {
    return problem.candidates().get(index);
  }
}
