package org.handrail.planner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives commitments that bind to no place (online, or it is not known where) the place of the one that they overlap or touch, also
 * through others of their kind: who joins a call at the office is at the office. Of several it is the one that began last before
 * it, else the first after it. Those that touch none stay without a place: they count as at the base.
 */
final class InheritedPlaces {

  private InheritedPlaces() {}

  /**
   * The commitments with their places.
   *
   * @param ordered those that block, by start, end, UID
   */
  static List<Commitment> of(List<Commitment> ordered) {
    List<@Nullable Commitment> placed = new ArrayList<>();
    Deque<Commitment> open = new ArrayDeque<>();
    for (Commitment c : ordered) {
      while (!open.isEmpty() && open.getFirst().end().isBefore(c.start())) {
        open.pop(); // starts only grow: nothing that follows touches it either
      }
      Commitment here = !c.source().isAnywhere()
          ? c
          : open.isEmpty() ? null : c.at(open.getFirst().place());
      placed.add(here);
      if (here != null) {
        open.push(here);
      }
    }
    Commitment next = null;
    for (int i = ordered.size() - 1; i >= 0; i--) {
      Commitment here = placed.get(i);
      Commitment c = ordered.get(i);
      if (here == null && next != null && !next.start().isAfter(c.end())) {
        here = c.at(next.place());
        placed.set(i, here);
      }
      next = here == null ? next : here;
    }
    List<Commitment> all = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Commitment here = placed.get(i);
      all.add(here == null ? ordered.get(i).at(null) : here);
    }
    return all;
  }
}
