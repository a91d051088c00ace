package org.handrail.treatment.feed;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.directory.feed.PlainText;
import org.handrail.treatment.OpeningHours;
import org.handrail.treatment.OpeningHours.Span;
import tools.jackson.databind.JsonNode;

/**
 * Hours as HSDS writes them: an RRULE in pieces with wall-clock times (3.0), or a day of the week with times (1.1). Only what is held in every
 * week is taken as hours; the rest stays as words.
 */
final class WeeklyHoursReader {

  private static final int NOTE_CHARS = 500;

  /** An offset after a wall-clock time says nothing new: it is the place's own. Z would be another clock. */
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}:\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?:[+-]\\d{2}:?\\d{2})?");

  private static final Map<String, DayOfWeek> DAYS = Map.of(
      "MO", DayOfWeek.MONDAY,
      "TU", DayOfWeek.TUESDAY,
      "WE", DayOfWeek.WEDNESDAY,
      "TH", DayOfWeek.THURSDAY,
      "FR", DayOfWeek.FRIDAY,
      "SA", DayOfWeek.SATURDAY,
      "SU", DayOfWeek.SUNDAY);

  private final List<Span> spans = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean unreadable;

  private WeeklyHoursReader() {}

  /** What was read, and whether something was left out. */
  record Reading(OpeningHours hours, boolean unreadable) {}

  static Reading read(Iterable<JsonNode> schedules) {
    WeeklyHoursReader reader = new WeeklyHoursReader();
    schedules.forEach(reader::add);
    String note =
        PlainText.line(String.join(" ", reader.notes.stream().distinct().toList()), NOTE_CHARS);
    return new Reading(new OpeningHours(reader.spans, note), reader.unreadable);
  }

  private void add(JsonNode schedule) {
    String description = schedule.path("description").asString("");
    if (!description.isBlank()) {
      notes.add(description.strip());
    }
    List<DayOfWeek> days = days(schedule);
    Optional<LocalTime> opens = time(schedule.path("opens_at").asString(""));
    Optional<LocalTime> closes = time(schedule.path("closes_at").asString(""));
    if (days.isEmpty() || opens.isEmpty() || closes.isEmpty()) {
      unreadable = true;
      return;
    }
    days.forEach(day -> spans.add(new Span(day, opens.get(), closes.get())));
  }

  private static List<DayOfWeek> days(JsonNode schedule) {
    String weekday = schedule.path("weekday").asString("").strip();
    if (!weekday.isEmpty()) {
      return day(weekday).map(List::of).orElse(List.of());
    }
    boolean weekly = schedule.path("freq").asString("").equalsIgnoreCase("WEEKLY")
        && List.of("", "1").contains(schedule.path("interval").asString("").strip());
    List<DayOfWeek> days = new ArrayList<>();
    for (String code : schedule.path("byday").asString("").split(",", -1)) {
      DayOfWeek day = DAYS.get(code.strip().toUpperCase(Locale.ROOT));
      if (day == null || !weekly) {
        return List.of();
      }
      days.add(day);
    }
    return days;
  }

  /** 1 is Monday, as in ISO 8601; or the day's name or its beginning. */
  private static Optional<DayOfWeek> day(String text) {
    if (text.matches("[1-7]")) {
      return Optional.of(DayOfWeek.of(Integer.parseInt(text)));
    }
    String start = text.length() < 2 ? "" : text.substring(0, 2).toUpperCase(Locale.ROOT);
    return Optional.ofNullable(DAYS.get(start));
  }

  private static Optional<LocalTime> time(String text) {
    Matcher time = TIME.matcher(text.strip());
    if (!time.matches()) {
      return Optional.empty();
    }
    String padded = time.group(1).length() == 4 ? "0" + time.group(1) : time.group(1);
    try {
      return Optional.of(LocalTime.parse(padded.equals("24:00") ? "00:00" : padded));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
