package org.handrail.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.SearchBudget;
import org.handrail.planner.solve.Solver;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.TimeWindow;

/** One question to the planner, translated for the solver, and the solver's answer. */
final class PlanningModel {

  final PlanSettings settings;
  final PlanHorizon span;
  /** Those that block, in order of start, end, UID, each where it is by its own entry or by those around it. */
  final List<Commitment> commitments;

  private final List<Problem.Entry> entries;
  final Candidates conditions;
  /** Every occurrence that meets the conditions; an index here is an index of the problem's candidates. */
  final List<Candidates.Candidate> candidates;

  final Problem problem;
  private final Collection<Meeting> meetings;
  /** Which of the candidates are left. */
  private final Predicate<Candidates.Candidate> kept;

  /** Indexes of the candidates that a plan could hold. */
  private final List<Integer> near;

  PlanningModel(PlanSettings settings, List<Commitment> commitments, Collection<Meeting> meetings) {
    this.settings = settings;
    this.meetings = meetings;
    this.span = new PlanHorizon(settings);
    this.commitments = InheritedPlaces.of(blocking(commitments));
    this.entries = entries(this.commitments);
    this.kept = candidate -> true;
    this.conditions = new Candidates(settings, span);
    this.candidates = conditions.of(meetings);
    this.problem = problem(candidates);
    this.near = new ReachableCandidates(settings, problem).indexes();
  }

  private PlanningModel(
      PlanningModel other,
      List<Commitment> commitments,
      List<Problem.Entry> entries,
      Predicate<Candidates.Candidate> kept,
      List<Candidates.Candidate> candidates,
      List<Integer> near) {
    this.settings = other.settings;
    this.meetings = other.meetings;
    this.span = other.span;
    this.commitments = commitments;
    this.entries = entries;
    this.kept = kept;
    this.conditions = other.conditions;
    this.candidates = candidates;
    this.problem = problem(candidates);
    this.near = near;
  }

  /** The same question with some of the commitments. */
  PlanningModel with(List<Commitment> some) {
    List<Commitment> left = InheritedPlaces.of(blocking(some));
    // fewer commitments bring nothing nearer
    return new PlanningModel(this, left, entries(left), kept, candidates, near);
  }

  /** The same question with other settings. */
  PlanningModel with(PlanSettings changed) {
    return new PlanningModel(changed, commitments, meetings).only(kept);
  }

  /** The same question with some of the candidates; what is pinned among the others is not asked for. */
  PlanningModel only(Predicate<Candidates.Candidate> some) {
    List<Candidates.Candidate> left = new ArrayList<>();
    List<Integer> leftNear = new ArrayList<>();
    int nextNear = 0;
    for (int i = 0; i < candidates.size(); i++) {
      boolean isNear = nextNear < near.size() && near.get(nextNear) == i;
      nextNear += isNear ? 1 : 0;
      if (some.test(candidates.get(i))) {
        if (isNear) {
          leftNear.add(left.size());
        }
        left.add(candidates.get(i));
      }
    }
    return new PlanningModel(this, commitments, entries, kept.and(some), left, leftNear);
  }

  /**
   * The same, for somebody who has found them already.
   *
   * @param found indexes of candidates that a plan could hold, ascending
   * @param some the same candidates, also when other settings make new ones
   */
  PlanningModel only(List<Integer> found, Predicate<Candidates.Candidate> some) {
    List<Candidates.Candidate> left = found.stream().map(candidates::get).toList();
    List<Integer> all = IntStream.range(0, left.size()).boxed().toList();
    return new PlanningModel(this, commitments, entries, kept.and(some), left, all);
  }

  /** Indexes of the candidates that a plan could hold, ascending. */
  List<Integer> near() {
    return near;
  }

  /** How many occurrences are pinned that are no candidates of this question. */
  int missingPins() {
    int pins = settings.pinned().size();
    return pins == 0
        ? 0
        : pins - (int) candidates.stream().filter(c -> c.solved().pinned()).count();
  }

  private static List<Commitment> blocking(List<Commitment> all) {
    List<Commitment> found = new ArrayList<>();
    for (Commitment c : all) {
      if (c.blocks() && c.end().isAfter(c.start())) {
        found.add(c);
      }
    }
    found.sort(Comparator.comparing(Commitment::start)
        .thenComparing(Commitment::end)
        .thenComparing(Commitment::uid));
    return found;
  }

  private Problem problem(List<Candidates.Candidate> chosen) {
    return new Problem(
        span.days(),
        settings.base(),
        entries,
        chosen.stream().map(Candidates.Candidate::solved).toList(),
        settings.windows().stream().map(PlanningModel::window).toList(),
        new Problem.Limits(settings.wantedInSpan(), settings.maxPerDay(), settings.maxTravelMin()),
        settings.travel());
  }

  private static List<Problem.Entry> entries(List<Commitment> commitments) {
    return commitments.stream().map(PlanningModel::entry).toList();
  }

  static Problem.Entry entry(Commitment c) {
    GeoPoint place = c.place();
    return new Problem.Entry(
        c.uid(),
        PlanHorizon.floorMinute(c.start()),
        PlanHorizon.ceilMinute(c.end()),
        place == null ? null : place.rounded());
  }

  /** Picks start on whole minutes, so rounding both ends up changes nothing. */
  private static Problem.Window window(TimeWindow window) {
    return new Problem.Window(
        PlanHorizon.ceilMinute(window.start()),
        PlanHorizon.ceilMinute(window.end()),
        window.weight());
  }

  /** The commitments that meet the span. */
  List<Commitment> commitmentsInSpan() {
    return commitments.stream()
        .filter(c -> c.start().isBefore(span.end()) && c.end().isAfter(span.start()))
        .toList();
  }

  /** The commitment that is an entry of the problem; of several that are the same to the solver the first. */
  Commitment commitment(Problem.Entry entry) {
    return commitments.get(problem.entries().indexOf(entry));
  }

  OccurrenceKey key(int candidate) {
    return OccurrenceKey.of(candidates.get(candidate).occurrence());
  }

  /** The day on which a candidate starts, counted from 0. */
  int day(int candidate) {
    return span.dayOf(candidates.get(candidate).solved().start());
  }

  /**
   * The best plan; its picks are indexes of {@link #candidates}.
   *
   * @throws PinImpossible when no plan holds all that is pinned
   */
  Outcome.Solved solve() {
    requirePinsAmongCandidates();
    return switch (outcome()) {
      case Outcome.Solved solved -> solved;
      case Outcome.PinsImpossible impossible ->
        throw new PinImpossible(impossible.candidates().stream()
            .map(pin -> candidates.get(pin).occurrence())
            .map(o -> o.meeting().slug() + " at " + span.local(o.start()))
            .toList());
    };
  }

  /** What comes of solving it; pins that are no candidates are not noticed. Indexes are those of {@link #candidates}. */
  private Outcome outcome() {
    return switch (Solver.solve(problemOfNear())) {
      case Outcome.Solved solved -> fromNear(solved);
      case Outcome.PinsImpossible impossible ->
        new Outcome.PinsImpossible(
            impossible.candidates().stream().map(near::get).toList());
    };
  }

  /** The best plan if so many steps are enough to prove it, and no pin is in its way. */
  Optional<Outcome.Solved> solve(SearchBudget steps) {
    return Solver.solve(problemOfNear(), steps).map(this::fromNear);
  }

  private Problem problemOfNear() {
    return near.size() == candidates.size()
        ? problem
        : problem(near.stream().map(candidates::get).toList());
  }

  private Outcome.Solved fromNear(Outcome.Solved solved) {
    return new Outcome.Solved(solved.picks().stream().map(near::get).toList(), solved.score());
  }

  private void requirePinsAmongCandidates() {
    Set<OccurrenceKey> missing = new HashSet<>(settings.pinned());
    for (Candidates.Candidate c : candidates) {
      if (c.solved().pinned()) {
        missing.remove(OccurrenceKey.of(c.occurrence()));
      }
    }
    if (!missing.isEmpty()) {
      throw new PinImpossible(missing.stream()
          .map(pin -> slug(pin.meeting()) + " at " + span.local(pin.start()))
          .sorted()
          .toList());
    }
  }

  private String slug(MeetingId id) {
    return meetings.stream()
        .filter(m -> m.id().equals(id))
        .map(Meeting::slug)
        .findFirst()
        .orElse("meeting " + id);
  }
}
