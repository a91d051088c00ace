package org.handrail.ical;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handrail.ical.RejectedEntry.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Reads a repeat rule and refuses, before anything is laid out, what could run away. A part that cannot be read is left out, and a day
 * that cannot be read is every day: then the rule makes more instances than it should rather than fewer, and nobody is planned into
 * time that is taken.
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

  /** How often that which repeats within the day comes round in one. */
  private static final Map<String, Integer> A_DAY =
      Map.of("HOURLY", 24, "MINUTELY", 24 * 60, "SECONDLY", 24 * 60 * 60);

  private static final Set<String> TIMES_OF_DAY = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
  private static final Pattern WEEKDAY =
      Pattern.compile("(?:([+-]?\\d{1,2})(?!\\d))?\\s*([^\\d\\s]*)");

  private final Map<String, String> parts = new HashMap<>();
  private final Consumer<Kept> leftOut;

  private RuleParser(Consumer<Kept> leftOut) {
    this.leftOut = leftOut;
  }

  /**
   * @param text the value of an RRULE
   * @param untilByTheWallClock turns the text of UNTIL into the last moment at which an instance may start
   * @param leftOut runs for each part that cannot be read, with what counts all the same
   * @throws EntryRefusal when the rule does not say how often, repeats within the day, or is too dense
   */
  static RecurrenceRule parse(
      String text, Function<String, LocalDateTime> untilByTheWallClock, Consumer<Kept> leftOut) {
    RuleParser parser = new RuleParser(leftOut);
    parser.split(text);
    parser.refuseWhatRunsAway();
    RecurrenceRule.Frequency frequency = parser.frequency();
    return new RecurrenceRule(
        frequency,
        parser.interval(),
        parser.positive("COUNT", 0),
        parser.until(untilByTheWallClock),
        parser.weekStart(),
        parser.byParts(frequency));
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
      String value = part.substring(equals + 1).strip();
      if (!KNOWN.contains(key)) {
        leftOut.accept(Kept.WITHOUT);
      } else if (parts.putIfAbsent(key, value) != null) {
        leftOut.accept(Kept.WITHOUT);
        if (key.startsWith("BY")) { // what is listed twice is meant twice
          parts.merge(key, value, (one, other) -> one + "," + other);
        }
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
      case "HOURLY", "MINUTELY", "SECONDLY" -> {
        if (daysByTheClock().isEmpty()) {
          throw new EntryRefusal(EntryFault.TOO_OFTEN);
        }
        yield RecurrenceRule.Frequency.DAILY;
      }
      default -> throw new EntryRefusal(EntryFault.RULE_UNREADABLE);
    };
  }

  private int interval() {
    OptionalInt days = daysByTheClock();
    return days.isPresent() ? days.getAsInt() : positive("INTERVAL", 1);
  }

  /** Every how many days a rule comes that counts in hours or less and means days: every 24 hours, every 2,880 minutes. */
  private OptionalInt daysByTheClock() {
    Integer aDay = A_DAY.get(parts.getOrDefault("FREQ", ""));
    if (aDay == null || TIMES_OF_DAY.stream().anyMatch(parts::containsKey)) {
      return OptionalInt.empty();
    }
    OptionalInt interval = number(parts.getOrDefault("INTERVAL", "1"), 1, Integer.MAX_VALUE);
    return interval.isPresent() && interval.getAsInt() % aDay == 0
        ? OptionalInt.of(interval.getAsInt() / aDay)
        : OptionalInt.empty();
  }

  private int positive(String key, int otherwise) {
    String text = parts.get(key);
    if (text == null) {
      return otherwise;
    }
    OptionalInt number = number(text, 1, Integer.MAX_VALUE);
    if (number.isEmpty()) {
      leftOut.accept(Kept.WITHOUT);
    }
    return number.orElse(otherwise);
  }

  private @Nullable LocalDateTime until(Function<String, LocalDateTime> read) {
    String text = parts.get("UNTIL");
    try {
      return text == null ? null : read.apply(text);
    } catch (EntryRefusal e) {
      leftOut.accept(Kept.WITHOUT);
      return null;
    }
  }

  private DayOfWeek weekStart() {
    DayOfWeek day = day(parts.getOrDefault("WKST", "MO"));
    if (day == null) {
      leftOut.accept(Kept.WITHOUT);
    }
    return day == null ? DayOfWeek.MONDAY : day;
  }

  private RecurrenceRule.Parts byParts(RecurrenceRule.Frequency frequency) {
    Set<Integer> seconds = numbers("BYSECOND", 0, 60);
    Set<Integer> minutes = numbers("BYMINUTE", 0, 59);
    Set<Integer> hours = numbers("BYHOUR", 0, 23);
    Set<Integer> monthDays = signed("BYMONTHDAY", 31);
    Set<Integer> months = numbers("BYMONTH", 1, 12);
    refuseDaysThatNeverCome(months, monthDays);
    int timesADay =
        Math.max(1, seconds.size()) * Math.max(1, minutes.size()) * Math.max(1, hours.size());
    return new RecurrenceRule.Parts(
        seconds,
        minutes,
        hours,
        weekdays(mostOfAWeekday(frequency, months)),
        monthDays,
        signed("BYYEARDAY", 366),
        signed("BYWEEKNO", 53),
        months,
        signed("BYSETPOS", mostDays(frequency) * timesADay));
  }

  /** Such as the 30th of February. */
  private static void refuseDaysThatNeverCome(Set<Integer> months, Set<Integer> monthDays) {
    int longest =
        months.stream().mapToInt(month -> Month.of(month).maxLength()).max().orElse(31);
    if (!monthDays.isEmpty() && monthDays.stream().allMatch(day -> Math.abs(day) > longest)) {
      throw new EntryRefusal(EntryFault.RULE_UNREADABLE);
    }
  }

  /** How many days of one weekday there are at most where they are numbered; else no number matters. */
  private int mostOfAWeekday(RecurrenceRule.Frequency frequency, Set<Integer> months) {
    boolean inMonths = frequency == RecurrenceRule.Frequency.MONTHLY
        || (frequency == RecurrenceRule.Frequency.YEARLY
            && !months.isEmpty()
            && !parts.containsKey("BYWEEKNO"));
    return inMonths ? 5 : 53;
  }

  private static int mostDays(RecurrenceRule.Frequency frequency) {
    return switch (frequency) {
      case DAILY -> 1;
      case WEEKLY -> 7;
      case MONTHLY -> 31;
      case YEARLY -> 371; // a year of 53 weeks
    };
  }

  private Set<Integer> signed(String key, int most) {
    return numbers(key, -most, most).stream()
        .filter(number -> {
          if (number == 0) {
            leftOut.accept(Kept.WITHOUT);
          }
          return number != 0;
        })
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<Integer> numbers(String key, int least, int most) {
    Set<Integer> numbers = new LinkedHashSet<>();
    for (String text : list(key)) {
      number(text, least, most).ifPresentOrElse(numbers::add, () -> leftOut.accept(Kept.WITHOUT));
    }
    return Set.copyOf(numbers);
  }

  /**
   * Of a day that cannot be read each that it may be.
   *
   * @param most the highest number that a weekday can have
   */
  private Set<RecurrenceRule.Weekday> weekdays(int most) {
    Set<RecurrenceRule.Weekday> weekdays = new LinkedHashSet<>();
    for (String text : list("BYDAY")) {
      Matcher form = WEEKDAY.matcher(text);
      boolean formed = form.matches();
      DayOfWeek day = formed ? day(form.group(2)) : null;
      String ordinal = formed ? form.group(1) : null;
      OptionalInt number = ordinal == null ? OptionalInt.of(0) : number(ordinal, -most, most);
      boolean isNone = ordinal != null && number.orElse(0) == 0;
      if (day == null || isNone) {
        leftOut.accept(Kept.EVERY_DAY);
      }
      for (DayOfWeek meant : day == null ? List.of(DayOfWeek.values()) : List.of(day)) {
        weekdays.add(new RecurrenceRule.Weekday(number.orElse(0), meant));
      }
    }
    return Set.copyOf(weekdays);
  }

  /** The day of two letters, as it should be, or of more of its English name, as people write it; else null. */
  private static @Nullable DayOfWeek day(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (text.length() >= 2 && day.name().startsWith(text)) {
        return day;
      }
    }
    return null;
  }

  private String[] list(String key) {
    String text = parts.get(key);
    if (text == null) {
      return new String[0];
    }
    if (text.length() > 16 * MAX_PRODUCT) { // BYSETPOS does not multiply, but is no longer for it
      leftOut.accept(Kept.WITHOUT);
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
