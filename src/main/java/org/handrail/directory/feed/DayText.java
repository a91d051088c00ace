package org.handrail.directory.feed;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Days of the week as lists write them. */
final class DayText {

  private static final int MAX_CHARS = 100;
  private static final Pattern BETWEEN = Pattern.compile("[,;/&]| and | y ");
  private static final Set<String> EVERY_DAY =
      Set.of("daily", "every day", "everyday", "todos los días");
  private static final Map<String, DayOfWeek> SPANISH = Map.of(
      "lunes", DayOfWeek.MONDAY,
      "martes", DayOfWeek.TUESDAY,
      "miércoles", DayOfWeek.WEDNESDAY,
      "miercoles", DayOfWeek.WEDNESDAY,
      "jueves", DayOfWeek.THURSDAY,
      "viernes", DayOfWeek.FRIDAY,
      "sábado", DayOfWeek.SATURDAY,
      "sabado", DayOfWeek.SATURDAY,
      "domingo", DayOfWeek.SUNDAY);

  private DayText() {}

  /**
   * What a list's day field means.
   *
   * @param days the days, in the order of the week
   * @param unreadable how many parts of it were no day
   */
  record Days(Set<DayOfWeek> days, int unreadable) {}

  /** Reads numbers, names and abbreviations, alone or several in one field. */
  static Days parse(List<String> values, Dialect dialect) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    int unreadable = 0;
    for (String part : parts(values)) {
      if (EVERY_DAY.contains(part)) {
        days.addAll(EnumSet.allOf(DayOfWeek.class));
        continue;
      }
      Optional<DayOfWeek> day = one(part, dialect);
      day.ifPresent(days::add);
      unreadable += day.isPresent() ? 0 : 1;
    }
    return new Days(days, unreadable);
  }

  private static List<String> parts(List<String> values) {
    List<String> parts = new ArrayList<>();
    for (String value : values) {
      String s = value.length() > MAX_CHARS ? value.substring(0, MAX_CHARS) : value;
      for (String part : BETWEEN.split(s.toLowerCase(Locale.ROOT), -1)) {
        if (!part.isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }

  private static Optional<DayOfWeek> one(String part, Dialect dialect) {
    if (part.length() == 1 && Character.isDigit(part.charAt(0))) {
      int day = Character.digit(part.charAt(0), 10) - dialect.sunday();
      return day < 0 || day > 6 ? Optional.empty() : Optional.of(DayOfWeek.SUNDAY.plus(day));
    }
    return named(part);
  }

  /** The day of this English or Spanish name, plural or abbreviation, in lower case. */
  static Optional<DayOfWeek> named(String name) {
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    for (DayOfWeek day : DayOfWeek.values()) {
      String full = day.name().toLowerCase(Locale.ROOT);
      if (bare.equals(full + "s") || (bare.length() >= 2 && full.startsWith(bare))) {
        return Optional.of(day);
      }
    }
    return switch (bare) {
      case "weds" -> Optional.of(DayOfWeek.WEDNESDAY);
      case "thurs", "thrs" -> Optional.of(DayOfWeek.THURSDAY);
      case "sábados", "sabados" -> Optional.of(DayOfWeek.SATURDAY);
      case "domingos" -> Optional.of(DayOfWeek.SUNDAY);
      default -> Optional.ofNullable(SPANISH.get(bare));
    };
  }
}
