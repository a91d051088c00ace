package org.handrail.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handrail.shared.GeoPoint;

/**
 * Where one meets the same faces: a group, or a place. A group is of one list and has a name, or its meetings have the same
 * one; a place is a point at which meetings are attended in person.
 */
final class OneGroupOrPlace {

  /** So many are looked at. */
  static final int NEAREST = 20;

  private final String key;
  private final List<Integer> candidates = new ArrayList<>();
  private double distanceM = Double.POSITIVE_INFINITY;

  private OneGroupOrPlace(String key) {
    this.key = key;
  }

  /**
   * The nearest groups and places of the candidates that a plan could hold, by the shortest way from the base to a meeting
   * of theirs that is attended in person; then those that meet online only. Of several with the same candidates the first
   * counts.
   */
  static List<OneGroupOrPlace> nearest(PlanningModel model) {
    Map<String, OneGroupOrPlace> known = new HashMap<>();
    GeoPoint base = model.settings.base();
    for (int index : model.near()) {
      Candidates.Candidate candidate = model.candidates.get(index);
      GeoPoint point = candidate.solved().place();
      double distanceM = point == null ? Double.POSITIVE_INFINITY : base.distanceM(point);
      for (String key : keys(candidate)) {
        OneGroupOrPlace circle = known.computeIfAbsent(key, OneGroupOrPlace::new);
        circle.candidates.add(index);
        circle.distanceM = Math.min(circle.distanceM, distanceM);
      }
    }
    List<OneGroupOrPlace> ordered = new ArrayList<>(known.values());
    ordered.sort(Comparator.comparingDouble((OneGroupOrPlace circle) -> circle.distanceM)
        .thenComparing(circle -> circle.key));
    Set<List<Integer>> seen = new HashSet<>();
    ordered.removeIf(circle -> !seen.add(circle.candidates));
    return ordered.subList(0, Math.min(NEAREST, ordered.size()));
  }

  /** The indexes of its candidates that a plan could hold, ascending. */
  List<Integer> near() {
    return candidates;
  }

  /** Whether a candidate is of this group or place. */
  boolean holds(Candidates.Candidate candidate) {
    return keys(candidate).contains(key);
  }

  private static List<String> keys(Candidates.Candidate candidate) {
    String group = "group " + candidate.occurrence().meeting().groupKey();
    GeoPoint point = candidate.solved().place();
    return point == null ? List.of(group) : List.of(group, placeKey(point));
  }

  private static String placeKey(GeoPoint point) {
    return "place " + point.latDeg() + " " + point.lonDeg();
  }
}
