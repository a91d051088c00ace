package org.handrail.planner.web;

import org.handrail.site.input.FormReader;

/**
 * How a week goes into the person's calendar.
 *
 * @param alarm whether the calendar says when it is time to leave
 * @param ways whether the time on the way stands in it as entries of its own
 * @param weekly whether each meeting repeats as it is held: for people whose weeks are alike
 */
public record CalendarWishes(boolean alarm, boolean ways, boolean weekly) {

  /** Says that the page asked: a box that is not ticked sends nothing. */
  private static final String ASKED = "ics_asked";

  static CalendarWishes of(FormReader reader) {
    return new CalendarWishes(
        !reader.isOn(ASKED) || reader.isOn("ics_alarm"),
        reader.isOn("ics_ways"),
        reader.isOn("ics_weekly"));
  }
}
