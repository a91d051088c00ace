package org.handrail.planner.solve;

/**
 * The stretch of a day between two neighbours of its chain when nothing is picked: base and block, two blocks, block and
 * base, or the base twice. Picks in one slot have nothing to do with those in another, but for what is counted: picks
 * of the day and of the span, the home group and windows.
 */
final class Slot {

  /** Index of the day. */
  final int day;
  /** Where the person comes from. */
  final int fromPlace;
  /** The first minute at which a journey to a pick may start. */
  final int freeFrom;
  /** Where the person must be afterwards. */
  final int toPlace;
  /** The last minute at which a journey from a pick may end. */
  final int freeUntil;
  /** The candidates that fit into the slot's time, in order of start. */
  final int[] candidates;

  Slot(int day, Side from, Side to, int[] candidates) {
    this.day = day;
    this.fromPlace = from.place();
    this.freeFrom = from.minute();
    this.toPlace = to.place();
    this.freeUntil = to.minute();
    this.candidates = candidates;
  }

  /** One end of a slot: where and when. */
  record Side(int place, int minute) {}
}
