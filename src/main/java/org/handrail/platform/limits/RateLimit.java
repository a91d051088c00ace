package org.handrail.platform.limits;

import java.time.Duration;

/** How often one thing may be done by one key: a bucket that is filled by each try and leaks steadily. */
public interface RateLimit {

  /** How this limit is told apart from others. */
  String name();

  /** How often, and what happens in doubt. */
  Allowance allowance();

  /** How many tries may come at once; at least 1. */
  default int burst() {
    return allowance().burst();
  }

  /** How long one try takes to be forgotten, and so how fast the bucket refills. */
  default Duration refillInterval() {
    return allowance().refillInterval();
  }

  /** What happens when it can't be counted any more because too many keys are being counted. */
  default WhenFull whenFull() {
    return allowance().whenFull();
  }

  /**
   * What a limit allows.
   *
   * @param burst how many tries may come at once; at least 1
   * @param refillInterval how long one try takes to be forgotten; more than nothing
   * @param whenFull what happens when it can't be counted any more
   */
  record Allowance(int burst, Duration refillInterval, WhenFull whenFull) {

    public Allowance {
      if (burst < 1 || !refillInterval.isPositive()) {
        throw new IllegalArgumentException("no such limit: " + burst + ", " + refillInterval);
      }
    }
  }

  /** What to do when nobody can tell. */
  enum WhenFull {
    /** Let it happen: keeping somebody out would be worse. */
    ADMIT,
    /** Refuse it: letting somebody in would be worse. */
    REFUSE
  }
}
