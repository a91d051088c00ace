package org.handrail.planner.solve;

/**
 * How much work a search may be and has been, counted in steps and not in time, so that the same question gets the same
 * answer on every machine. A step is one thing compared with another: a pick put behind a beginning of a day, two such
 * beginnings, two plans. Not for several threads.
 */
public final class SearchBudget {

  private final long most;
  private long made;

  private SearchBudget(long most) {
    this.most = most;
  }

  /** As many as it takes. */
  public static SearchBudget unlimited() {
    return new SearchBudget(Long.MAX_VALUE);
  }

  /** At most about so many: the search ends a little after. */
  public static SearchBudget atMost(long most) {
    return new SearchBudget(most);
  }

  void make(long steps) {
    made += steps;
  }

  /** Whether all steps have been made that are allowed. */
  public boolean areUp() {
    return made >= most;
  }

  /** How many have been made. */
  public long made() {
    return made;
  }
}
