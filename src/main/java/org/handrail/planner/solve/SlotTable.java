package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;

/**
 * What one slot can give for each number of picks: exactly, as far as it has been searched, and beyond that a bound that
 * no plan exceeds.
 */
final class SlotTable {

  /** Points of what does not exist. */
  static final long NONE = Long.MIN_VALUE / 4;

  private final SlotModel board;
  private final SlotSearch[] searches;
  /** By level on entering, then number of picks less one. */
  private final List<List<List<SlotPlan>>> plans = new ArrayList<>();
  /** By number of picks: the most that their own points can be. */
  private final long[] ownPoints;

  private final long extraPoints;
  private final boolean hasHome;
  private int searched;

  /**
   * @param most no plan puts more picks into one day
   */
  SlotTable(SlotModel board, int levels, int most) {
    this.board = board;
    this.searches = new SlotSearch[levels];
    for (int level = 0; level < levels; level++) {
      searches[level] = new SlotSearch(board, level);
      plans.add(new ArrayList<>());
    }
    this.ownPoints = board.mostOwnPoints(Math.min(most, board.mostThatFit()));
    this.extraPoints = board.mostWindowPoints() + (long) Points.TRAVEL_MIN * board.directMin;
    this.hasHome = board.hasHomeGroup();
  }

  int day() {
    return board.slot.day;
  }

  /** The largest number of picks that could fit. */
  int most() {
    return ownPoints.length - 1;
  }

  /** Plans are exact up to this number of picks. */
  int searched() {
    return searched;
  }

  /** How many pinned candidates the slot has. */
  int pins() {
    return board.pins;
  }

  boolean mayStayEmpty() {
    return board.pins == 0;
  }

  /**
   * Searches for one pick more.
   *
   * @param needed by number of picks: a plan of this slot with less points is not part of a best plan
   */
  void search(long[] needed) {
    int[] floors = new int[most() + 1];
    for (int count = 0; count <= most(); count++) {
      long floor = Long.MAX_VALUE;
      for (int more = 0; count + more <= most(); more++) {
        floor = Math.min(floor, needed[count + more] - ownPoints[more] - extraPoints);
      }
      floors[count] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, floor));
    }
    for (int level = 0; level < searches.length; level++) {
      plans.get(level).add(searches[level].next(floors));
    }
    searched++;
  }

  /** By number of picks less one, as far as searched: the best plans after entering with this level of windows. */
  List<List<SlotPlan>> plans(int level) {
    return plans.get(level);
  }

  /**
   * Points that no plan with so many picks exceeds whatever windows were covered before, or {@link #NONE} if there is
   * no such plan.
   */
  long bound(int count, int home) {
    if (count == 0) {
      return home == 0 && mayStayEmpty() ? 0 : NONE;
    }
    if (count > searched) {
      return count <= most() && (home == 0 || hasHome) ? ownPoints[count] + extraPoints : NONE;
    }
    long best = NONE;
    for (List<List<SlotPlan>> entered : plans) {
      for (SlotPlan plan : entered.get(count - 1)) {
        best = plan.home() == home ? Math.max(best, plan.score()) : best;
      }
    }
    return best;
  }
}
