package org.handrail.directory.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.handrail.directory.Interner;
import org.handrail.directory.Place;

/** One object for equal values of one list. Lives as long as one reading. */
final class FeedInterners {

  private final Map<String, String> texts = new HashMap<>();
  private final Interner<Place> places = new Interner<>();
  private final Interner<SortedSet<String>> codes = new Interner<>();

  String text(String value) {
    return value.isEmpty() ? "" : texts.computeIfAbsent(value, v -> v);
  }

  Place place(Place value) {
    return places.share(value);
  }

  /** The set of an earlier meeting that equals this one, or this one. */
  SortedSet<String> codes(SortedSet<String> value) {
    return Objects.requireNonNullElse(codes.find(value), value);
  }

  /** Lets later meetings share the set that a meeting holds. */
  void keep(SortedSet<String> held) {
    codes.keep(held);
  }
}
