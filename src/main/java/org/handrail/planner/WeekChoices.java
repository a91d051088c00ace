package org.handrail.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.SearchBudget;

/** The weeks that one can choose from: each the best plan of its own candidates. */
final class WeekChoices {

  private final PlanningModel all;
  /** When the clock shows these times, by the day of the span. */
  private final List<Instant> morningEnds;

  private final List<Instant> workEnds;
  private final Map<WeekKind, Week> weeks = new EnumMap<>(WeekKind.class);

  /**
   * A week.
   *
   * @param model with the candidates of its kind only
   * @param solved its best plan
   */
  record Week(WeekKind kind, PlanningModel model, Outcome.Solved solved) {

    List<OccurrenceKey> picks() {
      return solved.picks().stream().map(model::key).toList();
    }
  }

  /**
   * All weeks.
   *
   * @throws PinImpossible when no plan holds all that is pinned
   */
  WeekChoices(PlanningModel all) {
    this.all = all;
    this.morningEnds = all.span.clockEachDay(WeekKind.MORNING_ENDS);
    this.workEnds = all.span.clockEachDay(WeekKind.WORK_ENDS);
    weeks.put(WeekKind.BEST, new Week(WeekKind.BEST, all, all.solve()));
    add(WeekKind.MORNINGS, all.only(this::isOfTheMorning));
    add(WeekKind.AFTER_WORK, all.only(this::isAfterWork));
    addSameFaces();
  }

  /** The week of a kind; where there is none, the best. */
  Week get(WeekKind kind) {
    Week week = weeks.get(kind);
    return week == null ? best() : week;
  }

  private Week best() {
    return weeks.values().iterator().next(); // an EnumMap's first
  }

  /** The weeks that have other picks than the one shown and than each other. */
  List<Week> besides(Week shown) {
    Set<List<OccurrenceKey>> seen = new HashSet<>(Set.of(shown.picks()));
    List<Week> others = new ArrayList<>();
    for (Week week : weeks.values()) {
      if (seen.add(week.picks())) {
        others.add(week);
      }
    }
    return others;
  }

  private void add(WeekKind kind, PlanningModel model) {
    solve(kind, model).ifPresent(week -> weeks.put(kind, week));
  }

  private void addSameFaces() {
    Week most = null;
    for (OneGroupOrPlace circle : OneGroupOrPlace.nearest(all)) {
      Week week =
          solve(WeekKind.SAME_FACES, all.only(circle.near(), circle::holds)).orElse(null);
      if (week != null && (most == null || week.solved.score() > most.solved.score())) {
        most = week;
      }
    }
    if (most != null) {
      weeks.put(WeekKind.SAME_FACES, most);
    }
  }

  /** Its best plan, if there is one with picks; what is pinned outside it is not asked for. */
  private static Optional<Week> solve(WeekKind kind, PlanningModel model) {
    return model
        .solve(SearchBudget.unlimited())
        .filter(solved -> !solved.picks().isEmpty())
        .map(solved -> new Week(kind, model, solved));
  }

  private boolean isOfTheMorning(Candidates.Candidate candidate) {
    return !candidate.occurrence().end().isAfter(morningEnds.get(day(candidate)));
  }

  private boolean isAfterWork(Candidates.Candidate candidate) {
    return !candidate.occurrence().start().isBefore(workEnds.get(day(candidate)));
  }

  private int day(Candidates.Candidate candidate) {
    return all.span.dayOf(candidate.solved().start());
  }
}
