package org.handrail.planner.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.planner.sentence.SentenceAssumption;
import org.handrail.site.Localizer;
import org.jspecify.annotations.Nullable;

/** What was understood of a sentence, in a line for each commitment. */
final class StatedChips {

  private static final int WEEK = 7;

  private final Localizer localizer;
  private final @Nullable LocalDate first;

  private StatedChips(Localizer localizer, @Nullable LocalDate first) {
    this.localizer = localizer;
    this.first = first;
  }

  static List<PlanView.Stated> of(PlanForm form, Localizer localizer) {
    StatedChips chips = new StatedChips(localizer, form.when().from());
    return form.stated().stated().stream().map(chips::chip).toList();
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
    LocalDate date = one.date();
    parts.add(date == null ? days(one.days()) : day(date));
    parts.add(localizer.sentence(
        "plan.stop.span", localizer.time(one.from()), localizer.endTime(one.until())));
    if (!one.place().isEmpty()) {
      parts.add(one.place());
    }
    List<String> assumed =
        new ArrayList<>(one.assumed().stream().map(this::assumed).toList());
    if (date != null && isOutside(date)) {
      assumed.add(localizer.sentence("plan.stated.outside"));
    }
    return new PlanView.Stated(String.join(" · ", parts), String.join(" ", assumed));
  }

  /** With its year where it is not that of the planned week. */
  private String day(LocalDate date) {
    return first != null && date.getYear() == first.getYear()
        ? localizer.date(date)
        : localizer.dateWithYear(date);
  }

  private boolean isOutside(LocalDate date) {
    return first != null && (date.isBefore(first) || !date.isBefore(first.plusDays(WEEK)));
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
