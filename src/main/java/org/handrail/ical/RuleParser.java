package org.handrail.ical;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a repeat rule and refuses, before anything is laid out, what could run away. A part that cannot be read is left out: then the
 * rule makes more instances than it should rather than fewer, and nobody is planned into time that is taken.
 */
final class RuleParser {

  static final int MAX_PRODUCT = 1_000;

  private static final Set<String> KNOWN = Set.of(
      "FREQ",
      "INTERVAL",
      "COUNT",
      "UNTIL",
      "WKST",
      "BYSECOND",
      "BYMINUTE",
      "BYHOUR",
      "BYDAY",
      "BYMONTHDAY",
      "BYYEARDAY",
      "BYWEEKNO",
      "BYMONTH",
      "BYSETPOS",
      "RSCALE",
      "SKIP");
  private static final Set<String> MULTIPLYING = Set.of(
      "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH");
  private static final Map<String, DayOfWeek> DAYS = Map.of(
      "MO", DayOfWeek.MONDAY,
      "TU", DayOfWeek.TUESDAY,
      "WE", DayOfWeek.WEDNESDAY,
      "TH", DayOfWeek.THURSDAY,
      "FR", DayOfWeek.FRIDAY,
      "SA", DayOfWeek.SATURDAY,
      "SU", DayOfWeek.SUNDAY);
  private static final Pattern WEEKDAY = Pattern.compile("([+-]?\\d{1,2})?([A-Z]{2})");

  private final Map<String, String> parts = new HashMap<>();
  private final Runnable leftOut;

  private RuleParser(Runnable leftOut) {
    this.leftOut = leftOut;
  }

  /**
   * @param text the value of an RRULE
   * @param untilByTheWallClock turns the text of UNTIL into the last moment at which an instance may start
   * @param leftOut runs for each part that cannot be read
   * @throws EntryRefusal when the rule does not say how often, repeats within the day, or is too dense
   */
  static RecurrenceRule parse(
      String text, Function<String, LocalDateTime> untilByTheWallClock, Runnable leftOut) {
    RuleParser parser = new RuleParser(leftOut);
    parser.split(text);
    parser.refuseWhatRunsAway();
    return new RecurrenceRule(
        parser.frequency(),
        parser.positive("INTERVAL", 1),
        parser.positive("COUNT", 0),
        parser.until(untilByTheWallClock),
        parser.weekStart(),
        parser.byParts());
  }

  private void split(String text) {
    for (String part : text.strip().toUpperCase(Locale.ROOT).split(";")) {
      if (part.isBlank()) {
        continue;
      }
      int equals = part.indexOf('=');
      String key = equals < 0 ? "" : part.substring(0, equals).strip();
      if (key.startsWith("X-")) {
        continue;
      }
      if (!KNOWN.contains(key)
          || parts.putIfAbsent(key, part.substring(equals + 1).strip()) != null) {
        leftOut.run();
      }
    }
  }

  private void refuseWhatRunsAway() {
    if (!parts.getOrDefault("RSCALE", "GREGORIAN").equals("GREGORIAN")
        || !parts.getOrDefault("SKIP", "OMIT").equals("OMIT")) {
      throw new EntryRefusal(EntryFault.RULE_FOREIGN);
    }
    long product = 1;
    for (String key : MULTIPLYING) {
      String list = parts.get(key);
      product *= list == null ? 1 : 1 + list.chars().filter(c -> c == ',').count();
      if (product > MAX_PRODUCT) {
        throw new EntryRefusal(EntryFault.RULE_DENSE);
      }
    }
  }

  private RecurrenceRule.Frequency frequency() {
    return switch (parts.getOrDefault("FREQ", "")) {
      case "DAILY" -> RecurrenceRule.Frequency.DAILY;
      case "WEEKLY" -> RecurrenceRule.Frequency.WEEKLY;
      case "MONTHLY" -> RecurrenceRule.Frequency.MONTHLY;
      case "YEARLY" -> RecurrenceRule.Frequency.YEARLY;
      case "HOURLY", "MINUTELY", "SECONDLY" -> throw new EntryRefusal(EntryFault.TOO_OFTEN);
      default -> throw new EntryRefusal(EntryFault.RULE_UNREADABLE);
    };
  }

  private int positive(String key, int otherwise) {
    String text = parts.get(key);
    if (text == null) {
      return otherwise;
    }
    OptionalInt number = number(text, 1, Integer.MAX_VALUE);
    if (number.isEmpty()) {
      leftOut.run();
    }
    return number.orElse(otherwise);
  }

  private @Nullable LocalDateTime until(Function<String, LocalDateTime> read) {
    String text = parts.get("UNTIL");
    try {
      return text == null ? null : read.apply(text);
    } catch (EntryRefusal e) {
      leftOut.run();
      return null;
    }
  }

  private DayOfWeek weekStart() {
    DayOfWeek day = DAYS.get(parts.getOrDefault("WKST", "MO"));
    if (day == null) {
      leftOut.run();
    }
    return day == null ? DayOfWeek.MONDAY : day;
  }

  private RecurrenceRule.Parts byParts() {
    return new RecurrenceRule.Parts(
        numbers("BYSECOND", 0, 60),
        numbers("BYMINUTE", 0, 59),
        numbers("BYHOUR", 0, 23),
        weekdays(),
        signed("BYMONTHDAY", 31),
        signed("BYYEARDAY", 366),
        signed("BYWEEKNO", 53),
        numbers("BYMONTH", 1, 12),
        signed("BYSETPOS", 366));
  }

  private Set<Integer> signed(String key, int most) {
    return numbers(key, -most, most).stream()
        .filter(number -> {
          if (number == 0) {
            leftOut.run();
          }
          return number != 0;
        })
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<Integer> numbers(String key, int least, int most) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (String text : list(key)) {
      number(text, least, most).ifPresentOrElse(numbers::add, leftOut);
    }
    return Set.copyOf(numbers);
  }

  private Set<RecurrenceRule.Weekday> weekdays() {
    Set<RecurrenceRule.Weekday> weekdays = new LinkedHashSet<>();
    for (String text : list("BYDAY")) {
      Matcher form = WEEKDAY.matcher(text);
      DayOfWeek day = form.matches() ? DAYS.get(form.group(2)) : null;
      String ordinal = day == null ? null : form.group(1);
      OptionalInt number = ordinal == null ? OptionalInt.of(0) : number(ordinal, -53, 53);
      if (day == null || number.isEmpty()) {
        leftOut.run();
      } else {
        weekdays.add(new RecurrenceRule.Weekday(number.getAsInt(), day));
      }
    }
    return Set.copyOf(weekdays);
  }

  private String[] list(String key) {
    String text = parts.get(key);
    if (text == null) {
      return new String[0];
    }
    if (text.length() > 4 * MAX_PRODUCT) { // BYSETPOS does not multiply, but is no longer for it
      leftOut.run();
      return new String[0];
    }
    String[] values = text.split(",");
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i].strip();
    }
    return values;
  }

  private static OptionalInt number(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
