package org.handrail.directory.feed;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day and lengths as lists write them. All patterns are free of nested repetition: the text is foreign. */
final class TimeText {

  /** Minutes in a day; also the value of 24:00. */
  static final int DAY_MIN = 24 * 60;

  private static final int MAX_CHARS = 40;
  private static final Set<String> NOON =
      Set.of("noon", "midday", "12noon", "12:00noon", "mediodía", "mediodia");
  private static final Set<String> MIDNIGHT =
      Set.of("midnight", "12midnight", "12:00midnight", "medianoche");
  private static final Pattern PLAIN = Pattern.compile("(?:[01][0-9]|2[0-3]):[0-5][0-9]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");
  private static final Pattern LAST_DOT = Pattern.compile("m\\.$");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,2})[:.h](\\d{2})(?:[:.]\\d{2})?(?:\\.0+)?(am|pm|a|p)?");
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(am|pm|a|p)");
  private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(\\d{2})(am|pm|a|p)?");
  private static final Pattern HOURS_MINUTES = Pattern.compile(
      "(?:(\\d{1,2})(?:h|hr|hrs|hour|hours))?(?:(\\d{1,4})(?:m|min|mins|minutes?)?)?");
  private static final Pattern DECIMAL_HOURS =
      Pattern.compile("(\\d{1,2})[.,](\\d)0?(?:h|hr|hrs|hours?)");
  private static final Pattern CLOCK_LENGTH = Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?");

  private TimeText() {}

  /** Minutes since midnight, 0 to 1440 (24:00), or empty when the text is no time that has one meaning. */
  static OptionalInt minuteOfDay(String raw) {
    if (PLAIN.matcher(raw).matches()) { // most lists hold nothing else
      return OptionalInt.of(toInt(raw.substring(0, 2)) * 60 + toInt(raw.substring(3)));
    }
    String s = compact(raw);
    if (NOON.contains(s)) {
      return OptionalInt.of(12 * 60);
    }
    if (MIDNIGHT.contains(s)) {
      return OptionalInt.of(0);
    }
    Matcher clock = CLOCK.matcher(s);
    if (clock.matches()) {
      return minute(clock.group(1), clock.group(2), clock.group(3));
    }
    Matcher hour = HOUR.matcher(s);
    if (hour.matches()) {
      return minute(hour.group(1), "0", hour.group(2));
    }
    Matcher digits = DIGITS.matcher(s);
    if (digits.matches()) {
      return minute(digits.group(1), digits.group(2), digits.group(3));
    }
    return OptionalInt.empty();
  }

  /** Minutes, 0 or more, or empty when the text is no length. */
  static OptionalInt lengthMin(String raw) {
    String s = compact(raw).replace("and", "").replace(",", "");
    String iso = s.startsWith("pt") ? s.substring(2) : s;
    Matcher clock = CLOCK_LENGTH.matcher(iso);
    if (clock.matches()) {
      return OptionalInt.of(toInt(clock.group(1)) * 60 + toInt(clock.group(2)));
    }
    Matcher decimal = DECIMAL_HOURS.matcher(compact(raw));
    if (decimal.matches()) {
      return OptionalInt.of(toInt(decimal.group(1)) * 60 + toInt(decimal.group(2)) * 6);
    }
    Matcher words = HOURS_MINUTES.matcher(iso);
    if (!iso.isEmpty() && words.matches()) {
      int hours = words.group(1) == null ? 0 : toInt(words.group(1));
      int minutes = words.group(2) == null ? 0 : toInt(words.group(2));
      if (minutes > 0 && iso.length() == 1) {
        return OptionalInt.empty(); // "2" is more likely two hours than two minutes
      }
      return OptionalInt.of(hours * 60 + minutes);
    }
    return OptionalInt.empty();
  }

  private static OptionalInt minute(String hourText, String minuteText, @Nullable String half) {
    int hour = toInt(hourText);
    int minute = toInt(minuteText);
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    } else if (half != null && half.startsWith("a")) {
      return OptionalInt.empty(); // "19:00 am" has no one meaning; "19:00 pm" has
    }
    int total = hour * 60 + minute;
    return minute > 59 || total > DAY_MIN ? OptionalInt.empty() : OptionalInt.of(total);
  }

  private static String compact(String raw) {
    String s = raw.length() > MAX_CHARS ? raw.substring(0, MAX_CHARS) : raw;
    String bare = BLANKS.matcher(s).replaceAll("").toLowerCase(Locale.ROOT);
    return LAST_DOT.matcher(bare.replace("a.m", "am").replace("p.m", "pm")).replaceAll("m");
  }

  private static int toInt(String digits) {
    return Integer.parseInt(digits);
  }
}
