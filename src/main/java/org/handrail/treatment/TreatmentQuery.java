package org.handrail.treatment;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Of the needs of one kind any will do, of each kind one must be there: a place that takes Medicaid or asks nothing,
 * and has detox. Holds where somebody is: it prints itself without the place.
 *
 * @param near the place that distances are measured from, or null
 * @param withinM metres, more than 0; infinite for any distance
 * @param needs empty for any
 * @param words of name, place and description, all of them; may be empty
 * @param open whether a place must have open places, by a word of it that is not stale
 * @param limit 1 to {@link #MAX_LIMIT}
 * @param offset how many to skip, 0 or more
 */
public record TreatmentQuery(
    @Nullable GeoPoint near,
    double withinM,
    SortedSet<Need> needs,
    String words,
    boolean open,
    int limit,
    int offset) {

  public static final int MAX_LIMIT = 500_000;

  /** Everything, fifty at a time. */
  public static final TreatmentQuery ALL = new TreatmentQuery(
      null, Double.POSITIVE_INFINITY, Collections.emptySortedSet(), "", false, 50, 0);

  /**
   * @throws IllegalArgumentException when a number is out of its range, or a distance has no place
   */
  public TreatmentQuery {
    if (!(withinM > 0)) {
      throw new IllegalArgumentException("a distance is more than 0");
    }
    if (near == null && withinM < Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("a distance needs a place");
    }
    if (limit < 1 || limit > MAX_LIMIT || offset < 0) {
      throw new IllegalArgumentException("limit or offset out of range");
    }
    needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
  }

  public TreatmentQuery near(GeoPoint point, double metres) {
    return new TreatmentQuery(point, metres, needs, words, open, limit, offset);
  }

  public TreatmentQuery needs(Set<Need> wanted) {
    return new TreatmentQuery(near, withinM, new TreeSet<>(wanted), words, open, limit, offset);
  }

  public TreatmentQuery words(String text) {
    return new TreatmentQuery(near, withinM, needs, text, open, limit, offset);
  }

  public TreatmentQuery open(boolean only) {
    return new TreatmentQuery(near, withinM, needs, words, only, limit, offset);
  }

  public TreatmentQuery page(int size, int skipped) {
    return new TreatmentQuery(near, withinM, needs, words, open, size, skipped);
  }

  @Override
  public String toString() {
    return "TreatmentQuery[" + needs + (open ? ", open" : "") + ", limit " + limit + ", offset "
        + offset + "]";
  }
}
