package org.handrail.directory.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Meetings that differ in every way that the tables must keep. */
final class InventedMeetings {

  private InventedMeetings() {}

  static List<Meeting> plain(FeedId feed, int count) {
    List<Meeting> meetings = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      meetings.add(plain(feed, "m" + n, "Meeting " + n));
    }
    return meetings;
  }

  static Meeting plain(FeedId feed, String slug, String name) {
    return meeting(
        feed,
        slug,
        name,
        new Schedule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 30), 60),
        new Place("Hall", "1 Elm St", "", "", new GeoPoint(39.95, -75.16), false),
        null,
        "");
  }

  /** One of each odd kind: no end of text that a format of rows could trip over. */
  static List<Meeting> odd(FeedId feed) {
    String hostile =
        "tab\there \\ back\\slash \\N \\. \n\\.\nline\r\nend \"quoted\" {a,b} 'x' é 😀 ";
    Place town = new Place("", "", "State > Town", "", null, true);
    Place exact = new Place(hostile, hostile, hostile, hostile, new GeoPoint(-0.1 / 3, 180), false);
    return List.of(
        meeting(feed, "hostile", hostile, noon(), exact, null, hostile),
        meeting(feed, "empty", "\\N", new Schedule.ByAppointment(), null, null, ""),
        meeting(feed, "town", "Town", noon(), town, null, "\\N"),
        meeting(
            feed,
            "monthly",
            "Monthly",
            new Schedule.Monthly(Set.of(2, 4, -1), DayOfWeek.SUNDAY, LocalTime.MIN, 1440),
            null,
            new OnlineAccess("https://meet.example.org/1?a=b", null, "password \\ hint"),
            ""),
        meeting(
            feed,
            "phone",
            "Phone",
            new Schedule.Weekly(DayOfWeek.MONDAY, LocalTime.of(23, 59, 30), 1),
            null,
            new OnlineAccess(null, "+15550100,,123#", ""),
            ""));
  }

  private static Schedule noon() {
    return new Schedule.Weekly(DayOfWeek.FRIDAY, LocalTime.NOON, 90);
  }

  private static Meeting meeting(
      FeedId feed,
      String slug,
      String name,
      Schedule schedule,
      @Nullable Place place,
      @Nullable OnlineAccess online,
      String notes) {
    boolean bare = notes.isEmpty();
    return new Meeting(
        MeetingId.of(feed, slug, schedule),
        feed,
        slug,
        name,
        schedule,
        ZoneId.of(bare ? "America/New_York" : "Asia/Kolkata"),
        place == null ? VenueType.ONLINE : VenueType.IN_PERSON,
        bare ? MeetingStatus.ACTIVE : MeetingStatus.INACTIVE,
        bare ? "" : "AA",
        new TreeSet<>(bare ? List.of() : List.of("O", "a\"b", "c\\d", "e,f", "{}", "NULL", "é")),
        new TreeSet<>(bare ? List.of() : List.of("en", "es")),
        place,
        online,
        notes,
        notes,
        notes,
        bare ? null : "https://example.org/" + slug,
        bare ? null : Instant.parse("1969-12-31T23:59:59.999999Z"));
  }
}
