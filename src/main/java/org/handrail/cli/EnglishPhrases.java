package org.handrail.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubt;
import org.handrail.directory.MeetingDoubts;
import org.handrail.directory.MeetingTypes;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.jspecify.annotations.Nullable;

/** How meetings and times are told to a person at a terminal. */
public final class EnglishPhrases {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private EnglishPhrases() {}

  /** Such as "Tue 1 Dec 19:30". */
  public static String dayAndTime(Instant instant, ZoneId zone) {
    return DAY.format(instant.atZone(zone)) + " " + time(instant, zone);
  }

  public static String time(Instant instant, ZoneId zone) {
    return TIME.format(instant.atZone(zone));
  }

  /**
   * What is doubtful of a meeting, a sentence each.
   *
   * @param attended how somebody attends, or null for any way
   */
  public static List<String> doubts(
      Meeting meeting, @Nullable VenueType attended, MeetingDoubts doubts) {
    return doubts.of(meeting).stream()
        .filter(doubt -> attended == null || doubt.concerns(attended))
        .map(doubt -> sentence(doubt, meeting))
        .toList();
  }

  private static String sentence(MeetingDoubt doubt, Meeting meeting) {
    return switch (doubt) {
      case INVENTED -> "Invented, for demonstration.";
      case CLOSED -> "Not held at present.";
      case CHANGED_LONG_AGO ->
        "Last changed in its list in "
            + Objects.requireNonNull(meeting.updated()).atZone(ZoneOffset.UTC).getYear() + ".";
      case PLACE_NOT_EXACT -> "The place is about there only.";
      case LINK_MISSING -> "How to join is not known.";
    };
  }

  /** How one attends: where, or by what link or number. */
  public static String attendance(Meeting meeting) {
    List<String> ways = new ArrayList<>();
    Place place = meeting.place();
    if (meeting.venue() != VenueType.ONLINE) {
      ways.add("In person" + (place == null ? "" : after(": ", place.line())));
    }
    if (meeting.venue() != VenueType.IN_PERSON) {
      ways.add("Online" + after(": ", link(meeting)));
    }
    return String.join(". ", ways);
  }

  /** The address to open or the number to call; empty when the list gives none. */
  public static String link(Meeting meeting) {
    OnlineAccess online = meeting.online();
    if (online == null) {
      return "";
    }
    String url = online.url();
    String phone = online.phone();
    return url != null ? url : phone != null ? phone : "";
  }

  /** The formats' names; the codes of a list mean nothing to a newcomer. */
  public static String formats(Meeting meeting) {
    return meeting.formats().stream()
        .map(code -> MeetingTypes.name(code, Locale.ENGLISH))
        .collect(Collectors.joining(", "));
  }

  /** The text behind its introduction; nothing when there is no text. */
  static String after(String introduction, String text) {
    return text.isBlank() ? "" : introduction + text;
  }
}
