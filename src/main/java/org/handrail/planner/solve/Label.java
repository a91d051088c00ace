package org.handrail.planner.solve;

import org.jspecify.annotations.Nullable;

/**
 * One way to begin a slot: its picks so far, and all that the picks after them need to know of it.
 *
 * <p>A pick without place moves nobody: the person is still bound to the last place, the anchor, and owes the journey
 * from there. One free stretch must hold that journey; the label knows the widest so far.
 */
final class Label {

  /** The label without the last pick; null at the slot's start. */
  final @Nullable Label before;
  /** The last pick's index among the candidates, or −1 at the slot's start. */
  final int pick;
  /** When the last pick ends; at the slot's start the first minute at which a journey may start. */
  final int end;
  /** The longest journey that the free stretches since the anchor would have held. */
  final int widest;
  /** Points of the picks and of the journeys made so far. */
  final int score;
  /** How many of the picks are pinned. */
  final int pins;
  /** What the last pick leaves open of windows, see {@link Windows#mark}. */
  final int mark;

  Label(@Nullable Label before, int pick, int end, int widest, int score, int pins, int mark) {
    this.before = before;
    this.pick = pick;
    this.end = end;
    this.widest = widest;
    this.score = score;
    this.pins = pins;
    this.mark = mark;
  }

  /** The label of no picks, from whose end on a journey may start. */
  static Label start(int freeFrom) {
    return new Label(null, -1, freeFrom, 0, 0, 0, 0);
  }

  /**
   * The label without the last pick.
   *
   * @throws IllegalStateException when there is no pick
   */
  Label previous() {
    Label label = before;
    if (label == null) {
      throw new IllegalStateException("a label without picks has none before it");
    }
    return label;
  }

  /** Whether this label comes before one of as many picks: more points, or the tie goes to it. */
  boolean beats(Label other, CandidateColumns columns) {
    return score != other.score ? score > other.score : compareTies(this, other, columns) < 0;
  }

  /** Orders labels of as many picks by the list of starts, then by the list of ids. */
  static int compareTies(Label a, Label b, CandidateColumns columns) {
    int byStarts = compareStarts(a, b, columns);
    return byStarts != 0 ? byStarts : compareIds(a, b, columns);
  }

  private static int compareStarts(Label a, Label b, CandidateColumns columns) {
    Label beforeA = a.before;
    Label beforeB = b.before;
    if (a == b || beforeA == null || beforeB == null) {
      return 0;
    }
    int earlier = compareStarts(beforeA, beforeB, columns);
    return earlier != 0 ? earlier : Integer.compare(columns.start[a.pick], columns.start[b.pick]);
  }

  private static int compareIds(Label a, Label b, CandidateColumns columns) {
    Label beforeA = a.before;
    Label beforeB = b.before;
    if (a == b || beforeA == null || beforeB == null) {
      return 0;
    }
    int earlier = compareIds(beforeA, beforeB, columns);
    return earlier != 0
        ? earlier
        : CodePoints.compare(columns.meetingId[a.pick], columns.meetingId[b.pick]);
  }
}
