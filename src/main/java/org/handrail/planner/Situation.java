package org.handrail.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.planner.solve.Outcome;
import org.handrail.planner.solve.Problem;
import org.handrail.planner.solve.Solver;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.TimeWindow;

/** One question to the planner, translated for the solver, and the solver's answer. */
final class Situation {

  final PlanSettings settings;
  final Span span;
  /** Those that block, in order of start, end, UID. */
  final List<Commitment> commitments;

  final Candidates conditions;
  /** Every occurrence that meets the conditions; an index here is an index of the problem's candidates. */
  final List<Candidates.Candidate> candidates;

  final Problem problem;
  private final Collection<Meeting> meetings;

  Situation(PlanSettings settings, List<Commitment> commitments, Collection<Meeting> meetings) {
    this.settings = settings;
    this.meetings = meetings;
    this.span = new Span(settings);
    this.commitments = blocking(commitments);
    this.conditions = new Candidates(settings, span);
    this.candidates = conditions.of(meetings);
    this.problem = problem(candidates);
  }

  private List<Commitment> blocking(List<Commitment> all) {
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
        commitments.stream().map(Situation::entry).toList(),
        chosen.stream().map(Candidates.Candidate::solved).toList(),
        settings.windows().stream().map(Situation::window).toList(),
        new Problem.Limits(settings.wantedInSpan(), settings.maxPerDay(), settings.maxTravelMin()),
        settings.travel());
  }

  private static Problem.Entry entry(Commitment c) {
    GeoPoint place = c.place();
    return new Problem.Entry(
        c.uid(),
        Span.floorMinute(c.start()),
        Span.ceilMinute(c.end()),
        place == null ? null : place.rounded());
  }

  /** Picks start on whole minutes, so rounding both ends up changes nothing. */
  private static Problem.Window window(TimeWindow window) {
    return new Problem.Window(
        Span.ceilMinute(window.start()), Span.ceilMinute(window.end()), window.weight());
  }

  /** The commitments that meet the span. */
  List<Commitment> commitmentsInSpan() {
    return commitments.stream()
        .filter(c -> c.start().isBefore(span.end()) && c.end().isAfter(span.start()))
        .toList();
  }

  String slug(int candidate) {
    return candidates.get(candidate).occurrence().meeting().slug();
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
    List<Integer> near = new Reach(this).indexes();
    List<Candidates.Candidate> chosen = near.stream().map(candidates::get).toList();
    return switch (Solver.solve(problem(chosen))) {
      case Outcome.Solved solved ->
        new Outcome.Solved(solved.picks().stream().map(near::get).toList(), solved.score());
      case Outcome.PinsImpossible impossible ->
        throw new PinImpossible(impossible.candidates().stream()
            .map(pin -> chosen.get(pin).occurrence())
            .map(o -> o.meeting().slug() + " at " + span.local(o.start()))
            .toList());
    };
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
