package org.handrail.perf;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.Schedule;
import org.handrail.shared.GeoPoint;

/** Looks at every meeting, cheapest condition first. */
final class PlainScan implements Contender {

  private final List<Meeting> meetings;

  PlainScan(List<Meeting> meetings) {
    this.meetings = meetings;
  }

  @Override
  public String name() {
    return "plain scan";
  }

  @Override
  public Answer search(MeetingQuery query) {
    Nearest nearest = new Nearest(query.limit());
    GeoPoint near = query.near();
    for (Meeting meeting : meetings) {
      GeoPoint point = WorldOfMeetings.point(meeting);
      if (near != null && point != null && isThen(meeting.schedule(), query)) {
        if (meeting.formats().containsAll(query.formats())) {
          double distanceM = near.distanceM(point);
          if (distanceM <= query.withinM()) {
            nearest.add(meeting, distanceM);
          }
        }
      }
    }
    return nearest.answer();
  }

  private static boolean isThen(Schedule schedule, MeetingQuery query) {
    return schedule instanceof Schedule.Weekly(DayOfWeek day, LocalTime start, int ignored)
        && (query.days().isEmpty() || query.days().contains(day))
        && (query.from() == null || !start.isBefore(query.from()))
        && (query.to() == null || !start.isAfter(query.to()));
  }
}
