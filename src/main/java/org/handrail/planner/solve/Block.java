package org.handrail.planner.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Entries that overlap or touch, as one stretch in which nothing else fits.
 *
 * @param start epoch minute of its first entry's start
 * @param end epoch minute of the last end
 * @param placeAtStart where its first entry is, or null for the base
 * @param placeAtEnd where the entry that ends last is (among equals the first), or null for the base
 * @param first the first entry
 * @param last the entry that ends last
 */
record Block(
    long start,
    long end,
    @Nullable GeoPoint placeAtStart,
    @Nullable GeoPoint placeAtEnd,
    Problem.Entry first,
    Problem.Entry last) {

  /** The order of entries: start, end, UID. */
  static final Comparator<Problem.Entry> ORDER = Comparator.comparingLong(Problem.Entry::start)
      .thenComparingLong(Problem.Entry::end)
      .thenComparing(Problem.Entry::uid, CodePoints::compare);

  private static Block of(Problem.Entry entry) {
    return new Block(entry.start(), entry.end(), entry.place(), entry.place(), entry, entry);
  }

  private Block join(Problem.Entry next) {
    return next.end() > end
        ? new Block(start, next.end(), placeAtStart, next.place(), first, next)
        : this;
  }

  /** The blocks that the entries form, in order; no two of them touch. */
  static List<Block> merge(List<Problem.Entry> entries) {
    List<Problem.Entry> ordered = new ArrayList<>(entries);
    ordered.sort(ORDER);
    List<Block> blocks = new ArrayList<>();
    for (Problem.Entry entry : ordered) {
      int last = blocks.size() - 1;
      if (last >= 0 && entry.start() <= blocks.get(last).end()) {
        blocks.set(last, blocks.get(last).join(entry));
      } else {
        blocks.add(of(entry));
      }
    }
    return blocks;
  }
}
