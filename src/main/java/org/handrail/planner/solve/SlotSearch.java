package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best plans of one slot for one, two, three … picks, one more each time it is asked: a label-setting dynamic
 * programme in which the labels of so many picks grow from those of one pick less.
 */
final class SlotSearch {

  private final SlotModel board;
  /** The start of the last pick before the slot, as far as windows can tell. */
  private final int lastStart;

  private Layer layer;
  private int count;

  /**
   * @param level the level of windows with which the slot is entered
   */
  SlotSearch(SlotModel board, int level) {
    this.board = board;
    this.lastStart = board.lastStart(level);
    this.layer = new Layer(board.size, board.columns);
    layer.offer(0, Layer.AT_START, Label.start(board.slot.freeFrom));
  }

  /**
   * The best plans with one pick more than the last time; some are missing once {@link SearchBudget#areUp}.
   *
   * @param floors by number of picks: a label with less points cannot be part of a best plan
   */
  List<SlotPlan> next(int[] floors) {
    Layer grown = new Layer(board.size, board.columns);
    Growth growth = new Growth(grown, floors[count], floors[count + 1]);
    for (int home = 0; home < 2; home++) {
      for (int anchor = Layer.AT_START; anchor < board.size; anchor++) {
        ParetoFront front = layer.find(home, anchor);
        if (front != null && !board.steps().areUp()) {
          growth.extend(front, home, anchor);
        }
      }
    }
    growth.settle();
    layer = grown;
    count++;
    return close();
  }

  /** One step from the labels of some number of picks to those of one more. */
  private final class Growth {

    private final Layer grown;
    private final int floor;
    private final int grownFloor;
    /** By home group and position: the best label whose last pick is this one and has a place. */
    private final @Nullable Label[][] arrived = new Label[2][board.size];

    Growth(Layer grown, int floor, int grownFloor) {
      this.grown = grown;
      this.floor = floor;
      this.grownFloor = grownFloor;
    }

    void extend(ParetoFront front, int home, int anchor) {
      List<Label> labels = front.labelsFrom(floor);
      if (labels.isEmpty()) {
        return;
      }
      int first = board.firstAfter(anchor);
      board.steps().make((long) labels.size() * (board.size - first));
      for (int to = first; to < board.size; to++) {
        int homeThen = board.isHomeGroup(to) ? 1 : home;
        if (board.hasPlace(to)) {
          arrive(labels, anchor, to, homeThen);
        } else {
          stay(labels, anchor, to, homeThen);
        }
      }
    }

    /** Picks what has no place: the journey from the anchor is still owed. */
    private void stay(List<Label> labels, int anchor, int to, int home) {
      for (int i = 0; i < labels.size(); i++) {
        Label label = labels.get(i);
        int stretch = board.arrival(to) - label.end;
        int score = label.score + board.points(to, label, lastStart);
        if (stretch >= 0 && label.pins == board.pinsBefore(to) && score >= grownFloor) {
          int widest = Math.min(board.longestFrom(anchor), Math.max(label.widest, stretch));
          int rivals = grown.offer(home, anchor, board.pick(label, to, widest, score));
          board.steps().make(rivals);
        }
      }
    }

    /** Picks what has a place: the journey from the anchor is made. */
    private void arrive(List<Label> labels, int anchor, int to, int home) {
      int journey = -1;
      for (int i = 0; i < labels.size(); i++) {
        Label label = labels.get(i);
        int stretch = board.arrival(to) - label.end;
        if (stretch < 0 || label.pins != board.pinsBefore(to)) {
          continue;
        }
        int score = label.score + board.points(to, label, lastStart);
        Label rival = arrived[home][to];
        if (score < grownFloor || (rival != null && score < rival.score)) {
          continue; // Even without the journey it would be worse: spare asking how long that takes.
        }
        if (journey < 0) {
          journey = board.journey(anchor, to);
        }
        if (journey > Math.max(label.widest, stretch)) {
          continue;
        }
        score -= Points.TRAVEL_MIN * journey;
        Label next = board.pick(label, to, 0, score);
        if (score >= grownFloor && (rival == null || next.beats(rival, board.columns))) {
          arrived[home][to] = next;
        }
      }
    }

    void settle() {
      for (int home = 0; home < 2; home++) {
        for (int at = 0; at < board.size; at++) {
          Label label = arrived[home][at];
          if (label != null) {
            grown.offer(home, at, label);
          }
        }
      }
    }
  }

  /** Joins every label to what comes after the slot, and keeps the best by home group and level. */
  private List<SlotPlan> close() {
    List<SlotPlan> best = new ArrayList<>();
    for (int home = 0; home < 2; home++) {
      for (int anchor = Layer.AT_START; anchor < board.size; anchor++) {
        ParetoFront front = layer.find(home, anchor);
        if (front != null) {
          close(front, home, anchor, best);
        }
      }
    }
    return best;
  }

  private void close(ParetoFront front, int home, int anchor, List<SlotPlan> best) {
    int journey = board.journeyAfter(anchor);
    for (Label label : front.labels()) {
      int stretch = board.slot.freeUntil - label.end;
      if (journey <= Math.max(label.widest, stretch) && label.pins == board.pins) {
        int score = label.score + Points.TRAVEL_MIN * (board.directMin - journey);
        keep(new SlotPlan(count, home, board.leaving(label), score, label), best);
      }
    }
  }

  private void keep(SlotPlan plan, List<SlotPlan> best) {
    for (int i = 0; i < best.size(); i++) {
      SlotPlan rival = best.get(i);
      if (rival.home() == plan.home() && rival.leaving() == plan.leaving()) {
        if (plan.beats(rival, board.columns)) {
          best.set(i, plan);
        }
        return;
      }
    }
    best.add(plan);
  }
}
