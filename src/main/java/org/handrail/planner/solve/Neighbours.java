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
    int low = 1;
    int high = chain.size() - 2;
    while (low <= high) { // a day can have hundreds of blocks
      int middle = (low + high) >>> 1;
      if (chain.get(middle).start() <= start) {
        before = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return new Neighbours(chain.get(before), chain.get(before + 1));
  }
}
