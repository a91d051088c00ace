package org.handrail.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handrail.planner.solve.Problem;
import org.handrail.shared.GeoPoint;

/**
 * Leaves out what is too far away for any plan, so that a long list costs little. A pick need not be within the longest
 * travel of the base or a commitment: the person may come from another pick. But on one side of it no more than half of
 * the day's picks, itself among them, lie before such a place comes, each a leg of at most the longest travel further.
 *
 * <p>A calendar can name thousands of places, so they lie in a grid, and around each candidate only so many of them are
 * looked at. Where there are more, it stays: what is left in too many costs time, never a plan.
 */
final class ReachableCandidates {

  private static final double SLACK_M = 1;
  private static final double LEAST_CELL_M = 100;
  private static final int MOST_CHECKS = 64;

  /** A cube of the grid through which the surface of the earth runs. */
  private record Cell(int x, int y, int z) {}

  private final List<Problem.Candidate> candidates;
  private final double reachM;
  private final double cellM;
  private final Map<Cell, List<GeoPoint>> hubs = new HashMap<>();
  /** All of them, where they are so few that each can be looked at. */
  private final List<GeoPoint> few = new ArrayList<>();

  private int checks;

  ReachableCandidates(PlanSettings settings, Problem problem) {
    candidates = problem.candidates();
    int legs = (settings.maxPerDay() + 1) / 2;
    reachM = legs * settings.travel().reachM(settings.maxTravelMin()) + SLACK_M;
    cellM = Math.max(LEAST_CELL_M, reachM);
    if (reachM < Double.POSITIVE_INFINITY) {
      Set<GeoPoint> places = new LinkedHashSet<>();
      places.add(settings.base());
      problem.entries().stream()
          .map(Problem.Entry::place)
          .filter(Objects::nonNull)
          .forEach(places::add);
      if (places.size() <= MOST_CHECKS) {
        few.addAll(places);
        return;
      }
      places.forEach(
          place -> hubs.computeIfAbsent(cell(place), cell -> new ArrayList<>()).add(place));
    }
  }

  /** The indexes of candidates that a plan could hold; pinned ones always. */
  List<Integer> indexes() {
    List<Integer> found = new ArrayList<>(candidates.size());
    Map<GeoPoint, Boolean> known = new HashMap<>();
    for (int i = 0; i < candidates.size(); i++) {
      Problem.Candidate c = candidates.get(i);
      GeoPoint place = c.place();
      if (c.pinned() || place == null || known.computeIfAbsent(place, this::isWithin)) {
        found.add(i);
      }
    }
    return found;
  }

  /** How many distances have been measured. */
  int checks() {
    return checks;
  }

  private boolean isWithin(GeoPoint place) {
    if (reachM == Double.POSITIVE_INFINITY) {
      return true;
    }
    if (!few.isEmpty()) {
      return few.stream().anyMatch(hub -> isWithin(hub, place));
    }
    Cell here = cell(place);
    int left = MOST_CHECKS;
    for (int at = 0; at < 27; at++) { // whoever is within a cell's length is in a neighbouring cell
      Cell cell = new Cell(here.x + at % 3 - 1, here.y + at / 3 % 3 - 1, here.z + at / 9 - 1);
      for (GeoPoint hub : hubs.getOrDefault(cell, List.of())) {
        if (left-- == 0 || isWithin(hub, place)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isWithin(GeoPoint hub, GeoPoint place) {
    checks++;
    return hub.distanceM(place) <= reachM;
  }

  private Cell cell(GeoPoint point) {
    double lat = Math.toRadians(point.latDeg());
    double lon = Math.toRadians(point.lonDeg());
    return new Cell(
        cell(Math.cos(lat) * Math.cos(lon)),
        cell(Math.cos(lat) * Math.sin(lon)),
        cell(Math.sin(lat)));
  }

  private int cell(double part) {
    return (int) Math.floor(part * GeoPoint.EARTH_RADIUS_M / cellM);
  }
}
