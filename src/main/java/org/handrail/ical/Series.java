package org.handrail.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An entry that may repeat, with the instances that were changed one by one. Lays out what of it falls into a window. */
final class Series {

  static final int MAX_INSTANCES = 500;

  /** What one event costs of the calendar's budget, so that the answer stays small: 50,000 at most. */
  private static final int STEPS_PER_EVENT = 20;

  private static final int COMPARISONS_PER_STEP = 64;

  /** How far a change of all later instances may move them. */
  private static final Duration FARTHEST_MOVE = Duration.ofDays(366);

  private final CalendarEntry master;
  private final Map<Moment, CalendarEntry> changed = new HashMap<>();
  private final TreeMap<LocalDateTime, CalendarEntry> changedFrom = new TreeMap<>();
  private final Window window;
  private final WorkBudget budget;

  /**
   * The stretch of time that is asked for.
   *
   * @param from first instant
   * @param until first instant after it
   */
  record Window(Instant from, Instant until) {

    boolean touches(Instant start, Instant end) {
      return start.isBefore(until) && (end.isAfter(from) || !start.isBefore(from));
    }
  }

  /** Which instance: by its moment, or by its day where days are all that is known. */
  private sealed interface Moment {
    record At(Instant instant) implements Moment {}

    record On(LocalDate day) implements Moment {}
  }

  private Series(
      CalendarEntry master, List<CalendarEntry> changes, Window window, WorkBudget budget) {
    this.master = master;
    this.window = window;
    this.budget = budget;
    for (CalendarEntry change : changes) {
      WallTime replaces = change.replaces();
      if (replaces != null) {
        changed.merge(moment(replaces), change, Series::later);
        if (change.andFuture()) {
          changedFrom.merge(replaces.localIn(zone()), change, Series::later);
        }
      }
    }
  }

  /** Whether laying out the entries of one UID takes more than a look at each. */
  static boolean isMoreThanSingle(List<CalendarEntry> sameUid) {
    return sameUid.stream()
        .map(CalendarEntry::repeats)
        .anyMatch(r -> !r.rules().isEmpty() || !r.dates().isEmpty());
  }

  private static CalendarEntry later(CalendarEntry a, CalendarEntry b) {
    return b.version().compareTo(a.version()) >= 0 ? b : a;
  }

  /**
   * Lays out all entries of one UID.
   *
   * @param sameUid in the order of the file
   * @throws EntryRefusal when the series is too much work or has too many instances in the window
   */
  static List<CalendarEvent> layOut(List<CalendarEntry> sameUid, Window window, WorkBudget budget) {
    List<CalendarEntry> changes =
        sameUid.stream().filter(e -> e.replaces() != null).toList();
    List<CalendarEntry> masters =
        newest(sameUid.stream().filter(e -> e.replaces() == null).toList(), budget);
    List<CalendarEvent> found = new ArrayList<>();
    if (masters.isEmpty()) {
      standAlone(changes, window, budget, found);
    }
    List<CalendarEntry> unclaimed = changes;
    for (CalendarEntry master : masters) {
      if (!master.cancelled()) {
        new Series(master, unclaimed, window, budget).layOut(found);
      }
      unclaimed = List.of();
    }
    return found;
  }

  /** Of entries with one UID the latest version; those that cannot be told apart by it all hold, each time once. */
  private static List<CalendarEntry> newest(List<CalendarEntry> masters, WorkBudget budget) {
    CalendarEntry.Version newest = masters.stream()
        .map(CalendarEntry::version)
        .max(Comparator.naturalOrder())
        .orElse(null);
    Map<List<Object>, CalendarEntry> kept = new LinkedHashMap<>();
    for (CalendarEntry master : masters) {
      if (master.version().equals(newest)) {
        // Keys with one hash, which a file can have many of, are compared one by one.
        budget.spend(kept.size() / COMPARISONS_PER_STEP);
        kept.put(
            List.of(master.start().instant(), master.end().instant(), master.repeats()), master);
      }
    }
    return List.copyOf(kept.values());
  }

  /** Changed instances of a series that is not in the file, such as an invitation to one day of it. */
  private static void standAlone(
      List<CalendarEntry> changes, Window window, WorkBudget budget, List<CalendarEvent> found) {
    Map<Instant, CalendarEntry> latest = new HashMap<>();
    for (CalendarEntry change : changes) {
      WallTime replaces = change.replaces();
      if (replaces != null) {
        latest.merge(replaces.instant(), change, Series::later);
      }
    }
    latest.values().forEach(change -> addItself(change, window, budget, found));
  }

  private static void addItself(
      CalendarEntry entry, Window window, WorkBudget budget, List<CalendarEvent> found) {
    int before = found.size();
    addItself(entry, window, found);
    budget.spend(STEPS_PER_EVENT * (found.size() - before));
  }

  /** The entry's own time, whatever else it says; no more work than a look. */
  static void addItself(CalendarEntry entry, Window window, List<CalendarEvent> found) {
    Instant start = entry.start().instant();
    Instant end = entry.end().instant();
    if (!entry.cancelled() && window.touches(start, end)) {
      found.add(entry.at(start, end));
    }
  }

  private void layOut(List<CalendarEvent> found) {
    int before = found.size();
    Map<LocalDateTime, CalendarEntry.Extra> instances = new TreeMap<>();
    addDates(instances);
    addRules(instances);
    removeExceptions(instances);
    for (CalendarEntry.Extra instance : instances.values()) {
      if (!isNamed(changed.keySet(), instance.start())) {
        addInstance(instance, found);
      }
      if (found.size() - before > MAX_INSTANCES) {
        throw tooMany();
      }
    }
    changed.values().forEach(change -> addItself(change, window, budget, found));
    if (found.size() - before > MAX_INSTANCES) {
      throw tooMany();
    }
  }

  private static EntryRefusal tooMany() {
    return new EntryRefusal(EntryFault.TOO_MANY_INSTANCES);
  }

  private void addDates(Map<LocalDateTime, CalendarEntry.Extra> instances) {
    instances.put(master.start().local(), new CalendarEntry.Extra(master.start(), null));
    for (CalendarEntry.Extra extra : master.repeats().dates()) {
      LocalDateTime local = extra.start().localIn(zone());
      if (extra.start().isDate() && !master.start().isDate()) {
        local = local.toLocalDate().atTime(master.start().local().toLocalTime());
      }
      instances.putIfAbsent(local, new CalendarEntry.Extra(atWall(local), extra.end()));
    }
  }

  private void addRules(Map<LocalDateTime, CalendarEntry.Extra> instances) {
    List<RecurrenceRule> rules = master.repeats().rules();
    for (RecurrenceRule rule : rules) {
      lay(rule, local -> {
        instances.putIfAbsent(local, new CalendarEntry.Extra(atWall(local), null));
        refuseTooMany(instances.size());
      });
    }
  }

  private void refuseTooMany(int laidOut) {
    // Dates of the file's own are limited where they are read.
    if (laidOut > 4 * MAX_INSTANCES + master.repeats().dates().size()) {
      throw tooMany();
    }
  }

  private void lay(RecurrenceRule rule, Consumer<LocalDateTime> sink) {
    Recurrence recurrence =
        new Recurrence(rule, master.start().local(), master.start().isDate(), budget);
    // The start is always the first instance and counts as one, also where the rule would not make
    // it.
    long counted = rule.count() > 0 && !recurrence.containsStart() ? 1 : 0;
    Duration back = master.length().isNegative() ? Duration.ZERO : master.length();
    Duration move = farthestMove();
    recurrence.forEach(
        WallTime.localAt(window.from().minus(back).minus(move), ZoneOffset.UTC.getRules())
            .minusDays(1),
        WallTime.localAt(window.until().plus(move), ZoneOffset.UTC.getRules()).plusDays(1),
        counted,
        sink);
  }

  private Duration farthestMove() {
    Duration farthest = Duration.ZERO;
    for (Map.Entry<LocalDateTime, CalendarEntry> change : changedFrom.entrySet()) {
      Duration move = Duration.between(
              change.getKey(), change.getValue().start().localIn(zone()))
          .abs();
      Duration longer = change.getValue().length().plus(move);
      farthest = longer.compareTo(farthest) > 0 ? longer : farthest;
    }
    if (farthest.compareTo(FARTHEST_MOVE) > 0) {
      throw new EntryRefusal(EntryFault.MOVED_TOO_FAR);
    }
    return farthest;
  }

  private void removeExceptions(Map<LocalDateTime, CalendarEntry.Extra> instances) {
    Set<Moment> exceptions = new HashSet<>();
    for (WallTime exception : master.repeats().exceptDates()) {
      exceptions.add(moment(exception));
    }
    for (RecurrenceRule rule : master.repeats().exceptRules()) {
      lay(rule, local -> exceptions.add(moment(atWall(local))));
    }
    instances.values().removeIf(instance -> isNamed(exceptions, instance.start()));
  }

  private boolean isNamed(Set<Moment> moments, WallTime start) {
    return moments.contains(moment(start))
        || moments.contains(new Moment.On(start.local().toLocalDate()));
  }

  private void addInstance(CalendarEntry.Extra instance, List<CalendarEvent> found) {
    Instant start = instance.start().instant();
    LocalDateTime changedSince = changedFrom.floorKey(instance.start().local());
    CalendarEntry later = changedSince == null ? null : changedFrom.get(changedSince);
    if (changedSince == null || later == null) {
      WallTime ownEnd = instance.end();
      Instant end = ownEnd != null ? ownEnd.instant() : end(master, instance.start());
      add(master, start, end, found);
    } else if (!later.cancelled()) {
      WallTime first = later.start();
      Duration move = Duration.between(changedSince, first.localIn(zone()));
      WallTime moved = atWall(instance.start().local().plus(move));
      add(later, moved.instant(), end(later, moved), found);
    }
  }

  /** Days last days by the calendar, everything else lasts as long as the first instance. */
  private static Instant end(CalendarEntry entry, WallTime start) {
    if (entry.start().isDate()) {
      Duration days = Duration.between(entry.start().local(), entry.end().local());
      return WallTime.instant(start.local().plus(days), start.zone());
    }
    return start.instant().plus(entry.length());
  }

  private void add(CalendarEntry entry, Instant start, Instant end, List<CalendarEvent> found) {
    if (window.touches(start, end)) {
      budget.spend(STEPS_PER_EVENT);
      found.add(entry.at(start, end));
    }
  }

  private ZoneRules zone() {
    return master.start().zone();
  }

  private WallTime atWall(LocalDateTime local) {
    return new WallTime(local, zone(), master.start().form());
  }

  /** Series of days are told apart by day; so are exceptions that only name a day. */
  private Moment moment(WallTime time) {
    if (master.start().isDate() || time.isDate()) {
      // A time with a zone of its own means the day in that zone; one in UTC the day here.
      boolean utc = time.form() == WallTime.Form.FIXED && time.zone().equals(Values.UTC);
      LocalDateTime local = utc ? time.localIn(zone()) : time.local();
      return new Moment.On(local.toLocalDate());
    }
    return new Moment.At(time.inZone(zone()).instant());
  }
}
