package org.handrail.planner;

import java.util.ArrayList;
import java.util.List;
import org.handrail.planner.solve.Problem;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out what is too far away for any plan, so that a long list costs little. A pick need not be within the longest
 * travel of the base or a commitment: the person may come from another pick. But on one side of it no more than half of
 * the day's picks, itself among them, lie before such a place comes, each a leg of at most the longest travel further.
 */
final class Reach {

  private static final double SLACK_M = 1;

  private final List<Candidates.Candidate> candidates;
  private final List<GeoPoint> hubs;
  private final double reachM;

  Reach(Situation situation) {
    PlanSettings settings = situation.settings;
    candidates = situation.candidates;
    hubs = new ArrayList<>();
    hubs.add(settings.base());
    for (Problem.Entry entry : situation.problem.entries()) {
      GeoPoint place = entry.place();
      if (place != null && !hubs.contains(place)) {
        hubs.add(place);
      }
    }
    int legs = (settings.maxPerDay() + 1) / 2;
    reachM = legs * settings.travel().reachM(settings.maxTravelMin()) + SLACK_M;
  }

  /** The indexes of candidates that a plan could hold; pinned ones always. */
  List<Integer> indexes() {
    List<Integer> found = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      Problem.Candidate c = candidates.get(i).solved();
      if (c.pinned() || isWithin(c.place())) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean isWithin(@Nullable GeoPoint place) {
    if (place == null || reachM == Double.POSITIVE_INFINITY) {
      return true;
    }
    for (GeoPoint hub : hubs) {
      if (hub.distanceM(place) <= reachM) {
        return true;
      }
    }
    return false;
  }
}
