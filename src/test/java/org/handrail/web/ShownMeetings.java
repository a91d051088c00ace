package org.handrail.web;

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

/** Invented meetings of an invented quarter, to look at pages with: some of every kind, and one that is hostile. */
public final class ShownMeetings {

  public static final FeedId FEED = new FeedId("invented.json");
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** The name of a meeting whose texts try to run as code. */
  public static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>";

  private static final GeoPoint MIDDLE = new GeoPoint(39.9526, -75.1652);
  private static final List<String> NAMES = List.of(
      "Lantern Street Evening",
      "Keep the Kettle On",
      "Quiet Start",
      "Harbour Light",
      "Second Wind",
      "Old Mill Steps",
      "Open Window",
      "Noon Pause",
      "Seven O’Clock Stairs",
      "River Bend",
      "Garden Gate",
      "Lamp in the Window",
      "Long Table",
      "New Leaf",
      "Bridge Keepers");
  private static final List<String> HOUSES =
      List.of("Alder House", "Linden Hall", "Market Rooms", "The Old Library", "Weavers’ Chapel");
  private static final List<Set<String>> FORMATS = List.of(
      Set.of("O", "BE", "X"), Set.of("C", "ST"), Set.of("W", "CF"), Set.of("O", "S"), Set.of("O"));
  private static final List<String> FELLOWSHIPS = List.of("AA", "NA", "AA", "Al-Anon");

  private ShownMeetings() {}

  /** All of them. */
  public static List<Meeting> all() {
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      meetings.add(meeting(i));
    }
    meetings.add(hostile());
    return meetings;
  }

  /** The one with everything on its page. */
  public static Meeting rich() {
    return meeting(3);
  }

  private static Meeting meeting(int i) {
    Schedule schedule = new Schedule.Weekly(
        DayOfWeek.of(1 + i % 7), LocalTime.of(7 + i * 5 % 16, i % 4 * 15), i % 3 == 0 ? 90 : 60);
    String slug = "invented-" + i;
    VenueType venue =
        i % 5 == 4 ? VenueType.ONLINE : i % 7 == 3 ? VenueType.HYBRID : VenueType.IN_PERSON;
    return new Meeting(
        MeetingId.of(FEED, slug, schedule),
        FEED,
        slug,
        NAMES.get(i % NAMES.size()),
        schedule,
        i % 10 == 4 ? ZoneId.of("Europe/Madrid") : ZONE,
        venue,
        i == 20 ? MeetingStatus.CLOSED_FOR_NOW : MeetingStatus.ACTIVE,
        FELLOWSHIPS.get(i % FELLOWSHIPS.size()),
        new TreeSet<>(FORMATS.get(i % FORMATS.size())),
        new TreeSet<>(i % 5 == 3 ? Set.of("es") : Set.of("en")),
        venue == VenueType.ONLINE ? null : place(i),
        venue == VenueType.IN_PERSON
            ? null
            : new OnlineAccess(
                "https://meet.example.org/" + slug, "+12155550100,,123#", "Password: lamp"),
        "Group " + i % 9,
        "Come in by the side door.\nInvented for demonstration.",
        "Invented Intergroup",
        "https://example.org/meetings/" + slug,
        Instant.parse("2026-11-20T12:00:00Z").minusSeconds(i % 6 * 86_400L * 60));
  }

  private static Place place(int i) {
    double lat = MIDDLE.latDeg() + Math.sin(i * 2.4) * (0.004 + i * 0.0007);
    double lon = MIDDLE.lonDeg() + Math.cos(i * 2.4) * (0.005 + i * 0.0009);
    return new Place(
        HOUSES.get(i % HOUSES.size()),
        (10 + i) + " Lantern St, Philadelphia",
        "Pennsylvania > Philadelphia",
        i % 4 == 3 ? "Ring twice." : "",
        new GeoPoint(lat, lon).rounded(),
        i % 13 == 12);
  }

  private static Meeting hostile() {
    Schedule schedule = new Schedule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(18, 0), 60);
    return new Meeting(
        MeetingId.of(FEED, "hostile", schedule),
        FEED,
        "hostile",
        HOSTILE,
        schedule,
        ZONE,
        VenueType.HYBRID,
        MeetingStatus.ACTIVE,
        "\"><script>alert(3)</script>",
        new TreeSet<>(Set.of("<svg/onload=alert(4)>", "{{7*7}}")),
        new TreeSet<>(Set.of("en")),
        new Place(HOSTILE, "'\" onfocus=alert(5) autofocus x='", HOSTILE, HOSTILE, MIDDLE, false),
        new OnlineAccess("javascript:alert(6)", "+1\" onclick=\"alert(7)", HOSTILE),
        HOSTILE,
        "${jndi:ldap://x}\n" + HOSTILE,
        HOSTILE,
        "javascript:alert(8)",
        null);
  }
}
