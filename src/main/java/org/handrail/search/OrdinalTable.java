package org.handrail.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One set of ordinals per value. Filled once by one thread, then only read.
 *
 * @param <K> a value that things carry
 */
public final class OrdinalTable<K> {

  private final int ordinals;
  private final Map<K, OrdinalSet> sets = new HashMap<>();

  /** An empty table for ordinals 0 to {@code ordinals} − 1. */
  public OrdinalTable(int ordinals) {
    this.ordinals = ordinals;
  }

  public void add(K key, int ordinal) {
    sets.computeIfAbsent(key, k -> new OrdinalSet(ordinals)).add(ordinal);
  }

  /** The set of a value; empty when nothing carries it. */
  public List<OrdinalSet> find(K key) {
    OrdinalSet set = sets.get(key);
    return set == null ? List.of() : List.of(set);
  }

  /** The sets of these values, of those that anything carries. */
  public List<OrdinalSet> findAny(Collection<? extends K> keys) {
    List<OrdinalSet> found = new ArrayList<>(keys.size());
    for (K key : keys) {
      found.addAll(find(key));
    }
    return found;
  }
}
