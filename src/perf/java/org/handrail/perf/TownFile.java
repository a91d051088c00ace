package org.handrail.perf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.directory.Meeting;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.shared.GeoPoint;
import tools.jackson.databind.json.JsonMapper;

/** The largest city of the invented world as somebody would give it to the command line: a list and a calendar. */
final class TownFile {

  private final List<Meeting> meetings;

  private TownFile(List<Meeting> meetings) {
    this.meetings = meetings;
  }

  /** So many meetings of one city, all within each other's reach. */
  static TownFile of(int count) {
    return new TownFile(
        List.copyOf(WorldOfMeetings.meetings(OneList.MEETINGS, 1).subList(0, count)));
  }

  List<Meeting> meetings() {
    return meetings;
  }

  ZoneId zone() {
    return meetings.getFirst().zone();
  }

  /** The middle of the town, as the command line takes it. */
  String centre() {
    double[] lat = points().mapToDouble(GeoPoint::latDeg).sorted().toArray();
    double[] lon = points().mapToDouble(GeoPoint::lonDeg).sorted().toArray();
    return lat[lat.length / 2] + "," + lon[lon.length / 2];
  }

  private java.util.stream.Stream<GeoPoint> points() {
    return meetings.stream().map(WorldOfMeetings::point).filter(java.util.Objects::nonNull);
  }

  /** Writes the list as Meeting Guide JSON. */
  void writeList(Path file) throws IOException {
    List<Map<String, Object>> records = meetings.stream().map(TownFile::record).toList();
    Files.write(file, JsonMapper.shared().writeValueAsBytes(records));
  }

  private static Map<String, Object> record(Meeting meeting) {
    if (!(meeting.schedule() instanceof Schedule.Weekly weekly)) {
      throw new IllegalArgumentException("the invented world meets weekly");
    }
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("name", meeting.name());
    record.put("slug", meeting.slug());
    record.put("day", weekly.day().getValue() % DayOfWeek.values().length);
    record.put("time", weekly.start().toString());
    record.put("end_time", weekly.start().plusMinutes(weekly.lengthMin()).toString());
    record.put("timezone", meeting.zone().getId());
    record.put("types", List.copyOf(meeting.formats()));
    record.put("fellowship", meeting.fellowship());
    Place place = meeting.place();
    if (place != null && place.point() != null) {
      record.put("location", place.name());
      record.put("formatted_address", place.address());
      record.put("latitude", place.point().latDeg());
      record.put("longitude", place.point().lonDeg());
    }
    OnlineAccess online = meeting.online();
    if (online != null) {
      record.put("conference_url", online.url());
    }
    return record;
  }

  /** Writes a calendar: office hours, a course on two evenings, and a morning at the week's end. */
  void writeCalendar(Path file) throws IOException {
    String events = event("work", "20261130T090000", "20261130T170000", "MO,TU,WE,TH,FR")
        + event("course", "20261201T190000", "20261201T203000", "TU,TH")
        + event("market", "20261205T090000", "20261205T120000", "SA");
    Files.writeString(
        file,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//invented//EN\r\n" + events
            + "END:VCALENDAR\r\n",
        StandardCharsets.UTF_8);
  }

  private static String event(String uid, String start, String end, String days) {
    return String.join(
        "\r\n",
        "BEGIN:VEVENT",
        "UID:" + uid,
        "DTSTAMP:20261101T000000Z",
        "SUMMARY:" + uid,
        "DTSTART:" + start,
        "DTEND:" + end,
        "RRULE:FREQ=WEEKLY;BYDAY=" + days,
        "END:VEVENT",
        "");
  }
}
