package org.handrail.planner;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.SortedSet;
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

/** Invented meetings of a list. */
final class Lists {

  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final GeoPoint CITY_HALL = new GeoPoint(39.9526, -75.1652);
  /** 1.0 km north of the city hall: 13 minutes by public transport. */
  static final GeoPoint NORTH = new GeoPoint(39.9616, -75.1652);

  private final String slug;
  private String list = "list.json";
  private DayOfWeek day = DayOfWeek.TUESDAY;
  private LocalTime start = LocalTime.of(19, 0);
  private int lengthMin = 60;
  private ZoneId zone = NEW_YORK;
  private VenueType venue = VenueType.IN_PERSON;
  private MeetingStatus status = MeetingStatus.ACTIVE;
  private @Nullable GeoPoint point = NORTH;
  private boolean approximate;
  private Set<String> formats = Set.of();
  private Set<String> languages = Set.of();

  private Lists(String slug) {
    this.slug = slug;
  }

  /** A meeting on Tuesdays at 19:00 for an hour, in person, north of the city hall. */
  static Lists meeting(String slug) {
    return new Lists(slug);
  }

  Lists list(String value) {
    list = value;
    return this;
  }

  Lists on(DayOfWeek value, String time) {
    day = value;
    start = LocalTime.parse(time);
    return this;
  }

  Lists lengthMin(int value) {
    lengthMin = value;
    return this;
  }

  Lists zone(String value) {
    zone = ZoneId.of(value);
    return this;
  }

  Lists venue(VenueType value) {
    venue = value;
    return this;
  }

  Lists status(MeetingStatus value) {
    status = value;
    return this;
  }

  Lists at(@Nullable GeoPoint value) {
    point = value;
    return this;
  }

  Lists approximate() {
    approximate = true;
    return this;
  }

  Lists formats(String... values) {
    formats = Set.of(values);
    return this;
  }

  Lists languages(String... values) {
    languages = Set.of(values);
    return this;
  }

  Meeting build() {
    FeedId feed = new FeedId(list);
    Schedule schedule = new Schedule.Weekly(day, start, lengthMin);
    return new Meeting(
        MeetingId.of(feed, slug, schedule),
        feed,
        slug,
        "Meeting " + slug,
        schedule,
        zone,
        venue,
        status,
        "AA",
        sorted(formats),
        sorted(languages),
        new Place("Church", "1 Street", "", "", point, approximate),
        venue == VenueType.IN_PERSON ? null : new OnlineAccess("https://example.org", null, ""),
        "",
        "",
        "",
        null,
        null);
  }

  private static SortedSet<String> sorted(Set<String> values) {
    return new TreeSet<>(values);
  }
}
