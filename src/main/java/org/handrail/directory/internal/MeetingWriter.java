package org.handrail.directory.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.directory.Meeting;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.Sha256;

/** Meetings of one feed as rows of {@code directory_meeting}. Not for several threads. */
final class MeetingWriter {

  /** The columns in the order of the rows. */
  static final String COLUMNS = """
      feed_id, meeting_id, slug, name, schedule, weekday, start_time, length_min, weeks, zone, venue, status,
      fellowship, formats, languages, place_name, place_address, place_region, place_notes, place_approximate,
      lat_deg, lon_deg, online_url, online_phone, online_notes, group_name, notes, service_body, url, updated_at,
      content_hash
      """;

  static final String WEEKLY = "weekly";
  static final String MONTHLY = "monthly";
  static final String BY_APPOINTMENT = "by-appointment";

  private static final int HASH_BYTES = 16;

  private final UUID feed;

  MeetingWriter(UUID feed) {
    this.feed = feed;
  }

  /** What tells whether a meeting changed: the same for equal meetings, on every machine. */
  String hash(Meeting meeting) {
    return hash(content(meeting).toString());
  }

  /** The whole row, with the line's end. */
  byte[] row(Meeting meeting) {
    CopyLine line = content(meeting);
    String hash = hash(line.toString());
    return (line.field(hash) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(String content) {
    return Sha256.hex(content, HASH_BYTES);
  }

  private CopyLine content(Meeting meeting) {
    CopyLine line =
        new CopyLine().field(feed).field(meeting.id()).field(meeting.slug()).field(meeting.name());
    schedule(line, meeting.schedule());
    line.field(meeting.zone())
        .field(meeting.venue().code())
        .field(meeting.status())
        .field(meeting.fellowship())
        .array(meeting.formats())
        .array(meeting.languages());
    place(line, meeting);
    online(line, meeting);
    return line.field(meeting.group())
        .field(meeting.notes())
        .field(meeting.serviceBody())
        .field(meeting.url())
        .field(meeting.updated());
  }

  private static void schedule(CopyLine line, Schedule schedule) {
    switch (schedule) {
      case Schedule.Weekly w ->
        line.field(WEEKLY)
            .field(w.day().getValue())
            .field(w.start())
            .field(w.lengthMin())
            .field(null);
      case Schedule.Monthly m ->
        line.field(MONTHLY)
            .field(m.day().getValue())
            .field(m.start())
            .field(m.lengthMin())
            .field(
                m.weeks().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
      case Schedule.ByAppointment ignored ->
        line.field(BY_APPOINTMENT).field(null).field(null).field(null).field(null);
    }
  }

  private static void place(CopyLine line, Meeting meeting) {
    Place place = meeting.place();
    if (place == null) {
      line.field(null)
          .field(null)
          .field(null)
          .field(null)
          .field(null)
          .field(null)
          .field(null);
      return;
    }
    GeoPoint point = place.point();
    line.field(place.name())
        .field(place.address())
        .field(place.region())
        .field(place.notes())
        .field(place.approximate() ? "t" : "f")
        .field(point == null ? null : point.latDeg())
        .field(point == null ? null : point.lonDeg());
  }

  private static void online(CopyLine line, Meeting meeting) {
    OnlineAccess online = meeting.online();
    if (online == null) {
      line.field(null).field(null).field(null);
      return;
    }
    line.field(online.url()).field(online.phone()).field(online.notes());
  }
}
