package org.handrail.atlas;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Ranks the places whose name, or another of their names, begins with what was typed. */
final class PlaceSearch {

  // In tenths of a doubling of the number of inhabitants.
  private static final double WHOLE_NAME = 60; // a whole name beats a beginning 64 times as large
  private static final double OTHER_NAME = -10;
  /** Comes after all that are called so. */
  private static final double ONLY_ALSO_CALLED = -1_000;

  private static final double HERE = 100; // less 10 for each doubling of the distance beyond 10 km

  /** What was typed, taken apart: a folded name and the regions allowed by the words after it; null allows all. */
  private record Wanted(
      String name, @Nullable BitSet regions, @Nullable GeoPoint bias) {}

  private final PlaceTable places;
  private final CountryNames countries;

  PlaceSearch(PlaceTable places, CountryNames countries) {
    this.places = places;
    this.countries = countries;
  }

  /** Places in order of rank. */
  List<Integer> find(String typed, @Nullable GeoPoint bias, int limit, Locale locale) {
    for (Wanted wanted : readings(typed, bias, locale)) {
      List<Integer> found = ranked(wanted, limit);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** "A, B" names a region after the comma; "A B" may do so too, if nothing is called "A B". */
  private List<Wanted> readings(String typed, @Nullable GeoPoint bias, Locale locale) {
    String[] parts = typed.split(",", -1);
    String name = FoldedName.of(parts[0]);
    BitSet regions = null;
    for (int i = 1; i < parts.length; i++) {
      String part = FoldedName.of(parts[i]);
      if (!part.isEmpty()) {
        regions = narrowed(regions, part, locale);
      }
    }
    List<Wanted> readings = new ArrayList<>();
    readings.add(new Wanted(name, regions, bias));
    for (int blank = name.lastIndexOf(' '); blank > 0; blank = name.lastIndexOf(' ', blank - 1)) {
      BitSet narrowed = narrowed(regions, name.substring(blank + 1), locale);
      readings.add(new Wanted(name.substring(0, blank), narrowed, bias));
    }
    return readings;
  }

  /** The regions that a folded text names, wholly or by its beginning; none for none. */
  BitSet regions(String qualifier, Locale locale) {
    return qualifier.isEmpty() ? new BitSet() : narrowed(null, qualifier, locale);
  }

  private BitSet narrowed(@Nullable BitSet regions, String qualifier, Locale locale) {
    Map<String, Boolean> meant = new HashMap<>();
    BitSet matching = new BitSet();
    for (int i = 0; i < places.regions.size(); i++) {
      PlaceTable.Region region = places.regions.get(i);
      boolean isRegion = region.shortForm().equalsIgnoreCase(qualifier)
          || (qualifier.length() >= 3 && region.folded().startsWith(qualifier));
      if (isRegion
          || meant.computeIfAbsent(
              region.countryCode(), code -> countries.isMeant(qualifier, code, locale))) {
        matching.set(i);
      }
    }
    if (regions != null) {
      matching.and(regions);
    }
    return matching;
  }

  private List<Integer> ranked(Wanted wanted, int limit) {
    if (wanted.name.length() < 2) {
      return List.of();
    }
    // a place may come by its name and by other names: room for that, so that none is lost
    Best best = new Best(limit * 3);
    SortedNames names = places.names;
    int end = names.endOfPrefix(wanted.name);
    int endOfWhole = names.endOfEqual(wanted.name);
    for (int i = names.lowerBound(wanted.name); i < end; i++) {
      score(best, i, i < endOfWhole ? WHOLE_NAME : 0, wanted);
    }
    int largest = largestCalled(wanted);
    end = places.aliases.endOfPrefix(wanted.name);
    endOfWhole = places.aliases.endOfEqual(wanted.name);
    for (int i = places.aliases.lowerBound(wanted.name); i < end; i++) {
      int place = places.aliasPlace[i];
      double forName = OTHER_NAME + (i < endOfWhole ? WHOLE_NAME : 0);
      boolean isMeant = places.size(place) >= largest + WHOLE_NAME;
      score(best, place, isMeant ? forName : ONLY_ALSO_CALLED, wanted);
    }
    return best.places(limit);
  }

  /**
   * The size of the largest place whose own name is the wanted one; far below all where there is none. Who types the name of a town means
   * it, and no larger one that once bore the name, unless that is so much larger that the world calls it so: Cologne.
   */
  private int largestCalled(Wanted wanted) {
    int largest = Integer.MIN_VALUE / 2;
    int end = places.names.endOfEqual(wanted.name);
    for (int i = places.names.lowerBound(wanted.name); i < end; i++) {
      if (isAllowed(i, wanted)) {
        largest = Math.max(largest, places.size(i));
      }
    }
    return largest;
  }

  private boolean isAllowed(int place, Wanted wanted) {
    return wanted.regions == null || wanted.regions.get(places.region[place]);
  }

  private void score(Best best, int place, double forName, Wanted wanted) {
    if (!isAllowed(place, wanted)) {
      return;
    }
    double score = places.size(place) + forName;
    // distances are dear: only for those that could still be among the best
    if (wanted.bias != null && score + HERE > best.least()) {
      double doublings = Math.log(1 + places.roughKm(place, wanted.bias) / 10) / Math.log(2);
      score += Math.max(0, HERE - 10 * doublings);
    }
    best.offer(place, score);
  }

  /** The highest scores so far. */
  private static final class Best {

    private record Scored(int place, double score) {}

    private static final Comparator<Scored> WORST_FIRST = Comparator.comparingDouble(Scored::score)
        .thenComparing(Comparator.comparingInt(Scored::place).reversed());

    private final PriorityQueue<Scored> heap = new PriorityQueue<>(WORST_FIRST);
    private final int room;

    Best(int room) {
      this.room = room;
    }

    /** What a score must exceed to be kept. */
    double least() {
      Scored worst = heap.size() < room ? null : heap.peek();
      return worst == null ? Double.NEGATIVE_INFINITY : worst.score;
    }

    void offer(int place, double score) {
      if (score > least()) {
        heap.add(new Scored(place, score));
        if (heap.size() > room) {
          heap.poll();
        }
      }
    }

    List<Integer> places(int limit) {
      return heap.stream()
          .sorted(WORST_FIRST.reversed())
          .map(Scored::place)
          .distinct()
          .limit(limit)
          .toList();
    }
  }
}
