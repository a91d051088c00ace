package org.handrail.planner.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.handrail.atlas.NamedPlace;
import org.handrail.directory.Meeting;
import org.handrail.directory.Schedule;
import org.handrail.site.Localizer;

/**
 * How a typed name has been understood, and what else it might have meant.
 *
 * @param text what was taken; empty when the page says so elsewhere
 * @param others what one press takes instead
 */
public record NameResolution(String text, List<Other> others) {

  public NameResolution {
    others = List.copyOf(others);
  }

  /**
   * Another meaning of the name.
   *
   * @param label what it is called
   * @param field the field that chooses it
   * @param value its value
   */
  public record Other(String label, String field, String value) {}

  /** The home's place only when its name is not unique, the others whenever something was typed. */
  static List<NameResolution> of(ResolvedPlanRequest asked, Localizer localizer) {
    List<NameResolution> found = new ArrayList<>();
    if (!asked.otherPlaces().isEmpty()) {
      found.add(new NameResolution(
          "",
          asked.otherPlaces().stream()
              .map(place -> new Other(place.label(), "near", place.label()))
              .toList()));
    }
    NamedPlace work = asked.work();
    if (work != null && !asked.form().hours().isEmpty()) {
      found.add(
          new NameResolution(localizer.sentence("plan.understood.work", work.label()), List.of()));
    }
    asked
        .otherHours()
        .forEach((typed, place) -> found.add(new NameResolution(
            localizer.sentence("plan.understood.other", typed, place.label()), List.of())));
    ResolvedPlanRequest.HomeGroup home = asked.homeGroup();
    if (home != null) {
      found.add(new NameResolution(
          localizer.sentence("plan.understood.home", called(home.meetings().getFirst(), localizer)),
          home.others().stream()
              .map(other ->
                  new Other(called(other, localizer), "home_id", other.id().value()))
              .toList()));
    }
    return found;
  }

  private static String called(Meeting meeting, Localizer localizer) {
    return switch (meeting.schedule()) {
      case Schedule.Weekly weekly -> named(meeting, weekly.day(), weekly.start(), localizer);
      case Schedule.Monthly monthly -> named(meeting, monthly.day(), monthly.start(), localizer);
      case Schedule.ByAppointment ignored -> meeting.name();
    };
  }

  private static String named(
      Meeting meeting, DayOfWeek day, LocalTime start, Localizer localizer) {
    String when = localizer.weekdayAndTime(day, start);
    return localizer.sentence("plan.named", meeting.name(), when);
  }
}
