package org.handrail.search;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Keeps the first few of many: smallest key first, ties by what else counts, then by rank. A heap whose root is the last of those kept. */
public final class TopK {

  private final int[] rank;
  private final IntToLongFunction tie;
  private final int capacity;
  private int[] ordinals;
  private long[] keys;
  private int size;

  /**
   * @param rank the rank of each ordinal
   * @param tie of an ordinal, asked only when keys are equal: smaller is earlier
   * @param capacity how many to keep, 1 or more
   */
  TopK(int[] rank, IntToLongFunction tie, int capacity) {
    this.rank = rank;
    this.tie = tie;
    this.capacity = capacity;
    ordinals = new int[Math.min(capacity, 64)];
    keys = new long[ordinals.length];
  }

  int capacity() {
    return capacity;
  }

  boolean isFull() {
    return size == capacity;
  }

  void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  public int ordinal(int index) {
    return ordinals[index];
  }

  void offer(int ordinal, long key) {
    if (size < capacity) {
      grow();
      siftUp(size++, ordinal, key);
    } else if (isBefore(ordinal, key, 0)) {
      siftDown(ordinal, key, size);
    }
  }

  /** Puts what was kept in order, first first; nothing may be offered afterwards. */
  public void sort() {
    for (int end = size - 1; end > 0; end--) {
      int ordinal = ordinals[end];
      long key = keys[end];
      ordinals[end] = ordinals[0];
      keys[end] = keys[0];
      siftDown(ordinal, key, end);
    }
  }

  private void grow() {
    if (size == ordinals.length) {
      int length = (int) Math.min(capacity, size * 2L);
      ordinals = Arrays.copyOf(ordinals, length);
      keys = Arrays.copyOf(keys, length);
    }
  }

  private boolean isBefore(int ordinal, long key, int index) {
    return key == keys[index] ? isBefore(ordinal, ordinals[index]) : key < keys[index];
  }

  private boolean isBeforeAt(int index, int other) {
    return isBefore(ordinals[index], keys[index], other);
  }

  private boolean isBefore(int ordinal, int other) {
    long tied = tie.applyAsLong(ordinal);
    long otherTied = tie.applyAsLong(other);
    return tied == otherTied ? rank[ordinal] < rank[other] : tied < otherTied;
  }

  private void siftUp(int from, int ordinal, long key) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (isBefore(ordinal, key, parent)) {
        break;
      }
      set(at, ordinals[parent], keys[parent]);
      at = parent;
    }
    set(at, ordinal, key);
  }

  private void siftDown(int ordinal, long key, int end) {
    int at = 0;
    for (int child = 1; child < end; child = 2 * at + 1) {
      int last = child + 1 < end && isBeforeAt(child, child + 1) ? child + 1 : child;
      if (!isBefore(ordinal, key, last)) {
        break;
      }
      set(at, ordinals[last], keys[last]);
      at = last;
    }
    set(at, ordinal, key);
  }

  private void set(int index, int ordinal, long key) {
    ordinals[index] = ordinal;
    keys[index] = key;
  }
}
