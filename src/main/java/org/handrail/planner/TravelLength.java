package org.handrail.planner;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How people write how long a way may take: {@code 45m}, {@code 45}, {@code 1h} or {@code 1h30m}. */
public final class TravelLength {

  private static final Pattern FORM = Pattern.compile("(?:(\\d{1,2})h)?(?:(\\d{1,4})m?)?");
  private static final int HOUR_MIN = 60;

  private TravelLength() {}

  /** The minutes that a text stands for, 0 or more; empty when it is not of this form. Case does not count. */
  public static OptionalInt findMinutes(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher matcher = FORM.matcher(plain);
    return plain.isEmpty() || !matcher.matches()
        ? OptionalInt.empty()
        : OptionalInt.of(HOUR_MIN * number(matcher.group(1)) + number(matcher.group(2)));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
