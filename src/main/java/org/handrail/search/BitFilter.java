package org.handrail.search;

import java.util.ArrayList;
import java.util.List;

/** The conditions of a query that are bits: every clause must hold, and a clause holds where any of its sets does. */
public final class BitFilter {

  private static final OrdinalSet[][] NO_CLAUSES = new OrdinalSet[0][];

  private final OrdinalSet[][] clauses;

  private BitFilter(OrdinalSet[][] clauses) {
    this.clauses = clauses;
  }

  /** The bits of 64 ordinals that meet every clause. Bits beyond the last ordinal are undefined. */
  public long word(int word) {
    long all = -1L;
    for (OrdinalSet[] clause : clauses) {
      long any = 0;
      for (OrdinalSet set : clause) {
        any |= set.word(word);
      }
      all &= any;
      if (all == 0) {
        return 0;
      }
    }
    return all;
  }

  /** Collects clauses. */
  public static final class Builder {

    private final List<OrdinalSet[]> clauses = new ArrayList<>(8);

    /** Adds a clause that holds where any of the sets does; without sets it holds nowhere. */
    public void anyOf(List<OrdinalSet> sets) {
      clauses.add(sets.toArray(OrdinalSet[]::new));
    }

    public BitFilter build() {
      return new BitFilter(clauses.toArray(NO_CLAUSES));
    }
  }
}
