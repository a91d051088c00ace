package org.handrail.planner.solve;

import java.util.Arrays;

/** What the search of one slot asks of the problem. A position is a candidate's place in {@link Slot#candidates}. */
final class SlotModel {

  final Slot slot;
  final CandidateColumns columns;
  final int size;
  /** Pinned candidates in the slot. */
  final int pins;
  /** Minutes of the journey when nothing is picked. */
  final int directMin;

  private final int index;
  private final Scene scene;
  private final int[] candidates;
  private final int[][] covering;
  private final int[] pinsBefore;
  /** No candidate of the slot asks to be less early. */
  private final int leastEarly;

  /** What all slots share. */
  record Scene(
      CandidateColumns columns,
      Journeys journeys,
      Windows windows,
      Levels levels,
      SearchBudget steps) {}

  /**
   * @param index the slot's place in order of time
   */
  SlotModel(Scene scene, Slot slot, int index) {
    this.scene = scene;
    this.columns = scene.columns();
    this.slot = slot;
    this.index = index;
    this.candidates = slot.candidates;
    this.size = candidates.length;
    this.covering = new int[size][];
    for (int i = 0; i < size; i++) {
      covering[i] = scene.windows().covering(start(i));
    }
    this.pinsBefore = new int[size];
    this.leastEarly = leastEarly();
    this.pins = countPins();
    this.directMin = scene.journeys().leg(slot.fromPlace, slot.toPlace);
  }

  private int leastEarly() {
    int least = Integer.MAX_VALUE;
    for (int candidate : candidates) {
      least = Math.min(least, columns.early[candidate]);
    }
    return least;
  }

  private int countPins() {
    int earlier = 0;
    int atSameStart = 0;
    for (int i = 0; i < size; i++) {
      if (i > 0 && start(i) > start(i - 1)) {
        earlier += atSameStart;
        atSameStart = 0;
      }
      pinsBefore[i] = earlier;
      atSameStart += columns.pinned[candidates[i]] ? 1 : 0;
    }
    return earlier + atSameStart;
  }

  /** The work made so far, to which the search of this slot adds. */
  SearchBudget steps() {
    return scene.steps();
  }

  int start(int position) {
    return columns.start[candidates[position]];
  }

  /** When the person has to be there: before the start by as much as they are early. */
  int arrival(int position) {
    return start(position) - columns.early[candidates[position]];
  }

  boolean hasPlace(int position) {
    return columns.place[candidates[position]] != Places.NOWHERE;
  }

  boolean isHomeGroup(int position) {
    return columns.homeGroup[candidates[position]];
  }

  /** How many pinned candidates start before this one; all of them must have been picked by then. */
  int pinsBefore(int position) {
    return pinsBefore[position];
  }

  /** What a pick brings after a label, without journeys, day and home group. */
  int points(int position, Label after, int lastStartBeforeSlot) {
    int own = columns.points[candidates[position]];
    int[] windows = covering[position];
    if (windows.length == 0) {
      return own;
    }
    int lastStart = after.pick < 0 ? lastStartBeforeSlot : columns.start[after.pick];
    return own + scene.windows().gain(windows, lastStart);
  }

  Label pick(Label before, int position, int widest, int score) {
    int candidate = candidates[position];
    int pinsNow = before.pins + (columns.pinned[candidate] ? 1 : 0);
    int mark = scene.windows().mark(columns.start[candidate]);
    return new Label(before, candidate, columns.end[candidate], widest, score, pinsNow, mark);
  }

  /** The first position whose candidate may follow the anchor; some later ones may not, being too early for it. */
  int firstAfter(int anchor) {
    if (anchor == Layer.AT_START) {
      return 0;
    }
    int earliest = columns.end[candidates[anchor]] + leastEarly;
    int low = anchor + 1;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < earliest) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Minutes of the journey from an anchor to a pick with a place, or {@link Journeys#IMPOSSIBLE}. */
  int journey(int anchor, int position) {
    int to = candidates[position];
    return scene
        .journeys()
        .minutes(placeOf(anchor), isInPerson(anchor), columns.place[to], columns.inPerson[to]);
  }

  /** Minutes of the journey from an anchor to what comes after the slot. */
  int journeyAfter(int anchor) {
    return scene.journeys().minutes(placeOf(anchor), isInPerson(anchor), slot.toPlace, false);
  }

  /** No journey from an anchor that is possible takes longer. */
  int longestFrom(int anchor) {
    Journeys journeys = scene.journeys();
    int place = placeOf(anchor);
    int afterHome = Math.max(journeys.longestMin(), journeys.leg(Places.BASE, slot.toPlace));
    int viaBase = journeys.leg(place, Places.BASE) + afterHome;
    return Math.max(viaBase, journeys.leg(place, slot.toPlace));
  }

  private int placeOf(int anchor) {
    return anchor == Layer.AT_START ? slot.fromPlace : columns.place[candidates[anchor]];
  }

  private boolean isInPerson(int anchor) {
    return anchor != Layer.AT_START && columns.inPerson[candidates[anchor]];
  }

  /** The start of the last pick before the slot, as far as windows can tell. */
  int lastStart(int level) {
    return scene.levels().start(index, level);
  }

  /** The level of windows with which a label leaves the slot. */
  int leaving(Label label) {
    return scene.levels().of(index + 1, columns.start[label.pick]);
  }

  boolean hasHomeGroup() {
    for (int candidate : candidates) {
      if (columns.homeGroup[candidate]) {
        return true;
      }
    }
    return false;
  }

  /** No more candidates than this have time side by side, ways apart. */
  int mostThatFit() {
    int count = 0;
    int nextStart = Integer.MAX_VALUE;
    for (int i = size - 1; i >= 0; i--) {
      if (columns.end[candidates[i]] + leastEarly <= nextStart) {
        nextStart = start(i);
        count++;
      }
    }
    return count;
  }

  /** By number of picks from 0 to {@code most}: the sum of the highest own points. */
  long[] mostOwnPoints(int most) {
    int[] sorted = new int[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = columns.points[candidates[i]];
    }
    Arrays.sort(sorted);
    long[] sums = new long[most + 1];
    for (int count = 1; count <= most; count++) {
      sums[count] = sums[count - 1] + sorted[size - count];
    }
    return sums;
  }

  /** The points of all windows that some candidate is in. */
  long mostWindowPoints() {
    boolean[] covered = new boolean[scene.windows().count()];
    for (int[] windows : covering) {
      for (int window : windows) {
        covered[window] = true;
      }
    }
    long sum = 0;
    for (int window = 0; window < covered.length; window++) {
      sum += covered[window] ? scene.windows().points(window) : 0;
    }
    return sum;
  }
}
