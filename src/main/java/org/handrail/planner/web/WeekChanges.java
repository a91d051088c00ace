package org.handrail.planner.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.handrail.planner.OccurrenceKey;
import org.handrail.site.Localizer;

/** What is different from the week that was on the page before. */
final class WeekChanges {

  private static final int MOST_NAMED = 3;

  private final Function<OccurrenceKey, String> names;
  private final Function<OccurrenceKey, Optional<String>> obstacles;
  private final Localizer localizer;

  /**
   * @param names what an occurrence is called, with its day and time
   * @param obstacles what is in the week now at that time, if anything
   */
  WeekChanges(
      Function<OccurrenceKey, String> names,
      Function<OccurrenceKey, Optional<String>> obstacles,
      Localizer localizer) {
    this.names = names;
    this.obstacles = obstacles;
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
    List<String> said = new ArrayList<>();
    for (OccurrenceKey key : gone.subList(0, Math.min(MOST_NAMED, gone.size()))) {
      obstacles
          .apply(key)
          .map(what -> localizer.sentence("plan.changed.clash", names.apply(key), what))
          .ifPresent(said::add);
    }
    said.add(
        gone.isEmpty() || come.isEmpty()
            ? localizer.sentence(
                gone.isEmpty() ? "plan.changed.come" : "plan.changed.gone",
                listed(gone.isEmpty() ? come : gone))
            : localizer.sentence("plan.changed.swapped", listed(come), listed(gone)));
    return String.join(" ", said);
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
