package org.handrail.planner.solve;

import java.util.List;

/**
 * The two stops of a chain between which something that starts at a given minute belongs.
 *
 * @param before the last stop but the evening's base that starts no later
 * @param after the one after it
 */
record Neighbours(Chains.Stop before, Chains.Stop after) {

  static Neighbours of(List<Chains.Stop> chain, long start) {
    int before = 0;
    while (before + 2 < chain.size() && chain.get(before + 1).start() <= start) {
      before++;
    }
    return new Neighbours(chain.get(before), chain.get(before + 1));
  }
}
