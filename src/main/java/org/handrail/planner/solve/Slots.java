package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts the days of a problem into slots. */
final class Slots {

  private final CandidateColumns columns;
  private final Places places;
  private final int[] byStart;
  private final List<Slot> slots = new ArrayList<>();

  private Slots(CandidateColumns columns, Places places) {
    this.columns = columns;
    this.places = places;
    this.byStart = columns.byStart();
  }

  /** The slots that have candidates, in order of time. */
  static List<Slot> of(
      List<Problem.Day> days, List<Block> blocks, CandidateColumns columns, Places places) {
    Slots cut = new Slots(columns, places);
    for (int day = 0; day < days.size(); day++) {
      cut.addDay(day, days.get(day), blocks);
    }
    return cut.slots;
  }

  private void addDay(int index, Problem.Day day, List<Block> blocks) {
    Hours awake = new Hours(
        columns.minute(Math.max(day.start(), day.wakeStart())),
        columns.minute(Math.min(day.end(), day.wakeEnd())));
    Slot.Side from = new Slot.Side(Places.BASE, awake.from());
    for (Block block : blocks) {
      if (block.start() < day.end() && block.end() > day.start()) {
        int placeAtStart = places.number(block.placeAtStart());
        add(index, awake, from, new Slot.Side(placeAtStart, columns.minute(block.start())));
        from = new Slot.Side(places.number(block.placeAtEnd()), columns.minute(block.end()));
      }
    }
    add(index, awake, from, new Slot.Side(Places.BASE, awake.until()));
  }

  private void add(int day, Hours awake, Slot.Side from, Slot.Side to) {
    int earliest = Math.max(from.minute(), awake.from());
    int latest = Math.min(to.minute(), awake.until());
    int first = firstFrom(earliest);
    int[] fitting = new int[Math.max(0, firstFrom(latest) - first)];
    int count = 0;
    for (int i = first; i < first + fitting.length; i++) {
      int candidate = byStart[i];
      boolean inTime = columns.start[candidate] - columns.early[candidate] >= earliest;
      if (inTime && columns.end[candidate] <= latest) {
        fitting[count++] = candidate;
      }
    }
    if (count > 0) {
      slots.add(new Slot(day, from, to, Arrays.copyOf(fitting, count)));
    }
  }

  /** The position in order of start of the first candidate that starts at this minute or later. */
  private int firstFrom(int minute) {
    int low = 0;
    int high = byStart.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (columns.start[byStart[middle]] < minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private record Hours(int from, int until) {}
}
