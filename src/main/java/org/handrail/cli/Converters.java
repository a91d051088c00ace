package org.handrail.cli;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handrail.directory.VenueType;
import org.handrail.planner.RefusedSettings;
import org.handrail.planner.TravelLength;
import org.handrail.planner.VenueChoice;
import org.handrail.planner.WakingHours;
import org.handrail.planner.travel.TravelMode;
import org.handrail.shared.DistanceUnit;
import org.handrail.shared.TimeWindow;
import org.handrail.shared.ValueParser;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line to values. Each refusal says what form is wanted. */
public final class Converters {

  private static final Pattern DISTANCE =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?)(km|mi|m)", Pattern.CASE_INSENSITIVE);
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;
  private static final Map<String, DayOfWeek> DAYS = days();

  private Converters() {}

  static void register(CommandLine commandLine) {
    commandLine
        .registerConverter(int.class, Converters::number)
        .registerConverter(NearOption.class, NearOption::of)
        .registerConverter(Distance.class, Converters::distance)
        .registerConverter(DayOfWeek.class, Converters::day)
        .registerConverter(LocalTime.class, Converters::time)
        .registerConverter(LocalDate.class, Converters::date)
        .registerConverter(Instant.class, Converters::instant)
        .registerConverter(ZoneId.class, Converters::zone)
        .registerConverter(Duration.class, Converters::length)
        .registerConverter(VenueType.class, Converters::venue)
        .registerConverter(VenueChoice.class, Converters::venueChoice)
        .registerConverter(TravelMode.class, Converters::travelMode)
        .registerConverter(WakingHours.class, Converters::wakingHours)
        .registerConverter(TimeWindow.class, Converters::risk);
  }

  /**
   * How far.
   *
   * @param metres more than 0
   */
  public record Distance(double metres) {}

  private static Integer number(String text) {
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException("write a whole number");
    }
  }

  private static Distance distance(String text) {
    Matcher matcher = DISTANCE.matcher(text.strip());
    if (matcher.matches()) {
      double number = Double.parseDouble(matcher.group(1));
      double metres = switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
        case "km" -> number * 1000;
        case "mi" -> number * DistanceUnit.MILE.metres();
        default -> number;
      };
      if (metres > 0) {
        return new Distance(metres);
      }
    }
    throw new TypeConversionException("write a distance as 5km, 800m or 3mi");
  }

  private static DayOfWeek day(String text) {
    DayOfWeek day = DAYS.get(text.strip().toLowerCase(Locale.ROOT));
    if (day == null) {
      throw new TypeConversionException("write a day as mon, tue, wed, thu, fri, sat or sun");
    }
    return day;
  }

  private static LocalTime time(String text) {
    int minutes = minuteOfDay(text);
    if (minutes < 0 || minutes >= Duration.ofDays(1).toMinutes()) {
      throw new TypeConversionException("write a time as HH:MM, 00:00 to 23:59");
    }
    return LocalTime.ofSecondOfDay(minutes * 60L);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("write a date as YYYY-MM-DD, such as 2026-11-30");
    }
  }

  private static Instant instant(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text.strip());
      if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeParseException e) {
      // the one message below tells the form
    }
    throw new TypeConversionException("write an instant with its offset, such as"
        + " 2026-11-30T18:00:00-05:00 or 2026-11-30T23:00:00Z, in the years 1970 to 9998");
  }

  private static ZoneId zone(String text) {
    return ValueParser.findZone(text.strip())
        .orElseThrow(() -> new TypeConversionException(
            "write a time zone by its name in the tz database, such as America/New_York"));
  }

  private static Duration length(String text) {
    int minutes = TravelLength.findMinutes(text)
        .orElseThrow(() -> new TypeConversionException("write a length as 45m, 1h or 1h30m"));
    return Duration.ofMinutes(minutes);
  }

  private static VenueType venue(String text) {
    for (VenueType venue : VenueType.values()) {
      if (venue.code().equalsIgnoreCase(text.strip())) {
        return venue;
      }
    }
    throw new TypeConversionException("write in-person, online or hybrid");
  }

  private static VenueChoice venueChoice(String text) {
    return VenueChoice.find(text.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(() -> new TypeConversionException("write " + VenueChoice.CODES));
  }

  private static TravelMode travelMode(String text) {
    return TravelMode.find(text.strip())
        .orElseThrow(() -> new TypeConversionException("write walk, bike, transit or drive"));
  }

  private static WakingHours wakingHours(String text) {
    try {
      return WakingHours.parse(text.strip());
    } catch (RefusedSettings e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static TimeWindow risk(String text) {
    String[] parts = text.split("/", -1);
    try {
      if (parts.length == 3) {
        return new TimeWindow(
            instant(parts[0]), instant(parts[1]), Integer.parseInt(parts[2].strip()));
      }
    } catch (IllegalArgumentException e) {
      // falls through to the one message below
    }
    throw new TypeConversionException(
        "write a risk window as START/END/WEIGHT: two instants with offsets, the second later, and a"
            + " weight from 1 to 5");
  }

  /** Minutes after midnight of HH:MM, 24:00 included, or −1. */
  private static int minuteOfDay(String text) {
    String[] parts = text.strip().split(":", -1);
    if (parts.length != 2 || !parts[0].matches("\\d{1,2}") || !parts[1].matches("\\d{2}")) {
      return -1;
    }
    int hour = Integer.parseInt(parts[0]);
    int minute = Integer.parseInt(parts[1]);
    return (hour < 24 && minute < 60) || (hour == 24 && minute == 0) ? hour * 60 + minute : -1;
  }

  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      days.put(name, day);
      days.put(name.substring(0, 3), day);
    }
    return days;
  }
}
