package org.handrail.planner.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.handrail.atlas.NamedPlace;
import org.handrail.directory.Meeting;
import org.handrail.directory.Schedule;

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
  static List<NameResolution> of(ResolvedPlanRequest asked, Voice voice) {
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
      found.add(new NameResolution(voice.say("plan.understood.work", work.label()), List.of()));
    }
    ResolvedPlanRequest.HomeGroup home = asked.homeGroup();
    if (home != null) {
      found.add(new NameResolution(
          voice.say("plan.understood.home", called(home.meetings().getFirst(), voice)),
          home.others().stream()
              .map(
                  other -> new Other(called(other, voice), "home_id", other.id().value()))
              .toList()));
    }
    return found;
  }

  private static String called(Meeting meeting, Voice voice) {
    return switch (meeting.schedule()) {
      case Schedule.Weekly weekly -> named(meeting, weekly.day(), weekly.start(), voice);
      case Schedule.Monthly monthly -> named(meeting, monthly.day(), monthly.start(), voice);
      case Schedule.ByAppointment ignored -> meeting.name();
    };
  }

  private static String named(Meeting meeting, DayOfWeek day, LocalTime start, Voice voice) {
    String when = voice.say("plan.dayTime", voice.weekday(day), voice.time(start));
    return voice.say("plan.named", meeting.name(), when);
  }
}
