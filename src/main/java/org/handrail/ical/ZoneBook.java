package org.handrail.ical;

import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the TZIDs of one calendar mean. A name of the IANA database is taken from there, since files often carry only a
 * year of it; then comes the file's own VTIMEZONE; then the names that calendar programs are known to use.
 */
final class ZoneBook implements Function<String, ZoneRules> {

  /** No zone's name is longer. */
  static final int MAX_TZID = 255;

  private final Map<String, Component> ownZones;
  private final WorkBudget budget;
  private final int untilYear;
  /** By TZID as written; also those that are not known, so that each is looked for once. */
  private final Map<String, Found> found = new HashMap<>();

  /** What became of looking for a zone: its rules, or why there are none. */
  private sealed interface Found {
    record Rules(ZoneRules rules) implements Found {}

    record None(EntryFault fault) implements Found {}
  }

  /**
   * @param ownZones the calendar's VTIMEZONEs by {@link #key}
   * @param budget charged for laying them out
   * @param untilYear up to which year they are needed
   */
  ZoneBook(Map<String, Component> ownZones, WorkBudget budget, int untilYear) {
    this.ownZones = ownZones;
    this.budget = budget;
    this.untilYear = untilYear;
  }

  /** How TZIDs are compared: without quotes, escapes, blanks around and case. */
  static String key(String tzid) {
    return tzid.replace("\"", "").replace("\\", "").strip().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws EntryRefusal when nobody knows the zone
   */
  @Override
  public ZoneRules apply(String tzid) {
    if (tzid.length() > MAX_TZID) {
      throw new EntryRefusal(EntryFault.ZONE_UNKNOWN);
    }
    return switch (found.computeIfAbsent(tzid, this::lookFor)) {
      case Found.Rules known -> known.rules();
      case Found.None none -> throw new EntryRefusal(none.fault());
    };
  }

  private Found lookFor(String tzid) {
    try {
      ZoneRules rules = find(key(tzid));
      return rules == null ? new Found.None(EntryFault.ZONE_UNKNOWN) : new Found.Rules(rules);
    } catch (EntryRefusal e) {
      return new Found.None(e.fault());
    }
  }

  private @Nullable ZoneRules find(String key) {
    ZoneRules iana = ZoneNames.iana(key);
    if (iana != null) {
      return iana;
    }
    Component own = ownZones.get(key);
    if (own != null) {
      ZoneRules location = ZoneNames.iana(key(own.text("X-LIC-LOCATION")));
      ZoneRules rules = location != null ? location : OwnZone.rules(own, untilYear, budget);
      if (rules != null) {
        return rules;
      }
    }
    return ZoneNames.otherwiseKnown(key);
  }
}
