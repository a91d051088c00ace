package org.handrail.planner.solve;

import java.util.List;

/**
 * By how many minutes stops do not fit together; 0 or less when they do. A journey that is impossible counts as no
 * minutes where time is looked at: it is distance that stands in the way then, see {@link #overrun}.
 */
final class Shortfall {

  private final Chains chains;

  Shortfall(Chains chains) {
    this.chains = chains;
  }

  /** By how many minutes a pick starts too early to follow another stop. */
  long tooEarly(Chains.Stop before, Chains.Stop pick) {
    return before.end() + minutes(before, pick) + pick.earlyMin() - pick.start();
  }

  /** By how many minutes a pick ends too late to be followed by another stop. */
  long tooLate(Chains.Stop pick, Chains.Stop after) {
    return pick.end() + minutes(pick, after) + after.earlyMin() - after.start();
  }

  /** By how many minutes a pick would have to start later or end earlier, whichever is less, to stand beside a stop. */
  long clash(Chains.Stop pick, Chains.Stop other) {
    return Math.min(tooEarly(other, pick), tooLate(pick, other));
  }

  /** By how many minutes the longest travel would have to grow for this pair of neighbours to be possible. */
  int overrun(Chains.Stop from, Chains.Stop to) {
    if (chains.minutes(from, to) != Journeys.IMPOSSIBLE) {
      return 0;
    }
    int direct = chains.journeys.leg(from.placeAtEnd(), to.placeAtStart());
    int home = from.inPerson() ? chains.journeys.leg(from.placeAtEnd(), Places.BASE) : 0;
    int out = to.inPerson() ? chains.journeys.leg(Places.BASE, to.placeAtStart()) : 0;
    return Math.min(direct, Math.max(home, out)) - chains.journeys.longestMin();
  }

  /**
   * By how many minutes the widest stretch that picks without place leave is too short for the journey between two
   * neighbours.
   *
   * @param placeless picks of the day without place, in order of start
   */
  long owed(Chains.Stop from, Chains.Stop to, List<Chains.Stop> placeless) {
    int journey = minutes(from, to);
    long least = Long.MAX_VALUE;
    long freeFrom = from.end();
    for (Chains.Stop pick : placeless) {
      if (isBetween(from, pick, to)) {
        least = Math.min(least, journey + pick.earlyMin() - (pick.start() - freeFrom));
        freeFrom = pick.end();
      }
    }
    return Math.min(least, journey + to.earlyMin() - (to.start() - freeFrom));
  }

  /** Whatever starts on the day is between its two bases, also what lies outside waking hours. */
  static boolean isBetween(Chains.Stop from, Chains.Stop pick, Chains.Stop to) {
    return (from.isBase() || from.start() < pick.start())
        && (to.isBase() || pick.start() < to.start());
  }

  private int minutes(Chains.Stop from, Chains.Stop to) {
    if (isPlaceless(from) || isPlaceless(to)) {
      return 0;
    }
    int minutes = chains.minutes(from, to);
    return minutes == Journeys.IMPOSSIBLE ? 0 : minutes;
  }

  private boolean isPlaceless(Chains.Stop stop) {
    return stop.isPick() && !chains.hasPlace(stop.candidate());
  }
}
