package org.handrail.planner.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubt;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of a cell that are held in a week, with what a plan is made of and no more. Empty fields are left out:
 * a device downloads many of these.
 *
 * @param cell which one, or {@code online}
 * @param week its Monday
 * @param complete false when there were more than one document holds
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CandidatesDocument(String cell, String week, boolean complete, List<MeetingJson> meetings) {

  /**
   * One meeting.
   *
   * @param group its group's name; empty when the list gives none
   * @param day of the week, 1 for Monday
   * @param minute of the day at which it starts, by the clock of its zone
   * @param length in minutes
   * @param weeks of the month; none for every week
   * @param doubts what is doubtful of it; none mostly
   * @param joinable true when there is a link or a telephone number; how to join is no part of a plan
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record MeetingJson(
      String id,
      String feed,
      String slug,
      String name,
      String group,
      int day,
      int minute,
      int length,
      List<Integer> weeks,
      String zone,
      String venue,
      @Nullable Boolean joinable,
      String fellowship,
      Collection<String> formats,
      Collection<String> languages,
      @Nullable PlaceJson place,
      List<String> doubts) {}

  /** Where one can go. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record PlaceJson(String name, double lat, double lon) {}

  static MeetingJson meeting(Meeting meeting, MeetingDoubts doubts) {
    return switch (meeting.schedule()) {
      case Schedule.Weekly w ->
        meeting(
            meeting,
            w.day().getValue(),
            w.start().toSecondOfDay() / 60,
            w.lengthMin(),
            List.of(),
            doubts);
      case Schedule.Monthly m ->
        meeting(
            meeting,
            m.day().getValue(),
            m.start().toSecondOfDay() / 60,
            m.lengthMin(),
            m.weeks().stream().sorted().toList(),
            doubts);
      case Schedule.ByAppointment ignored ->
        throw new IllegalArgumentException("a meeting by appointment is in no week");
    };
  }

  private static MeetingJson meeting(
      Meeting meeting, int day, int minute, int length, List<Integer> weeks, MeetingDoubts doubts) {
    return new MeetingJson(
        meeting.id().value(),
        meeting.feed().value(),
        meeting.slug(),
        meeting.name(),
        meeting.group(),
        day,
        minute,
        length,
        weeks,
        meeting.zone().getId(),
        meeting.venue().code(),
        meeting.isJoinable() ? true : null,
        meeting.fellowship(),
        meeting.formats(),
        meeting.languages(),
        place(meeting),
        doubts.of(meeting).stream().map(MeetingDoubt::code).toList());
  }

  private static @Nullable PlaceJson place(Meeting meeting) {
    Place place = meeting.place();
    GeoPoint point = place == null ? null : place.point();
    return place == null || point == null || !meeting.hasExactPoint()
        ? null
        : new PlaceJson(place.name(), point.latDeg(), point.lonDeg());
  }
}
