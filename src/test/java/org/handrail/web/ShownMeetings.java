package org.handrail.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.handrail.directory.demo.DemoTown;
import org.handrail.directory.feed.FeedOptions;
import org.handrail.directory.feed.FeedReader;
import org.handrail.shared.GeoPoint;

/** Invented meetings to look at pages with: a town of every kind, and one that is hostile. */
public final class ShownMeetings {

  public static final FeedId FEED = new FeedId("invented.json");
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** The name of a meeting whose texts try to run as code. */
  public static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  /** Where the hostile meeting is, far from all others. */
  public static final GeoPoint HOSTILE_PLACE = new GeoPoint(52.52, 13.405);

  private ShownMeetings() {}

  /** The demonstration town, a meeting of another zone, and the hostile one. */
  public static List<Meeting> all() {
    FeedOptions options = new FeedOptions(FEED, null, "", ZONE);
    List<Meeting> meetings = new ArrayList<>(new FeedReader(point -> Optional.empty())
        .read(DemoTown.meetingGuideJson(), options)
        .meetings());
    meetings.add(elsewhere());
    meetings.add(endless());
    meetings.add(hostile());
    return meetings;
  }

  /** An online meeting in Madrid with everything on its page. */
  public static Meeting elsewhere() {
    Schedule schedule = new Schedule.Weekly(DayOfWeek.WEDNESDAY, LocalTime.of(0, 30), 60);
    return new Meeting(
        MeetingId.of(FEED, "noche", schedule),
        FEED,
        "noche",
        "La Farola",
        schedule,
        ZoneId.of("Europe/Madrid"),
        VenueType.ONLINE,
        MeetingStatus.ACTIVE,
        "NA",
        new TreeSet<>(Set.of("O", "S")),
        new TreeSet<>(Set.of("es")),
        null,
        new OnlineAccess("https://meet.example.org/noche", "+34910000000,,123#", "Clave: farola"),
        "Grupo inventado",
        "Una reunión inventada.\nNo existe.",
        "Invented Intergroup",
        "https://example.org/meetings/noche",
        Instant.parse("2026-01-10T12:00:00Z"));
  }

  /** A word that no line of a phone holds. */
  public static final String ENDLESS = "Donaudampfschifffahrt".repeat(4).substring(0, 80);

  /** A hybrid meeting that has just begun, of whose texts each is one endless word; its link is not secure. */
  public static Meeting endless() {
    Schedule schedule = new Schedule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(23, 29), 60);
    return new Meeting(
        MeetingId.of(FEED, "endless", schedule),
        FEED,
        "endless",
        ENDLESS,
        schedule,
        ZoneId.of("Europe/Berlin"),
        VenueType.HYBRID,
        MeetingStatus.ACTIVE,
        "F" + ENDLESS,
        new TreeSet<>(Set.of("X" + ENDLESS)),
        new TreeSet<>(Set.of("de")),
        new Place(ENDLESS, ENDLESS, ENDLESS, ENDLESS, new GeoPoint(52.521, 13.406), false),
        new OnlineAccess("http://meet.example.org/" + ENDLESS, "+49" + "1".repeat(40), ENDLESS),
        ENDLESS,
        ENDLESS,
        ENDLESS,
        "https://example.org/" + ENDLESS,
        Instant.parse("2026-01-10T12:00:00Z"));
  }

  private static Meeting hostile() {
    Schedule schedule = new Schedule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(23, 30), 60);
    return new Meeting(
        MeetingId.of(FEED, "hostile", schedule),
        FEED,
        "hostile",
        HOSTILE,
        schedule,
        ZoneId.of("Europe/Berlin"),
        VenueType.HYBRID,
        MeetingStatus.ACTIVE,
        "\"><script>alert(3)</script>",
        new TreeSet<>(Set.of("<svg/onload=alert(4)>", "{{7*7}}")),
        new TreeSet<>(Set.of("en")),
        new Place(
            HOSTILE, "'\" onfocus=alert(5) autofocus x='", HOSTILE, HOSTILE, HOSTILE_PLACE, false),
        new OnlineAccess("javascript:alert(6)", "+1\" onclick=\"alert(7)", HOSTILE),
        HOSTILE,
        "${jndi:ldap://x}\n" + HOSTILE,
        HOSTILE,
        "javascript:alert(8)",
        null);
  }
}
