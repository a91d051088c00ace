package org.handrail.planner.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.planner.Commitment;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.FormReader;
import org.jspecify.annotations.Nullable;

/**
 * Hours typed by hand, the same every week.
 *
 * @param stretches in order of day and time
 * @param typed the fields as they were filled in, also those that make no stretch
 * @param name what they are called; empty for work
 * @param place where they are, as typed; empty for at home
 */
public record WeekHours(
    List<Stretch> stretches, Map<String, String> typed, String name, String place) {

  /** How many stretches a day may have. */
  public static final int A_DAY = 2;

  private static final int LONGEST_TIME = 20;

  public WeekHours {
    stretches = List.copyOf(stretches);
    typed = Map.copyOf(typed);
  }

  /**
   * One stretch of one weekday.
   *
   * @param day on which it starts
   * @param number 1 or 2
   * @param from when it starts
   * @param until when it ends; on the next day when not after {@code from}
   * @param name what it is when it is something else than the hours are; empty for the same
   * @param place where that is, as typed; empty for at home
   */
  public record Stretch(
      DayOfWeek day, int number, LocalTime from, LocalTime until, String name, String place) {

    /** Whether it is not the work, but has a name and a place of its own. */
    boolean isOther() {
      return !name.isEmpty();
    }

    /** A mask: when somebody works is nobody else's business. */
    @Override
    public String toString() {
      return "Stretch[…]";
    }
  }

  /**
   * The name of a field of the grid.
   *
   * @param part {@code from}, {@code until}, {@code name} or {@code place}
   */
  public static String field(DayOfWeek day, int number, String part) {
    return "hours-" + day.getValue() + "-" + number + "-" + part;
  }

  static WeekHours of(FormReader reader) {
    List<Stretch> found = new ArrayList<>();
    Map<String, String> typed = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int number = 1; number <= A_DAY; number++) {
        String name = field(day, number, "from");
        String untilName = field(day, number, "until");
        typed.put(name, reader.raw(name));
        typed.put(untilName, reader.raw(untilName));
        String called = reader.text(field(day, number, "name")).orElse("");
        String place = reader.text(field(day, number, "place")).orElse("");
        typed.put(field(day, number, "name"), called);
        typed.put(field(day, number, "place"), place);
        Optional<LocalTime> from = reader.time(name);
        Optional<LocalTime> until = reader.time(untilName);
        boolean named = !called.isEmpty() || !place.isEmpty();
        if (from.isPresent() && from.equals(until)) {
          reader.refuse(untilName, "hoursEqual");
        } else if (from.isPresent() && until.isPresent()) {
          found.add(new Stretch(day, number, from.get(), until.get(), called, place));
          if (reader.raw(field(day, number, "name")).isEmpty() && !place.isEmpty()) {
            reader.refuse(field(day, number, "name"), "hoursName");
          }
        } else if (from.isPresent() != until.isPresent() || (named && isUnsaid(reader, name))) {
          reader.refuse(name, "hours");
        }
      }
    }
    typed.entrySet().removeIf(field -> field.getValue().isEmpty() || isTooLong(field));
    return new WeekHours(
        found,
        typed,
        reader.text("hours_name").orElse(""),
        reader.text("hours_place").orElse(""));
  }

  /** Whether no time was typed, not even a wrong one. */
  private static boolean isUnsaid(FormReader reader, String name) {
    return reader.raw(name).isEmpty();
  }

  private static boolean isTooLong(Map.Entry<String, String> field) {
    boolean time = field.getKey().endsWith("-from") || field.getKey().endsWith("-until");
    return time && field.getValue().length() > LONGEST_TIME;
  }

  public boolean isEmpty() {
    return stretches.isEmpty();
  }

  /** What stands in a field of the grid; empty for nothing. */
  public String value(DayOfWeek day, int number, String part) {
    return typed.getOrDefault(field(day, number, part), "");
  }

  /**
   * What these hours are called and where they are.
   *
   * @param title what they are called
   * @param zone whose clock they keep
   * @param at where; null for at home
   * @param places where other places are, by how they were typed
   */
  record Work(String title, ZoneId zone, @Nullable GeoPoint at, Map<String, GeoPoint> places) {}

  /** The commitments that these hours are on the days from {@code first} until before {@code last}. */
  List<Commitment> on(LocalDate first, LocalDate last, Work work) {
    List<Commitment> found = new ArrayList<>();
    first
        .datesUntil(last)
        .forEach(date -> stretches.stream()
            .filter(s -> s.day() == date.getDayOfWeek())
            .forEach(s -> found.add(commitment(s, date, work))));
    return found;
  }

  private static Commitment commitment(Stretch stretch, LocalDate date, Work work) {
    LocalDate lastDay = stretch.until().isAfter(stretch.from()) ? date : date.plusDays(1);
    Instant start = date.atTime(stretch.from()).atZone(work.zone()).toInstant();
    Instant end = lastDay.atTime(stretch.until()).atZone(work.zone()).toInstant();
    return new Commitment(
        "hours-" + stretch.number(),
        stretch.isOther() ? stretch.name() : work.title(),
        start,
        end,
        stretch.isOther() ? work.places().get(stretch.place()) : work.at(),
        true);
  }

  /** A mask: when somebody works is nobody else's business. */
  @Override
  public String toString() {
    return "WeekHours[…]";
  }
}
