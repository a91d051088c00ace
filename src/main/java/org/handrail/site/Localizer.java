package org.handrail.site;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.handrail.shared.DistanceUnit;
import org.springframework.context.MessageSource;

/**
 * Says things in the reader's language and habit: texts, sentences, times, days, lengths, distances, numbers and lists.
 * Every template gets one as {@code words}. Immutable.
 */
public final class Localizer {

  private static final int NUMBERS_AS_WORDS = 12;

  private static final Pattern DOUBLE_STOP = Pattern.compile("(?<!\\.)\\.\\.(?=\\s|$)");

  private final MessageSource messages;
  private final Locale locale;
  private final LocaleFormats formats;

  /** Speaks one language; the locale's region decides on miles and on 12 or 24 hours. */
  public Localizer(MessageSource messages, Locale locale) {
    this(messages, new LocaleFormats(locale));
  }

  /** The same with what is known of the locale already. */
  Localizer(MessageSource messages, LocaleFormats formats) {
    this.messages = messages;
    this.formats = formats;
    locale = formats.locale();
  }

  public Locale locale() {
    return locale;
  }

  /** The language as the {@code lang} attribute wants it. */
  public String lang() {
    return locale.getLanguage();
  }

  /**
   * The text of a key with its arguments filled in.
   *
   * @throws org.springframework.context.NoSuchMessageException when no file has the key
   */
  public String t(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** The same as sentences: one that ends with "p.m." needs no second full stop. */
  public String sentence(String key, Object... arguments) {
    String text = t(key, arguments);
    return text.contains("..") ? DOUBLE_STOP.matcher(text).replaceAll(".") : text;
  }

  /** A whole number with the language's separators. */
  public String number(long value) {
    return formats.whole(value);
  }

  /** How many of something: small numbers as words, which agree with theirs (dos, tres; una). */
  public String count(int number) {
    return number <= NUMBERS_AS_WORDS ? t("number.word." + number) : Integer.toString(number);
  }

  /** "a, b and c". */
  public String listed(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return sentence(
        "list.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  /** A time of day, such as 18:30 or 6:30 PM. */
  public String time(LocalTime time) {
    return formats.time(time);
  }

  /** A time of day on the clocks of a zone. */
  public String time(Instant instant, ZoneId zone) {
    return time(instant.atZone(zone).toLocalTime());
  }

  /** A time where an axis or a heading says which half of the day it is in, such as 6:30 or 18:30. */
  public String shortTime(Instant instant, ZoneId zone) {
    return formats.hours(":mm").format(instant.atZone(zone));
  }

  /** A full hour on an axis, such as 6 or 18. */
  public String hour(LocalTime time) {
    return formats.hours("").format(time);
  }

  /** The end of a day reads as midnight, everything else as its time. */
  public String endTime(LocalTime time) {
    return time.equals(LocalTime.MIDNIGHT) ? t("time.midnight") : time(time);
  }

  /** The end of a day on the clocks of a zone. */
  public String endTime(Instant instant, ZoneId zone) {
    return endTime(instant.atZone(zone).toLocalTime());
  }

  /** The weekday and the time, such as Tuesday 6:30 PM. */
  public String weekdayAndTime(DayOfWeek day, LocalTime time) {
    return sentence("time.ofWeekday", weekday(day), time(time));
  }

  /** The weekday and the time of a moment on the clocks of a zone. */
  public String weekdayAndTime(Instant instant, ZoneId zone) {
    return weekdayAndTime(
        instant.atZone(zone).getDayOfWeek(), instant.atZone(zone).toLocalTime());
  }

  /** A day with its month, such as Tuesday, December 1. */
  public String date(LocalDate date) {
    return formats.date().format(date);
  }

  /** A moment, on the clock of UTC, for what is not of one place: {@code November 30, 2026, 17:05 UTC}. */
  public String moment(Instant instant) {
    ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
    return t(
        "time.moment",
        dateWithYear(at.toLocalDate()),
        time(at.toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
  }

  /** A day with month and year. */
  public String dateWithYear(LocalDate date) {
    return formats.dateWithYear().format(date);
  }

  /** Today, tomorrow, the weekday within a week, else the date. */
  public String day(LocalDate date, LocalDate today) {
    long ahead = date.toEpochDay() - today.toEpochDay();
    if (ahead == 0) {
      return t("day.today");
    }
    if (ahead == 1) {
      return t("day.tomorrow");
    }
    return ahead > 1 && ahead < 7 ? weekday(date.getDayOfWeek()) : date(date);
  }

  /** The weekday in full. */
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** The weekday in two or three letters. */
  public String weekdayShort(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale);
  }

  /** A length of time in hours and minutes, such as 1 h 5 min. */
  public String minutes(long minutes) {
    if (minutes < 60) {
      return t("time.minutes", minutes);
    }
    return minutes % 60 == 0
        ? t("time.hours", minutes / 60)
        : t("time.hoursMinutes", minutes / 60, minutes % 60);
  }

  /** A distance in kilometres or miles, one decimal below ten. */
  public String distance(double metres) {
    DistanceUnit unit = DistanceUnit.of(locale);
    double value = metres / unit.metres();
    double least = Math.max(value, 0.1); // nobody needs to know that it is the next door
    return t(
        unit == DistanceUnit.MILE ? "distance.miles" : "distance.km",
        value < 9.95 ? formats.oneDecimal(least) : formats.nearestWhole(least));
  }

  /** How long ago a moment was, in whole days, months or years. */
  public String ago(Instant then, Instant now) {
    LocalDate from = LocalDate.ofInstant(then, ZoneOffset.UTC);
    LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Period age = Period.between(from, until);
    if (age.toTotalMonths() >= 24) {
      return t("ago.years", age.getYears());
    }
    if (age.toTotalMonths() >= 1) {
      return t("ago.months", age.toTotalMonths());
    }
    return t("ago.days", Math.max(0, Duration.between(then, now).toDays()));
  }

  /** The same of what gets old within a day: in minutes and hours, from a day on as {@link #ago}. */
  public String lately(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.compareTo(Duration.ofHours(1)) < 0) {
      return t("ago.minutes", Math.max(0, age.toMinutes()));
    }
    return age.compareTo(Duration.ofDays(1)) < 0 ? t("ago.hours", age.toHours()) : ago(then, now);
  }

  /** What people call a zone, such as Eastern Time. */
  public String zone(ZoneId zone) {
    return formats.zone(zone);
  }

  /** A language's name; the code where nobody knows one. */
  public String language(String code) {
    String javas = Locale.of(code).getDisplayLanguage(locale);
    // Java names signed languages in English at best.
    String ours = messages.getMessage("language.name." + code, null, javas, locale);
    return capitalised(Objects.requireNonNullElse(ours, javas));
  }

  /** A country's name. */
  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  private String capitalised(String name) {
    return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}
