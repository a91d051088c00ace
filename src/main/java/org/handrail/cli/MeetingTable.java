package org.handrail.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.Place;
import org.handrail.directory.SearchResult;

/** Meetings as lines for a person at a terminal. */
final class MeetingTable {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private MeetingTable() {}

  static List<String> lines(SearchResult result) {
    List<String> lines = new ArrayList<>();
    result.hits().forEach(hit -> lines.add(line(hit)));
    lines.add(
        result.total() == result.hits().size()
            ? result.total() + " meetings"
            : result.hits().size() + " of " + result.total() + " meetings");
    return lines;
  }

  private static String line(MeetingHit hit) {
    Meeting meeting = hit.meeting();
    List<String> parts = new ArrayList<>();
    Instant start = hit.nextStart();
    parts.add(start == null ? "by appointment  " : WHEN.format(start.atZone(meeting.zone())));
    Double distanceM = hit.distanceM();
    if (distanceM != null) {
      parts.add(String.format(Locale.ENGLISH, "%6.1f km", distanceM / 1000));
    }
    parts.add(meeting.name());
    parts.add(meeting.venue().code());
    Place place = meeting.place();
    if (place != null) {
      parts.add(place.name().isEmpty() ? place.address() : place.name());
    }
    parts.add(String.join(" ", meeting.formats()));
    parts.removeIf(String::isBlank);
    return String.join("  ", parts);
  }
}
