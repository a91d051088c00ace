package org.handrail.directory.index;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.handrail.directory.DirectorySummary;
import org.handrail.directory.Meeting;
import org.handrail.directory.Place;

/** Counts for menus. */
final class Summaries {

  private Summaries() {}

  static DirectorySummary of(Collection<Meeting> meetings) {
    return new DirectorySummary(
        meetings.size(),
        counts(meetings, Meeting::formats),
        counts(meetings, meeting -> Set.of(meeting.fellowship())),
        counts(meetings, Meeting::languages),
        Place.findFirstPoint(meetings).orElse(null));
  }

  private static SortedMap<String, Integer> counts(
      Collection<Meeting> meetings, Function<Meeting, Set<String>> values) {
    Map<String, Integer> counts = new HashMap<>();
    for (Meeting meeting : meetings) {
      for (String value : values.apply(meeting)) {
        if (!value.isEmpty()) {
          counts.merge(value, 1, Integer::sum);
        }
      }
    }
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
