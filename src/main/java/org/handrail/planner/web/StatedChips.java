package org.handrail.planner.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.planner.sentence.SentenceAssumption;
import org.handrail.site.Localizer;

/** What was understood of a sentence, in a line for each commitment. */
final class StatedChips {

  private final Localizer localizer;

  private StatedChips(Localizer localizer) {
    this.localizer = localizer;
  }

  static List<PlanView.Stated> of(StatedWeek week, Localizer localizer) {
    StatedChips chips = new StatedChips(localizer);
    return week.stated().stream().map(chips::chip).toList();
  }

  /** What was not understood, a sentence each that says what is missing. */
  static List<String> missing(StatedWeek week, Localizer localizer) {
    return week.unread().stream()
        .map(part -> localizer.sentence("plan.unread." + part.reason(), part.text()))
        .toList();
  }

  private PlanView.Stated chip(StatedCommitment one) {
    List<String> parts = new ArrayList<>();
    parts.add(one.name().isEmpty() ? localizer.sentence("plan.work") : one.name());
    parts.add(days(one.days()));
    parts.add(localizer.sentence(
        "plan.stop.span", localizer.time(one.from()), localizer.endTime(one.until())));
    if (!one.place().isEmpty()) {
      parts.add(one.place());
    }
    List<String> assumed = one.assumed().stream().map(this::assumed).toList();
    return new PlanView.Stated(String.join(" · ", parts), String.join(" ", assumed));
  }

  private String assumed(SentenceAssumption what) {
    return localizer.sentence("plan.assumed." + what.name());
  }

  /** Three or more days in a row as from and until. */
  private String days(Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return localizer.sentence("plan.stated.daily");
    }
    List<String> named = new ArrayList<>();
    int day = 1;
    while (day <= DayOfWeek.values().length) {
      int last = day;
      while (last < DayOfWeek.values().length
          && days.contains(DayOfWeek.of(day))
          && days.contains(DayOfWeek.of(last + 1))) {
        last++;
      }
      if (!days.contains(DayOfWeek.of(day))) {
        day++;
        continue;
      }
      if (last - day >= 2) {
        named.add(localizer.sentence("plan.stated.days", name(day), name(last)));
      } else {
        for (int one = day; one <= last; one++) {
          named.add(name(one));
        }
      }
      day = last + 1;
    }
    return String.join(", ", named);
  }

  private String name(int day) {
    return localizer.weekdayShort(DayOfWeek.of(day));
  }
}
