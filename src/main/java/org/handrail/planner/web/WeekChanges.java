package org.handrail.planner.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.handrail.planner.OccurrenceKey;
import org.handrail.site.Localizer;

/** What is different from the week that was on the page before. */
final class WeekChanges {

  private static final int MOST_NAMED = 3;

  private final Function<OccurrenceKey, String> names;
  private final Localizer localizer;

  /**
   * @param names what an occurrence is called, with its day and time
   */
  WeekChanges(Function<OccurrenceKey, String> names, Localizer localizer) {
    this.names = names;
    this.localizer = localizer;
  }

  /** Words for a change of picks; empty when there was no week before. */
  String of(Set<OccurrenceKey> before, Set<OccurrenceKey> now) {
    if (before.isEmpty()) {
      return "";
    }
    List<OccurrenceKey> gone = without(before, now);
    List<OccurrenceKey> come = without(now, before);
    if (gone.isEmpty() && come.isEmpty()) {
      return localizer.sentence("plan.changed.nothing");
    }
    if (gone.isEmpty() || come.isEmpty()) {
      return localizer.sentence(
          gone.isEmpty() ? "plan.changed.come" : "plan.changed.gone",
          listed(gone.isEmpty() ? come : gone));
    }
    return localizer.sentence("plan.changed.swapped", listed(come), listed(gone));
  }

  private static List<OccurrenceKey> without(
      Collection<OccurrenceKey> all, Collection<OccurrenceKey> some) {
    Set<OccurrenceKey> left = new HashSet<>(all);
    left.removeAll(some);
    return left.stream()
        .sorted(Comparator.comparing(OccurrenceKey::start)
            .thenComparing(key -> key.meeting().value()))
        .toList();
  }

  private String listed(List<OccurrenceKey> keys) {
    List<String> named =
        new ArrayList<>(keys.stream().limit(MOST_NAMED).map(names).toList());
    if (keys.size() > MOST_NAMED) {
      named.add(localizer.sentence("plan.changed.more", keys.size() - MOST_NAMED));
    }
    return localizer.listed(named);
  }
}
