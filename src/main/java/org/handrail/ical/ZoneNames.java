package org.handrail.ical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names under which calendar programs know time zones. All keys are in lower case. */
final class ZoneNames {

  private static final Map<String, String> IANA = iana();
  private static final Map<String, String> CITIES = cities();
  private static final Map<String, String> WINDOWS = windows();

  /** The names on the list of time zones that Windows shows, which name no city of the IANA database. */
  private static final Map<String, String> SHOWN = Map.ofEntries(
      Map.entry("eastern time (us", "America/New_York"),
      Map.entry("central time (us", "America/Chicago"),
      Map.entry("mountain time (us", "America/Denver"),
      Map.entry("pacific time (us", "America/Los_Angeles"),
      Map.entry("atlantic time (canada", "America/Halifax"),
      Map.entry("indiana (east", "America/Indiana/Indianapolis"),
      Map.entry("arizona", "America/Phoenix"),
      Map.entry("alaska", "America/Anchorage"),
      Map.entry("hawaii", "Pacific/Honolulu"),
      Map.entry("newfoundland", "America/St_Johns"),
      Map.entry("saskatchewan", "America/Regina"),
      Map.entry("central america", "America/Guatemala"),
      Map.entry("baja california", "America/Tijuana"),
      Map.entry("brasilia", "America/Sao_Paulo"),
      Map.entry("greenwich mean time", "Europe/London"),
      Map.entry("west central africa", "Africa/Lagos"),
      Map.entry("chennai, kolkata", "Asia/Kolkata"),
      Map.entry("mumbai, kolkata", "Asia/Kolkata"),
      Map.entry("osaka, sapporo, tokyo", "Asia/Tokyo"),
      Map.entry("coordinated universal time", "UTC"));

  private static final Pattern SHOWN_FORM =
      Pattern.compile("\\((?:utc|gmt)\\s*(?:([+-]?)(\\d{1,2}):?(\\d{2})?)?\\)\\s*(.*)");
  private static final Pattern OFFSET_FORM =
      Pattern.compile("\\(?(?:utc|gmt)\\s*(?:([+-])\\s*(\\d{1,2}):?(\\d{2})?)?\\)?");

  private ZoneNames() {}

  /** The zone of that name in the IANA database, or null. */
  static @Nullable ZoneRules iana(String key) {
    return rules(IANA.get(key));
  }

  /** The zone that a calendar program means by that name, or null. */
  static @Nullable ZoneRules otherwiseKnown(String key) {
    String windows = WINDOWS.get(key);
    if (windows != null) {
      return rules(windows);
    }
    for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
      ZoneRules tail =
          iana(key.substring(slash + 1)); // /freeassociation.sourceforge.net/Europe/Rome
      if (tail != null) {
        return tail;
      }
    }
    ZoneRules offset = offset(key);
    return offset != null ? offset : shown(key);
  }

  private static @Nullable ZoneRules offset(String key) {
    Matcher form = OFFSET_FORM.matcher(key);
    return form.matches() ? offset(form).getRules() : null;
  }

  private static ZoneOffset offset(Matcher form) {
    if (form.group(2) == null) {
      return ZoneOffset.UTC;
    }
    int sign = "-".equals(form.group(1)) ? -1 : 1;
    int minutes = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
    try {
      return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(form.group(2)), sign * minutes);
    } catch (DateTimeException e) {
      throw new EntryRefusal(EntryFault.ZONE_UNREADABLE);
    }
  }

  /** Such as "(UTC+10:00) Canberra, Melbourne, Sydney", or only the cities. */
  private static @Nullable ZoneRules shown(String key) {
    Matcher form = SHOWN_FORM.matcher(key);
    String name = form.matches() ? form.group(4) : key;
    for (Map.Entry<String, String> known : SHOWN.entrySet()) {
      if (name.startsWith(known.getKey())) {
        return rules(known.getValue());
      }
    }
    for (String city : name.split("[,/]")) {
      ZoneRules rules = rules(CITIES.get(city.strip().replace(' ', '_')));
      if (rules != null) {
        return rules;
      }
    }
    return null;
  }

  private static @Nullable ZoneRules rules(@Nullable String id) {
    return id == null ? null : ZoneId.of(id).getRules();
  }

  private static Map<String, String> iana() {
    Map<String, String> ids = new HashMap<>();
    ZoneId.getAvailableZoneIds().forEach(id -> ids.put(id.toLowerCase(Locale.ROOT), id));
    ids.put("z", "UTC");
    return Map.copyOf(ids);
  }

  private static Map<String, String> cities() {
    Map<String, String> cities = new HashMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .forEach(
            id -> cities.put(id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), id));
    return Map.copyOf(cities);
  }

  private static Map<String, String> windows() {
    Map<String, String> names = new HashMap<>();
    try (InputStream file = Objects.requireNonNull(
            ZoneNames.class.getResourceAsStream("windows-zones.tsv"), "windows-zones.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(columns -> names.put(columns[0].toLowerCase(Locale.ROOT), columns[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(names);
  }
}
