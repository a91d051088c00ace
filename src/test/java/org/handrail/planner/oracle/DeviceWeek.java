package org.handrail.planner.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubt;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.planner.Commitment;
import org.handrail.planner.OccurrenceKey;
import org.handrail.planner.PlanSettings;
import org.handrail.planner.WakingHours;
import org.handrail.shared.GeoPoint;
import tools.jackson.databind.json.JsonMapper;

/** A week as a page hands it to the planner on the device. */
final class DeviceWeek {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DeviceWeek() {}

  static String request(AskedWeek week) {
    List<Object> meetings = week.meetings().stream()
        .filter(meeting -> meeting.status() == MeetingStatus.ACTIVE) // others are never sent
        .map(DeviceWeek::meeting)
        .toList();
    return JSON.writeValueAsString(Map.of(
        "settings", settings(week.settings()),
        "commitments", week.commitments().stream().map(DeviceWeek::commitment).toList(),
        "candidates", List.of(Map.of("meetings", meetings))));
  }

  private static Map<String, Object> settings(PlanSettings asked) {
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("zone", asked.zone().getId());
    sent.put("from", asked.from().toString());
    sent.put("near", point(asked.base()));
    sent.put("meetings", asked.meetings());
    sent.put("days", asked.days());
    sent.put("awake", hours(asked.awake()));
    sent.put("max_per_day", asked.maxPerDay());
    sent.put("travel", asked.travel().model());
    sent.put("max_travel", asked.maxTravelMin() + "m");
    sent.put("arrive_early", asked.arriveEarlyMin() + "m");
    sent.put("stay_after", asked.stayAfterMin() + "m");
    VenueType venue = asked.venue();
    sent.put("venue", venue == null ? "either" : venue.code());
    sent.put("anywhere", asked.anywhere());
    sent.put("only", asked.only());
    sent.put("prefer", asked.prefer());
    sent.put("fellowships", asked.preferFellowships());
    sent.put("venues", asked.preferVenues().stream().map(VenueType::code).toList());
    sent.put("home_group", asked.homeGroup());
    sent.put(
        "risk",
        asked.windows().stream()
            .map(w ->
                Map.of("start", moment(w.start()), "end", moment(w.end()), "weight", w.weight()))
            .toList());
    sent.put("keep", keys(asked.kept()));
    sent.put("pin", keys(asked.pinned()));
    sent.put("drop", keys(asked.dropped()));
    return sent;
  }

  private static String hours(WakingHours awake) {
    return "%02d:%02d-%02d:%02d"
        .formatted(
            awake.fromMin() / 60,
            awake.fromMin() % 60,
            awake.untilMin() / 60,
            awake.untilMin() % 60);
  }

  private static List<Object> keys(Set<OccurrenceKey> keys) {
    return new ArrayList<>(keys.stream()
        .map(key -> Map.of("meeting_id", key.meeting().value(), "start", moment(key.start())))
        .toList());
  }

  private static Map<String, Object> point(GeoPoint point) {
    return Map.of("lat", point.latDeg(), "lon", point.lonDeg());
  }

  private static String moment(Instant instant) {
    return instant.toString();
  }

  private static Map<String, Object> commitment(Commitment c) {
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("uid", c.uid());
    sent.put("title", c.title());
    sent.put("start", moment(c.start()));
    sent.put("end", moment(c.end()));
    GeoPoint place = c.place();
    if (place != null) {
      sent.put("place", point(place));
    }
    sent.put("blocks", c.blocks());
    return sent;
  }

  /** What a server would say: some meetings are invented, some old. */
  static List<MeetingDoubt> doubts(Meeting meeting) {
    return switch (Math.floorMod(meeting.id().hashCode(), 3)) {
      case 0 -> List.of();
      case 1 -> List.of(MeetingDoubt.CHANGED_LONG_AGO);
      default -> List.of(MeetingDoubt.INVENTED, MeetingDoubt.LINK_MISSING);
    };
  }

  private static Object meeting(Meeting meeting) {
    Schedule.Weekly weekly = (Schedule.Weekly) meeting.schedule();
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("id", meeting.id().value());
    sent.put("feed", meeting.feed().value());
    sent.put("slug", meeting.slug());
    sent.put("name", meeting.name());
    sent.put("group", meeting.group());
    sent.put("day", weekly.day().getValue());
    sent.put("minute", weekly.start().toSecondOfDay() / 60);
    sent.put("length", weekly.lengthMin());
    sent.put("zone", meeting.zone().getId());
    sent.put("venue", meeting.venue().code());
    sent.put("doubts", doubts(meeting).stream().map(MeetingDoubt::code).toList());
    sent.put("joinable", meeting.online() != null);
    sent.put("fellowship", meeting.fellowship());
    sent.put("formats", meeting.formats());
    sent.put("languages", meeting.languages());
    Place place = Objects.requireNonNull(meeting.place());
    Map<String, Object> where = new LinkedHashMap<>();
    where.put("name", place.name());
    where.put("approximate", place.approximate());
    GeoPoint point = place.point();
    if (point != null) {
      where.putAll(point(point));
    }
    sent.put("place", where);
    return sent;
  }
}
