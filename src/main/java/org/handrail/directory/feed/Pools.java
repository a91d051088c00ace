package org.handrail.directory.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.handrail.directory.Place;

/**
 * One object for equal values of one list: hundreds of thousands of meetings share few buildings, groups and sets of
 * formats. Lives as long as one reading.
 *
 * <p>Of values with one hash only the latest is held, since a list may be made of nothing but such values, and a map of
 * them would look at each for each.
 */
final class Pools {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private final Map<Integer, SortedSet<String>> codes = new HashMap<>();

  String text(String value) {
    return value.isEmpty() ? "" : texts.computeIfAbsent(value, v -> v);
  }

  Place place(Place value) {
    Place held = places.get(value.hashCode());
    if (held != null && held.equals(value)) {
      return held;
    }
    places.put(value.hashCode(), value);
    return value;
  }

  /** The set of an earlier meeting that equals this one, or this one. */
  SortedSet<String> codes(SortedSet<String> value) {
    SortedSet<String> held = codes.get(value.hashCode());
    return held != null && held.equals(value) ? held : value;
  }

  /** Lets later meetings share the set that a meeting holds. */
  void keep(SortedSet<String> held) {
    codes.put(held.hashCode(), held);
  }
}
