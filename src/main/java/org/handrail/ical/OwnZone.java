package org.handrail.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns a VTIMEZONE into the rules of {@code java.time}, so that gaps and overlaps mean the same as everywhere. */
final class OwnZone {

  /** Nothing in a person's week began to repeat before this. */
  private static final int FIRST_YEAR = 1970;

  /**
   * The clock changes.
   *
   * @param at when
   * @param before the offset that the file says is in force before
   * @param after the offset from then on
   */
  private record Change(Instant at, ZoneOffset before, ZoneOffset after) {}

  private OwnZone() {}

  /**
   * @param zone the VTIMEZONE
   * @param untilYear up to which year its changes are laid out, inclusive
   * @param budget charged for it
   * @return its rules, or null when it defines nothing
   * @throws EntryRefusal when it cannot be read or is too much work
   */
  static @Nullable ZoneRules rules(Component zone, int untilYear, WorkBudget budget) {
    WorkBudget part = budget.part();
    List<Change> changes = new ArrayList<>();
    for (Component observance : zone.children()) {
      changes.addAll(changes(observance, untilYear, part));
    }
    if (changes.isEmpty()) {
      return null;
    }
    changes.sort(Comparator.comparing(Change::at));
    ZoneOffset first = changes.getFirst().before();
    ZoneOffset now = first;
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    for (Change change : changes) {
      if (!change.after().equals(now)) {
        LocalDateTime wall = LocalDateTime.ofEpochSecond(change.at().getEpochSecond(), 0, now);
        transitions.add(ZoneOffsetTransition.of(wall, now, change.after()));
        now = change.after();
      }
    }
    return ZoneRules.of(first, first, List.of(), transitions, List.of());
  }

  private static List<Change> changes(Component observance, int untilYear, WorkBudget budget) {
    ZoneOffset before = Values.offset(observance.text("TZOFFSETFROM"));
    ZoneOffset after = Values.offset(observance.text("TZOFFSETTO"));
    LocalDateTime start = local(observance.text("DTSTART"), before);
    Set<LocalDateTime> onsets = new TreeSet<>();
    onsets.add(start);
    for (ContentLine rule : observance.all("RRULE")) {
      addOnsets(rule.value(), start, before, untilYear, budget, onsets);
    }
    for (ContentLine dates : observance.all("RDATE")) {
      String[] values = dates.value().split(",");
      budget.spend(values.length);
      for (String value : values) {
        onsets.add(local(value, before));
      }
    }
    return onsets.stream()
        .map(o -> new Change(o.toInstant(before), before, after))
        .toList();
  }

  private static void addOnsets(
      String text,
      LocalDateTime start,
      ZoneOffset before,
      int untilYear,
      WorkBudget budget,
      Set<LocalDateTime> onsets) {
    RecurrenceRule rule = RuleParser.parse(text, until -> local(until, before), kept -> {
      throw new EntryRefusal(EntryFault.ZONE_UNREADABLE); // a clock that is half right is wrong
    });
    if (rule.frequency() != RecurrenceRule.Frequency.YEARLY) {
      throw new EntryRefusal(EntryFault.ZONE_RESTLESS);
    }
    new Recurrence(rule, start, false, budget)
        .forEach(
            LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0),
            LocalDateTime.of(untilYear, 12, 31, 23, 59),
            0,
            onsets::add);
  }

  private static LocalDateTime local(String text, ZoneOffset before) {
    ZoneRules rules = before.getRules();
    return Values.time(text, "", id -> rules, rules).localIn(rules);
  }
}
