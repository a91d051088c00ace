package org.handrail.browser;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubt;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** The meetings of documents that {@code GET /api/candidates} gave; one that stands in several is taken once. */
final class MeetingsReader {

  /** Looking a zone up by its name is slow, and most meetings are in the same one. */
  private final Map<String, ZoneId> zones = new HashMap<>();

  /** That one can join is part of a plan; how is not, and the page asks for it when the meeting is opened. */
  private static final OnlineAccess SOME_ACCESS = new OnlineAccess("", null, "");

  private final Map<String, FeedId> feeds = new HashMap<>();
  private final Map<String, Meeting> found = new LinkedHashMap<>();

  private final Map<String, List<MeetingDoubt>> doubts = new HashMap<>();

  static MeetingsReader read(JsonFields request) {
    MeetingsReader reader = new MeetingsReader();
    for (JsonFields document : request.objects("candidates")) {
      document.objects("meetings").forEach(reader::take);
    }
    return reader;
  }

  Collection<Meeting> meetings() {
    return found.values();
  }

  /** What the server said is doubtful of a meeting. */
  List<MeetingDoubt> doubts(Meeting meeting) {
    return doubts.getOrDefault(meeting.id().value(), List.of());
  }

  private void take(JsonFields sent) {
    String id = sent.text("id");
    if (!found.containsKey(id)) {
      try {
        found.put(id, meeting(id, sent));
        List<MeetingDoubt> doubtful = new ArrayList<>();
        sent.texts("doubts").forEach(code -> MeetingDoubt.find(code).ifPresent(doubtful::add));
        doubts.put(id, doubtful);
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new RefusedRequest("candidates", "A meeting in the list cannot be read.");
      }
    }
  }

  private Meeting meeting(String id, JsonFields sent) {
    return new Meeting(
        new MeetingId(id),
        feeds.computeIfAbsent(sent.text("feed"), FeedId::new),
        sent.text("slug"),
        sent.text("name"),
        schedule(sent),
        zones.computeIfAbsent(sent.text("zone"), ZoneId::of),
        SettingsReader.venue("candidates", sent.text("venue")),
        MeetingStatus.ACTIVE,
        sent.textOrNone("fellowship"),
        new TreeSet<>(sent.texts("formats")),
        new TreeSet<>(sent.texts("languages")),
        place(sent.findObject("place")),
        sent.isTrue("joinable") ? SOME_ACCESS : null,
        sent.textOrNone("group"),
        "",
        "",
        null,
        null);
  }

  private static Schedule schedule(JsonFields sent) {
    DayOfWeek day = DayOfWeek.of(sent.number("day"));
    LocalTime time = LocalTime.ofSecondOfDay(60L * sent.number("minute"));
    int length = sent.number("length");
    Set<Integer> weeks = sent.numbers("weeks");
    return weeks.isEmpty()
        ? new Schedule.Weekly(day, time, length)
        : new Schedule.Monthly(weeks, day, time, length);
  }

  private static @Nullable Place place(@Nullable JsonFields sent) {
    if (sent == null) {
      return null;
    }
    GeoPoint point =
        sent.find("lat") == null ? null : new GeoPoint(sent.decimal("lat"), sent.decimal("lon"));
    return new Place(sent.textOrNone("name"), "", "", "", point, sent.isTrue("approximate"));
  }
}
