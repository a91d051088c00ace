package org.handrail.directory.index;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Meetings for tests, with what matters said and the rest plain. */
final class Meetings {

  private static final FeedId FEED = new FeedId("test.json");

  private final String name;
  private String slug;
  private Schedule schedule = weekly(DayOfWeek.MONDAY, "19:00", 60);
  private String zone = "UTC";
  private VenueType venue = VenueType.IN_PERSON;
  private MeetingStatus status = MeetingStatus.ACTIVE;
  private String fellowship = "";
  private List<String> formats = List.of();
  private List<String> languages = List.of();
  private @Nullable Place place;
  private String group = "";
  private String notes = "";

  private Meetings(String name) {
    this.name = name;
    slug = name;
  }

  static Meetings named(String name) {
    return new Meetings(name);
  }

  static Schedule weekly(DayOfWeek day, String start, int lengthMin) {
    return new Schedule.Weekly(day, LocalTime.parse(start), lengthMin);
  }

  static Schedule byAppointment() {
    return new Schedule.ByAppointment();
  }

  static Place at(double latDeg, double lonDeg) {
    return new Place("Hall", "", "", "", new GeoPoint(latDeg, lonDeg), false);
  }

  Meetings slug(String value) {
    slug = value;
    return this;
  }

  Meetings when(Schedule value) {
    schedule = value;
    return this;
  }

  Meetings in(String value) {
    zone = value;
    return this;
  }

  Meetings venue(VenueType value) {
    venue = value;
    return this;
  }

  Meetings status(MeetingStatus value) {
    status = value;
    return this;
  }

  Meetings fellowship(String value) {
    fellowship = value;
    return this;
  }

  Meetings formats(String... values) {
    formats = List.of(values);
    return this;
  }

  Meetings languages(String... values) {
    languages = List.of(values);
    return this;
  }

  Meetings at(Place value) {
    place = value;
    return this;
  }

  Meetings group(String value) {
    group = value;
    return this;
  }

  Meetings notes(String value) {
    notes = value;
    return this;
  }

  Meeting build() {
    return new Meeting(
        MeetingId.of(FEED, name + slug, schedule),
        FEED,
        name + slug,
        name,
        schedule,
        ZoneId.of(zone),
        venue,
        status,
        fellowship,
        new TreeSet<>(formats),
        new TreeSet<>(languages),
        place,
        null,
        group,
        notes,
        "",
        null,
        null);
  }
}
