package org.handrail.planner.sentence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes what a sentence says as the tables of sentences have it. */
final class CanonicalWeek {

  /** A Monday; the dates in the tables are counted from it. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static final Map<SentenceAssumption, String> ASSUMED = Map.of(
      SentenceAssumption.START, "start",
      SentenceAssumption.END, "end",
      SentenceAssumption.PART_OF_DAY, "part",
      SentenceAssumption.HALF_OF_DAY, "half",
      SentenceAssumption.DAYS, "days",
      SentenceAssumption.EVERY_WEEK, "week");

  private CanonicalWeek() {}

  /** The parts in an order of their own, so that tables may have them in any. */
  static String sorted(String canonical) {
    return new TreeSet<>(List.of(canonical.split("; ", -1))).toString();
  }

  static String of(WeekSentence week) {
    List<String> parts = new ArrayList<>();
    if (!week.home().isEmpty()) {
      parts.add("home=" + week.home());
    }
    if (week.meetings() != null) {
      parts.add("n=" + week.meetings());
    }
    if (!week.travel().isEmpty()) {
      parts.add("by=" + week.travel());
    }
    Integer up = week.awake().fromMin();
    Integer down = week.awake().untilMin();
    if (up != null || down != null) {
      parts.add("up=" + (up == null ? "" : clock(up)) + "-" + (down == null ? "" : clock(down)));
    }
    week.stated().forEach(hours -> parts.add(of(hours)));
    week.unread().forEach(part -> parts.add("?=" + part.text()));
    return String.join("; ", parts);
  }

  private static String of(StatedHours hours) {
    String name = hours.name().isEmpty() ? "" : " \"" + hours.name() + "\"";
    String place = hours.place().isEmpty() ? "" : " @" + hours.place();
    String assumed =
        hours.assumed().stream().map(a -> " !" + ASSUMED.get(a)).collect(Collectors.joining());
    StatedDate date = hours.date();
    String on = date == null ? days(hours.days()) : date.on(TODAY).toString();
    return on + " " + clock(hours.fromMin()) + "-" + clock(hours.untilMin()) + name + place
        + assumed;
  }

  private static String clock(int min) {
    return String.format(Locale.ROOT, "%02d:%02d", min / 60, min % 60);
  }

  private static String days(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return "daily";
    }
    List<String> runs = new ArrayList<>();
    int day = 1;
    while (day <= 7) {
      int end = day;
      while (end <= 7 && days.contains(DayOfWeek.of(end))) {
        end++;
      }
      if (end - day >= 3) {
        runs.add(day(day) + "-" + day(end - 1));
      } else {
        for (int one = day; one < end; one++) {
          runs.add(day(one));
        }
      }
      day = end + 1;
    }
    return String.join(",", runs);
  }

  private static String day(int day) {
    return DayOfWeek.of(day).name().substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
