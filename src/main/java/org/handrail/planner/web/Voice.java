package org.handrail.planner.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Says a plan's sentences in the reader's language and habit. Immutable. */
final class Voice {

  private static final int NUMBERS_AS_WORDS = 12;

  private final MessageSource messages;
  private final Locale locale;

  Voice(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /** The text of a key, its arguments filled in. A sentence that ends with "p.m." needs no second full stop. */
  String say(String key, Object... arguments) {
    String text = messages.getMessage(key, arguments, locale);
    return text.endsWith("..") ? text.substring(0, text.length() - 1) : text;
  }

  String time(LocalTime time) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale)
        .format(time)
        .replace('\u202f', '\u00a0'); // not every font has the narrow blank
  }

  String time(Instant instant, ZoneId zone) {
    return time(instant.atZone(zone).toLocalTime());
  }

  /** The end of a day reads as midnight. */
  String endTime(Instant instant, ZoneId zone) {
    LocalTime time = instant.atZone(zone).toLocalTime();
    return time.equals(LocalTime.MIDNIGHT) ? say("time.midnight") : time(time);
  }

  String day(LocalDate date) {
    String inMonth =
        DateTimeFormatter.ofLocalizedPattern("MMMMd").withLocale(locale).format(date);
    return say("plan.date", weekday(date.getDayOfWeek()), inMonth);
  }

  String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** The weekday and the time of an instant. */
  String dayAndTime(Instant instant, ZoneId zone) {
    return say("plan.dayTime", weekday(instant.atZone(zone).getDayOfWeek()), time(instant, zone));
  }

  String minutes(long minutes) {
    if (minutes < 60) {
      return say("time.minutes", minutes);
    }
    return minutes % 60 == 0
        ? say("time.hours", minutes / 60)
        : say("time.hoursMinutes", minutes / 60, minutes % 60);
  }

  /** A number of meetings: small ones as words. */
  String count(int number) {
    return number <= NUMBERS_AS_WORDS ? say("plan.number." + number) : Integer.toString(number);
  }

  /** "a, b and c". */
  String listed(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    return say("plan.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }
}
