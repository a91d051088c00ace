package org.handrail.ical;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a zone as VTIMEZONE. Clock changes become a yearly rule where one rule fits all of the next ten years, and are
 * listed one by one where none does (Morocco follows the moon).
 */
public final class ZoneText {

  private static final int YEARS = 10;

  private final ZoneId zone;
  private final ZoneRules rules;

  ZoneText(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  /** The name under which a calendar knows the zone. */
  static String tzid(ZoneId zone) {
    return zone instanceof ZoneOffset ? "UTC" + zone.getId().replace(":", "") : zone.getId();
  }

  /** Clock changes of one kind. */
  private record Kind(ZoneOffset before, ZoneOffset after, boolean daylight) {}

  void write(IcsDocument document, Instant from) {
    document.begin("VTIMEZONE");
    document.raw("TZID", tzid(zone));
    ZoneOffsetTransition last = rules.previousTransition(from.plusSeconds(1));
    ZoneOffset now = rules.getOffset(from);
    if (last == null || last.getInstant().isBefore(from.minus(366, ChronoUnit.DAYS))) {
      observance(document, new Kind(now, now, false), List.of(LocalDateTime.of(1970, 1, 1, 0, 0)));
    }
    Map<Kind, List<LocalDateTime>> changes = new LinkedHashMap<>();
    for (ZoneOffsetTransition change : changesSince(from)) {
      Kind kind = new Kind(
          change.getOffsetBefore(),
          change.getOffsetAfter(),
          rules.isDaylightSavings(change.getInstant()));
      changes.computeIfAbsent(kind, k -> new ArrayList<>()).add(change.getDateTimeBefore());
    }
    changes.forEach((kind, onsets) -> observance(document, kind, onsets));
    document.end("VTIMEZONE");
  }

  /** From the change before {@code from}, if it is no more than a year back, for ten years. */
  private List<ZoneOffsetTransition> changesSince(Instant from) {
    List<ZoneOffsetTransition> changes = new ArrayList<>();
    Instant end = from.plus(YEARS * 366L, ChronoUnit.DAYS);
    ZoneOffsetTransition next = rules.nextTransition(from.minus(366, ChronoUnit.DAYS));
    while (next != null && next.getInstant().isBefore(end)) {
      changes.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return changes;
  }

  private static void observance(IcsDocument document, Kind kind, List<LocalDateTime> onsets) {
    String name = kind.daylight() ? "DAYLIGHT" : "STANDARD";
    document.begin(name);
    document.raw("DTSTART", IcsDocument.local(onsets.getFirst()));
    document.raw("TZOFFSETFROM", offset(kind.before()));
    document.raw("TZOFFSETTO", offset(kind.after()));
    String rule = rule(onsets);
    if (rule != null) {
      document.raw("RRULE", rule);
    } else {
      onsets.stream().skip(1).forEach(o -> document.raw("RDATE", IcsDocument.local(o)));
    }
    document.end(name);
  }

  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
    String minutes = String.format(Locale.ROOT, "%02d%02d", seconds / 3600, seconds / 60 % 60);
    return sign
        + minutes
        + (seconds % 60 == 0 ? "" : String.format(Locale.ROOT, "%02d", seconds % 60));
  }

  /** The yearly rule that gives exactly these onsets, or null. */
  private static @Nullable String rule(List<LocalDateTime> onsets) {
    LocalDateTime first = onsets.getFirst();
    for (int i = 0; i < onsets.size(); i++) {
      LocalDateTime onset = onsets.get(i);
      if (onset.getYear() != first.getYear() + i
          || onset.getMonth() != first.getMonth()
          || onset.getDayOfWeek() != first.getDayOfWeek()
          || !onset.toLocalTime().equals(first.toLocalTime())) {
        return null;
      }
    }
    if (onsets.size() < YEARS - 1) {
      return null;
    }
    String month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue();
    String day = day(first.getDayOfWeek());
    if (all(onsets, date -> date.plusWeeks(1).getMonth() != date.getMonth())) {
      return month + ";BYDAY=-1" + day;
    }
    int week = week(first.toLocalDate());
    if (all(onsets, date -> week(date) == week)) {
      return month + ";BYDAY=" + week + day;
    }
    int earliest = onsets.stream().mapToInt(LocalDateTime::getDayOfMonth).min().orElseThrow();
    if (all(onsets, date -> date.getDayOfMonth() < earliest + 7) && earliest <= 22) {
      List<String> days = new ArrayList<>();
      for (int i = earliest; i < earliest + 7; i++) {
        days.add(Integer.toString(i));
      }
      return month + ";BYMONTHDAY=" + String.join(",", days) + ";BYDAY=" + day;
    }
    return null;
  }

  private static boolean all(List<LocalDateTime> onsets, Predicate<LocalDate> test) {
    return onsets.stream().map(LocalDateTime::toLocalDate).allMatch(test);
  }

  private static int week(LocalDate date) {
    return (date.getDayOfMonth() - 1) / 7 + 1;
  }

  /** The two letters of a day. */
  public static String day(DayOfWeek day) {
    return day.name().substring(0, 2);
  }
}
