package org.handrail.planner;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours in which the person is up and free to go, by the wall clock of each day.
 *
 * @param fromMin minute of the day, 0 to 1439
 * @param untilMin minute of the day after {@code fromMin}, up to 1440 (24:00)
 */
public record WakingHours(int fromMin, int untilMin) {

  /** 06:30 to 22:30. */
  public static final WakingHours DEFAULT = new WakingHours(6 * 60 + 30, 22 * 60 + 30);

  static final int DAY_MIN = 24 * 60;
  private static final Pattern FORM = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");

  /**
   * @throws RefusedSettings when the end is not after the start or one is outside the day
   */
  public WakingHours {
    if (fromMin < 0 || untilMin > DAY_MIN || untilMin <= fromMin) {
      throw new RefusedSettings(
          "awake", "Waking hours lie between 00:00 and 24:00 and end after they start.");
    }
  }

  /**
   * Reads {@code 06:30-22:30}.
   *
   * @throws RefusedSettings when the text is not of this form or the hours are refused
   */
  public static WakingHours parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new RefusedSettings("awake", "Waking hours are written like 06:30-22:30.");
    }
    return new WakingHours(
        minuteOfDay(matcher.group(1), matcher.group(2)),
        minuteOfDay(matcher.group(3), matcher.group(4)));
  }

  private static int minuteOfDay(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }

  /** The start as {@link #parse} reads it, such as {@code 06:30}. */
  String from() {
    return clock(fromMin);
  }

  /** The end as {@link #parse} reads it, such as {@code 22:30}; {@code 24:00} at midnight. */
  String until() {
    return clock(untilMin);
  }

  private static String clock(int minuteOfDay) {
    return String.format(Locale.ROOT, "%02d:%02d", minuteOfDay / 60, minuteOfDay % 60);
  }

  /** These hours with their start and end moved by so many minutes, as far as the day reaches. */
  WakingHours stretched(int earlierMin, int laterMin) {
    return new WakingHours(
        Math.max(0, fromMin - earlierMin), Math.min(DAY_MIN, untilMin + laterMin));
  }
}
