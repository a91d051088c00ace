package org.handrail.directory.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.handrail.directory.Place;

/**
 * One object for equal values of one list: hundreds of thousands of meetings share few buildings, groups and sets of
 * formats. Lives as long as one reading.
 */
final class Pools {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<Place, Place> places = new HashMap<>();
  private final Map<Set<String>, SortedSet<String>> codes = new HashMap<>();

  String text(String value) {
    return value.isEmpty() ? "" : texts.computeIfAbsent(value, v -> v);
  }

  Place place(Place value) {
    return places.computeIfAbsent(value, v -> v);
  }

  /** The set of an earlier meeting that equals this one, or this one. */
  SortedSet<String> codes(SortedSet<String> value) {
    return codes.getOrDefault(value, value);
  }

  /** Lets later meetings share the set that a meeting holds. */
  void keep(SortedSet<String> held) {
    codes.putIfAbsent(held, held);
  }
}
