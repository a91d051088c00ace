package org.handrail.planner.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.atlas.NamedPlace;
import org.handrail.planner.Commitment;
import org.handrail.planner.PlanSettings;
import org.jspecify.annotations.Nullable;

/**
 * A form with everything settled that it may leave open.
 *
 * @param form what was filled in, the calendar taken in, the first day said
 * @param place the place that the typed name stands for; null when the device told where it is
 * @param otherPlaces what else the name might stand for
 * @param work the place that the typed hours are at, or null
 * @param homeGroup the meeting that the home group's name stands for, or null
 * @param settings what to ask of the planner
 * @param commitments what is in the week and around it, each under a key of its own
 * @param now the moment of the question
 */
record Question(
    PlanForm form,
    @Nullable NamedPlace place,
    List<NamedPlace> otherPlaces,
    @Nullable NamedPlace work,
    @Nullable HomeGroup homeGroup,
    PlanSettings settings,
    List<Commitment> commitments,
    Instant now) {

  Question {
    otherPlaces = List.copyOf(otherPlaces);
    commitments = List.copyOf(commitments);
  }

  /**
   * The meeting that a name stands for.
   *
   * @param others what else the name might stand for, the nearest first
   */
  record HomeGroup(Meeting meeting, List<Meeting> others) {

    HomeGroup {
      others = List.copyOf(others);
    }
  }

  ZoneId zone() {
    return settings.zone();
  }

  LocalDate from() {
    return settings.from();
  }

  /** The first day after the week. */
  LocalDate until() {
    return settings.from().plusDays(settings.days());
  }

  Question with(PlanSettings other) {
    return new Question(form, place, otherPlaces, work, homeGroup, other, commitments, now);
  }

  Question with(PlanForm other) {
    return new Question(other, place, otherPlaces, work, homeGroup, settings, commitments, now);
  }

  /** A mask: whose week this is is nobody else's business. */
  @Override
  public String toString() {
    return "Question[…]";
  }
}
