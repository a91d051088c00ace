package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * The labels with the same anchor, number of picks and home group that no other one of them makes superfluous. One does
 * when it ends no later, owes its journey no more room, leaves the same windows and pins open and comes before in points
 * or ties: whatever can follow the one can follow the other and is no worse.
 */
final class ParetoFront {

  private final CandidateColumns columns;
  private final List<Label> labels = new ArrayList<>();

  ParetoFront(CandidateColumns columns) {
    this.columns = columns;
  }

  List<Label> labels() {
    return labels;
  }

  /** The labels with at least so many points. */
  List<Label> labelsFrom(int floor) {
    List<Label> found = new ArrayList<>(labels.size());
    for (Label label : labels) {
      if (label.score >= floor) {
        found.add(label);
      }
    }
    return found;
  }

  void offer(Label label) {
    for (int i = 0; i < labels.size(); i++) {
      if (replaces(labels.get(i), label)) {
        return;
      }
    }
    for (int i = labels.size() - 1; i >= 0; i--) {
      if (replaces(label, labels.get(i))) {
        Label last = labels.remove(labels.size() - 1);
        if (i < labels.size()) {
          labels.set(i, last);
        }
      }
    }
    labels.add(label);
  }

  private boolean replaces(Label a, Label b) {
    return a.end <= b.end
        && a.widest >= b.widest
        && a.score >= b.score
        && a.mark == b.mark
        && a.pins == b.pins
        && (a.score > b.score || Label.compareTies(a, b, columns) <= 0);
  }
}
