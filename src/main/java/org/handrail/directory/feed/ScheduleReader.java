package org.handrail.directory.feed;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.handrail.directory.Schedule;

/** Day, time and length of a record, by the rules of the field: an end at or before the start is the next day's. */
final class ScheduleReader {

  private static final int VERY_LONG_MIN = 6 * 60;

  /**
   * When a record's meetings are held.
   *
   * @param schedules different ones, one per day, or a single one by appointment
   * @param doubts what was strange about them
   */
  record Reading(List<Schedule> schedules, Set<FeedWarning> doubts) {}

  private record Length(int minutes, Set<FeedWarning> doubts) {}

  private ScheduleReader() {}

  /**
   * Reads the times of a record.
   *
   * @throws RefusedRecord when day or time is missing or unreadable; a record without both is by appointment
   */
  static Reading read(RawMeeting raw, String name) {
    if (!raw.has(RawField.DAY) && !raw.has(RawField.TIME)) {
      return new Reading(List.of(new Schedule.ByAppointment()), Set.of());
    }
    DayText.Days days = DayText.parse(raw.all(RawField.DAY), raw.dialect());
    if (days.days().isEmpty()) {
      throw new RefusedRecord(RawField.DAY, noDay(raw));
    }
    int startMin = start(raw);
    Length length = length(raw, startMin);
    Set<FeedWarning> doubts = EnumSet.noneOf(FeedWarning.class);
    doubts.addAll(length.doubts);
    if (days.unreadable() > 0) {
      doubts.add(FeedWarning.DAYS_CUT);
    }
    Set<Schedule> schedules = new LinkedHashSet<>(); // without a rhythm the days are all one
    LocalTime time = LocalTime.of(startMin / 60, startMin % 60);
    for (DayOfWeek day : days.days()) {
      schedules.add(inRhythm(name, new Schedule.Weekly(day, time, length.minutes), doubts));
    }
    return new Reading(List.copyOf(schedules), doubts);
  }

  private static Schedule inRhythm(String name, Schedule.Weekly weekly, Set<FeedWarning> doubts) {
    return switch (WeekOrdinals.of(name, weekly.day())) {
      case WeekOrdinals.Rhythm.Weekly ignored -> weekly;
      case WeekOrdinals.Rhythm.Weeks weeks -> {
        doubts.add(FeedWarning.MONTHLY);
        yield new Schedule.Monthly(weeks.weeks(), weekly.day(), weekly.start(), weekly.lengthMin());
      }
      case WeekOrdinals.Rhythm.Doubtful ignored -> {
        doubts.add(FeedWarning.MAYBE_MONTHLY);
        yield weekly;
      }
      case WeekOrdinals.Rhythm.Unknown ignored -> {
        doubts.add(FeedWarning.RHYTHM_UNKNOWN);
        yield new Schedule.ByAppointment();
      }
    };
  }

  private static String noDay(RawMeeting raw) {
    if (!raw.has(RawField.DAY)) {
      return "has a time but no day";
    }
    return switch (raw.dialect()) {
      case BMLT -> "the day is none of 1 (Sunday) to 7 (Saturday)";
      case MEETING_GUIDE, BMLT_ADMIN -> "the day is none of 0 (Sunday) to 6 (Saturday)";
      case TABLE -> "the day is neither a weekday's name nor one of 0 (Sunday) to 6 (Saturday)";
    };
  }

  private static int start(RawMeeting raw) {
    if (!raw.has(RawField.TIME)) {
      throw new RefusedRecord(RawField.TIME, "has a day but no time");
    }
    OptionalInt start = TimeText.minuteOfDay(raw.text(RawField.TIME));
    if (start.isEmpty()) {
      throw new RefusedRecord(RawField.TIME, "the time is no time of day; write HH:MM");
    }
    if (start.getAsInt() == TimeText.DAY_MIN) {
      throw new RefusedRecord(
          RawField.TIME, "a meeting cannot start at 24:00; write 00:00 of the next day");
    }
    return start.getAsInt();
  }

  private static Length length(RawMeeting raw, int startMin) {
    if (raw.has(RawField.END_TIME)) {
      OptionalInt end = TimeText.minuteOfDay(raw.text(RawField.END_TIME));
      return end.isEmpty() ? unreadable() : checked(untilEnd(startMin, end.getAsInt()));
    }
    if (!raw.has(RawField.DURATION)) {
      return new Length(Schedule.DEFAULT_LENGTH_MIN, Set.of(FeedWarning.END_MISSING));
    }
    OptionalInt given = TimeText.lengthMin(raw.text(RawField.DURATION));
    if (given.isEmpty() || given.getAsInt() > Schedule.MAX_LENGTH_MIN) {
      return unreadable();
    }
    return given.getAsInt() == 0
        ? new Length(Schedule.DEFAULT_LENGTH_MIN, Set.of(FeedWarning.END_MISSING))
        : checked(given.getAsInt());
  }

  private static int untilEnd(int startMin, int endMin) {
    return endMin > startMin ? endMin - startMin : endMin - startMin + TimeText.DAY_MIN;
  }

  private static Length checked(int minutes) {
    return new Length(minutes, minutes > VERY_LONG_MIN ? Set.of(FeedWarning.VERY_LONG) : Set.of());
  }

  private static Length unreadable() {
    return new Length(Schedule.DEFAULT_LENGTH_MIN, Set.of(FeedWarning.LENGTH_UNREADABLE));
  }
}
