package org.handrail.planner.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.atlas.NamedPlace;
import org.handrail.directory.Meeting;
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
 * @param otherHours the places of typed hours that are no work, by how they were typed
 * @param homeGroup the group that the home group's name stands for, or null
 * @param settings what to ask of the planner
 * @param commitments what is in the week and around it, each under a key of its own
 * @param askedAbout those whose place can be looked over, as it was understood before the person said otherwise
 * @param now the moment of the question
 */
record ResolvedPlanRequest(
    PlanForm form,
    @Nullable NamedPlace place,
    List<NamedPlace> otherPlaces,
    @Nullable NamedPlace work,
    Map<String, NamedPlace> otherHours,
    @Nullable HomeGroup homeGroup,
    PlanSettings settings,
    List<Commitment> commitments,
    List<Commitment> askedAbout,
    Instant now) {

  ResolvedPlanRequest {
    otherPlaces = List.copyOf(otherPlaces);
    commitments = List.copyOf(commitments);
    askedAbout = List.copyOf(askedAbout);
  }

  /**
   * The group that a name stands for.
   *
   * @param meetings its meetings, the chosen or nearest first; not empty
   * @param others a meeting of each other group that the name might stand for, the nearest first
   */
  record HomeGroup(List<Meeting> meetings, List<Meeting> others) {

    HomeGroup {
      meetings = List.copyOf(meetings);
      others = List.copyOf(others);
    }

    Set<String> ids() {
      return meetings.stream().map(meeting -> meeting.id().value()).collect(Collectors.toSet());
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

  ResolvedPlanRequest with(PlanSettings other) {
    return new ResolvedPlanRequest(
        form, place, otherPlaces, work, otherHours, homeGroup, other, commitments, askedAbout, now);
  }

  ResolvedPlanRequest with(PlanForm other) {
    return new ResolvedPlanRequest(
        other,
        place,
        otherPlaces,
        work,
        otherHours,
        homeGroup,
        settings,
        commitments,
        askedAbout,
        now);
  }

  /** A mask: whose week this is is nobody else's business. */
  @Override
  public String toString() {
    return "Question[…]";
  }
}
