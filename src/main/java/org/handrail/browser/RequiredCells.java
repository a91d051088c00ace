package org.handrail.browser;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.handrail.directory.VenueType;
import org.handrail.planner.CandidateCell;
import org.handrail.planner.Commitment;
import org.handrail.planner.PlanReach;
import org.handrail.planner.PlanSettings;
import org.handrail.shared.GeoPoint;

/**
 * Which candidates to ask the server for.
 *
 * @param cells codes of {@link CandidateCell}s, and {@code online}
 * @param weeks their Mondays
 */
record RequiredCells(List<String> cells, List<String> weeks) {

  private static final int MOST_CELLS = 400;

  static RequiredCells of(PlanSettings settings, List<Commitment> commitments) {
    return new RequiredCells(List.copyOf(cells(settings, commitments)), weeks(settings));
  }

  private static Set<String> cells(PlanSettings settings, List<Commitment> commitments) {
    Set<String> cells = new LinkedHashSet<>();
    cells.add("online"); // also for who goes in person only: advice tries it
    if (settings.venue() == VenueType.ONLINE) {
      return cells;
    }
    double reachM = PlanReach.metres(settings);
    for (GeoPoint hub : hubs(settings, commitments)) {
      CandidateCell.within(hub, reachM, MOST_CELLS)
          .orElseThrow(RequiredCells::tooFar)
          .forEach(cell -> cells.add(cell.code()));
      if (cells.size() > MOST_CELLS) {
        throw tooFar();
      }
    }
    return cells;
  }

  private static RefusedRequest tooFar() {
    return new RefusedRequest("max_travel", "This reaches too far. Choose shorter ways.");
  }

  private static Set<GeoPoint> hubs(PlanSettings settings, List<Commitment> commitments) {
    Set<GeoPoint> hubs = new LinkedHashSet<>();
    hubs.add(settings.base());
    for (Commitment commitment : commitments) {
      GeoPoint place = commitment.place();
      if (place != null && commitment.blocks()) {
        hubs.add(place.rounded());
      }
    }
    return hubs;
  }

  private static List<String> weeks(PlanSettings settings) {
    LocalDate end = settings.from().plusDays(settings.days());
    List<String> weeks = new ArrayList<>();
    LocalDate monday = settings.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    for (; monday.isBefore(end); monday = monday.plusWeeks(1)) {
      weeks.add(monday.toString());
    }
    return weeks;
  }
}
