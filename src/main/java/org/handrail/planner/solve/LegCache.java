package org.handrail.planner.solve;

/** Minutes by pair of places: a hash table with open addressing, since boxed keys would cost more than the ways. */
final class LegCache {

  private static final int FIRST_SIZE = 1 << 10;
  private static final long MIXER = 0x9E3779B97F4A7C15L;
  private static final int PLACE_BITS = 31;

  /** 0 is a free place in the table: no pair of two different places has that key. */
  private long[] keys = new long[FIRST_SIZE];

  private int[] minutes = new int[FIRST_SIZE];
  private int used;

  /** Minutes that were put in for this pair, or −1. */
  int find(int from, int to) {
    long key = key(from, to);
    int at = slot(key);
    return keys[at] == key ? minutes[at] : -1;
  }

  void put(int from, int to, int value) {
    if (used * 2 >= keys.length) {
      grow();
    }
    long key = key(from, to);
    int at = slot(key);
    used += keys[at] == key ? 0 : 1;
    keys[at] = key;
    minutes[at] = value;
  }

  private static long key(int from, int to) {
    return ((long) from << PLACE_BITS) | to;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) ((key * MIXER) >>> 32) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldMinutes = minutes;
    keys = new long[oldKeys.length * 2];
    minutes = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        minutes[at] = oldMinutes[i];
      }
    }
  }
}
