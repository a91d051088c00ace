package org.handrail.helpline.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.helpline.AnswerHours;

/** Hours as they are written on the form: nothing for day and night, else lines such as {@code mon-fri 08:00-18:00}. */
final class HoursText {

  private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
      Map.entry("mon", DayOfWeek.MONDAY),
      Map.entry("tue", DayOfWeek.TUESDAY),
      Map.entry("wed", DayOfWeek.WEDNESDAY),
      Map.entry("thu", DayOfWeek.THURSDAY),
      Map.entry("fri", DayOfWeek.FRIDAY),
      Map.entry("sat", DayOfWeek.SATURDAY),
      Map.entry("sun", DayOfWeek.SUNDAY),
      Map.entry("lun", DayOfWeek.MONDAY),
      Map.entry("mar", DayOfWeek.TUESDAY),
      Map.entry("mie", DayOfWeek.WEDNESDAY),
      Map.entry("mié", DayOfWeek.WEDNESDAY),
      Map.entry("jue", DayOfWeek.THURSDAY),
      Map.entry("vie", DayOfWeek.FRIDAY),
      Map.entry("sab", DayOfWeek.SATURDAY),
      Map.entry("sáb", DayOfWeek.SATURDAY),
      Map.entry("dom", DayOfWeek.SUNDAY));

  private static final Pattern LINE = Pattern.compile(
      "(\\p{L}{3})(?:\\s*[-\u2013]\\s*(\\p{L}{3}))?\\s+(\\d{1,2}:\\d{2})\\s*[-\u2013]\\s*(\\d{1,2}:\\d{2})");

  private static final int MOST_LINES = 21;

  private HoursText() {}

  /** The hours that this text writes, if all its lines do. */
  static Optional<AnswerHours> read(String text) {
    List<AnswerHours.Span> spans = new ArrayList<>();
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > MOST_LINES) {
      return Optional.empty();
    }
    for (String line : lines) {
      Matcher parts = LINE.matcher(line.toLowerCase(Locale.ROOT));
      if (!parts.matches() || !DAYS.containsKey(parts.group(1))) {
        return Optional.empty();
      }
      DayOfWeek first = DAYS.get(parts.group(1));
      DayOfWeek last = parts.group(2) == null ? first : DAYS.get(parts.group(2));
      if (last == null) {
        return Optional.empty();
      }
      try {
        LocalTime from = time(parts.group(3));
        LocalTime until = time(parts.group(4));
        for (DayOfWeek day = first; ; day = day.plus(1)) {
          spans.add(new AnswerHours.Span(day, from, until));
          if (day == last) {
            break;
          }
        }
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return Optional.of(new AnswerHours(spans));
  }

  private static LocalTime time(String text) {
    return text.equals("24:00")
        ? LocalTime.MIDNIGHT
        : LocalTime.parse(text.length() == 4 ? "0" + text : text);
  }

  /** The text that writes these hours. */
  static String write(AnswerHours hours) {
    return hours.spans().stream()
        .map(span -> span.day().name().substring(0, 3).toLowerCase(Locale.ROOT) + " " + span.from()
            + "-" + span.until())
        .collect(Collectors.joining("\n"));
  }
}
