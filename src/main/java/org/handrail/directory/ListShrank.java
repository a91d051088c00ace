package org.handrail.directory;

import java.io.Serial;

/** A list that would lose more than a fifth of its entries was held back; the last good one stays. */
public final class ListShrank extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1;

  private final int before;
  private final int gone;

  public ListShrank(int before, int gone) {
    super("the list would lose " + gone + " of its " + before + " entries");
    this.before = before;
    this.gone = gone;
  }

  /** How many entries the last good list has. */
  public int before() {
    return before;
  }

  /** How many of them the new reading lacks. */
  public int gone() {
    return gone;
  }
}
