package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Which entries of a calendar matter: without them the blocks would be others. */
public final class Removals {

  private Removals() {}

  /**
   * The entries without which blocks start, end or lead elsewhere; what others cover makes no difference to any plan.
   * Takes time in proportion to the number of entries, but for sorting them.
   *
   * @return indexes, ascending
   */
  public static List<Integer> thatMatter(List<Problem.Entry> entries) {
    List<Integer> order = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(entries::get, Block.ORDER));
    List<Problem.Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Block.ORDER); // both sorts are stable, so positions agree
    List<Integer> found = new ArrayList<>();
    long reached = Long.MIN_VALUE;
    for (int at = 0; at < sorted.size(); at++) {
      if (matters(sorted, at, reached)) {
        found.add(order.get(at));
      }
      reached = Math.max(reached, sorted.get(at).end());
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /**
   * Whether the entry at this position matters. Looks at later entries up to the first that reaches as far as it does,
   * so that each is looked at for one earlier entry only.
   *
   * @param reached how far the entries before it reach
   */
  private static boolean matters(List<Problem.Entry> sorted, int at, long reached) {
    Problem.Entry entry = sorted.get(at);
    boolean isFirst = reached < entry.start();
    long covered = isFirst ? entry.start() : reached;
    for (int next = at + 1; covered < entry.end() && next < sorted.size(); next++) {
      Problem.Entry other = sorted.get(next);
      if (other.start() > covered) {
        return true;
      }
      if (isFirst && next == at + 1 && !Objects.equals(other.place(), entry.place())) {
        return true; // the block would start elsewhere
      }
      if (other.end() == entry.end() && !Objects.equals(other.place(), entry.place())) {
        return true; // the block might end elsewhere
      }
      covered = Math.max(covered, other.end());
    }
    return covered < entry.end();
  }
}
