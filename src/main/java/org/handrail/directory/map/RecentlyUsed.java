package org.handrail.directory.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The values that were asked for last, no more than so many, in memory only. For any thread; two who ask for a new one at once
 * both make it.
 *
 * @param <K> what a value is known by; must tell nothing of a person
 */
final class RecentlyUsed<K, V> {

  private final Map<K, V> values;

  RecentlyUsed(int most) {
    values = new LinkedHashMap<>(2 * most, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  V get(K key, Function<K, V> make) {
    synchronized (values) {
      V known = values.get(key);
      if (known != null) {
        return known;
      }
    }
    V made = make.apply(key);
    synchronized (values) {
      values.put(key, made);
    }
    return made;
  }
}
