package org.handrail.platform.limits;

import java.time.Duration;

/** How often one thing may be done by one key: a bucket that is filled by each try and leaks steadily. */
public interface RateLimit {

  /** How this limit is told apart from others. */
  String name();

  /** How many tries may come at once; at least 1. */
  int burst();

  /** How long one try takes to be forgotten, and so how fast the bucket refills. */
  Duration refillInterval();

  /** What happens when it can't be counted any more because too many keys are being counted. */
  WhenFull whenFull();

  /** What to do when nobody can tell. */
  enum WhenFull {
    /** Let it happen: keeping somebody out would be worse. */
    ADMIT,
    /** Refuse it: letting somebody in would be worse. */
    REFUSE
  }
}
