package org.handrail.planner;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** English words for advice on the command line and in JSON; pages have their own in message files. */
final class Words {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);

  private Words() {}

  static String dayAndTime(Instant instant, ZoneId zone) {
    return DAY_AND_TIME.format(instant.atZone(zone));
  }

  static String capital(String sentence) {
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }
}
