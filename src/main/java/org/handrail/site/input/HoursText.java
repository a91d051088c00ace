package org.handrail.site.input;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours of every week as people write them on a form: lines such as {@code mon-fri 08:00-18:00}, in English or Spanish. */
public final class HoursText {

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
      "(\\p{L}{3})(?:\\s*[-\u2013]\\s*(\\p{L}{3}))?\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?)\\s*[-\u2013]\\s*(\\d{1,2}:\\d{2}(?::\\d{2})?)");

  /** More spans than a week of a real place has. */
  public static final int MOST_SPANS = 50;

  /**
   * A time of one day of every week.
   *
   * @param until on the day after when it is not later than {@code from}
   */
  public record Span(DayOfWeek day, LocalTime from, LocalTime until) {}

  private HoursText() {}

  /** The spans that this text writes, in its order; empty when one of its lines writes none, or they are too many. */
  public static Optional<List<Span>> read(String text) {
    List<Span> spans = new ArrayList<>();
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.size() > MOST_SPANS) {
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
          spans.add(new Span(day, from, until));
          if (day == last) {
            break;
          }
        }
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    return spans.size() > MOST_SPANS ? Optional.empty() : Optional.of(List.copyOf(spans));
  }

  private static LocalTime time(String text) {
    return text.equals("24:00")
        ? LocalTime.MIDNIGHT
        : LocalTime.parse(text.indexOf(':') == 1 ? "0" + text : text);
  }

  /** The text that writes these in their order: one line for days that follow each other with the same times. */
  public static String write(Collection<Span> spans) {
    List<String> lines = new ArrayList<>();
    List<Span> run = new ArrayList<>();
    for (Span span : spans) {
      if (!run.isEmpty() && !goesOn(run.getFirst(), run.getLast(), span)) {
        lines.add(line(run.getFirst(), run.getLast()));
        run.clear();
      }
      run.add(span);
    }
    if (!run.isEmpty()) {
      lines.add(line(run.getFirst(), run.getLast()));
    }
    return String.join("\n", lines);
  }

  private static boolean goesOn(Span first, Span last, Span next) {
    return next.day() == last.day().plus(1)
        && next.day() != first.day()
        && next.from().equals(first.from())
        && next.until().equals(first.until());
  }

  private static String line(Span first, Span last) {
    String days = code(first.day()) + (first.equals(last) ? "" : "-" + code(last.day()));
    String until =
        first.until().equals(LocalTime.MIDNIGHT) ? "24:00" : first.until().toString();
    return days + " " + first.from() + "-" + until;
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
