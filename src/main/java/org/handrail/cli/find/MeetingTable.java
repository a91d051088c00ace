package org.handrail.cli.find;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.cli.Counts;
import org.handrail.cli.EnglishPhrases;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.MeetingHit;
import org.handrail.directory.SearchResult;

/** Meetings as lines for a person at a terminal. */
final class MeetingTable {

  private static final String INDENT = "    ";
  private static final int KILOMETRE_M = 1000;

  private MeetingTable() {}

  static List<String> lines(SearchResult result, MeetingDoubts doubts) {
    List<String> lines = new ArrayList<>();
    boolean manyZones =
        result.hits().stream().map(hit -> hit.meeting().zone()).distinct().count() > 1;
    for (MeetingHit hit : result.hits()) {
      lines.add(headline(hit, manyZones));
      lines.add(INDENT + EnglishPhrases.attendance(hit.meeting()));
      String formats = EnglishPhrases.formats(hit.meeting());
      if (!formats.isBlank()) {
        lines.add(INDENT + formats);
      }
      for (String doubt : EnglishPhrases.doubts(hit.meeting(), null, doubts)) {
        lines.add(INDENT + doubt);
      }
      lines.add("");
    }
    lines.add(summary(result));
    return lines;
  }

  private static String summary(SearchResult result) {
    int shown = result.hits().size();
    if (shown == 0) {
      return "No meeting meets all of these conditions. Leave one out, or look farther around.";
    }
    return result.total() == shown
        ? Counts.of(shown, "meeting", "meetings")
        : shown + " of " + result.total() + " meetings; --limit shows more.";
  }

  private static String headline(MeetingHit hit, boolean withZone) {
    Meeting meeting = hit.meeting();
    Instant start = hit.nextStart();
    String when =
        start == null ? "By appointment" : EnglishPhrases.dayAndTime(start, meeting.zone());
    String zone = start == null || !withZone ? "" : " (" + meeting.zone().getId() + ")";
    Double distanceM = hit.distanceM();
    String distance = distanceM == null ? "" : ", " + distance(distanceM);
    return when + zone + "  " + meeting.name() + distance;
  }

  private static String distance(double metres) {
    return metres < KILOMETRE_M
        ? Math.round(metres) + " m"
        : String.format(Locale.ROOT, "%.1f km", metres / KILOMETRE_M);
  }
}
