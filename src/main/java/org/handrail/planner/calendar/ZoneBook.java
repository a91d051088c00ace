package org.handrail.planner.calendar;

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

  private final Map<String, Component> ownZones;
  private final WorkBudget budget;
  private final int untilYear;
  private final Map<String, ZoneRules> known = new HashMap<>();

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
   * @throws Refusal when nobody knows the zone
   */
  @Override
  public ZoneRules apply(String tzid) {
    String key = key(tzid);
    ZoneRules rules = known.get(key);
    if (rules == null) {
      rules = find(key);
      if (rules == null) {
        throw new Refusal(EntryFault.ZONE_UNKNOWN);
      }
      known.put(key, rules);
    }
    return rules;
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
