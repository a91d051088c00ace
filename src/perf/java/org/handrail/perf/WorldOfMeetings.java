package org.handrail.perf;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * A world of invented meetings, the same for the same seed: cities of very different sizes in the parts of the world
 * where meetings are many, several meetings in one building, most in the evening.
 */
public final class WorldOfMeetings {

  private static final int CITIES = 1500;
  private static final int MEETINGS_PER_BUILDING = 4;
  private static final double KM_PER_DEGREE = 111.2;

  private static final List<Region> REGIONS = List.of(
      new Region("America/New_York", new GeoBox(33, -84, 44, -72), 9),
      new Region("America/Chicago", new GeoBox(29, -98, 46, -87), 6),
      new Region("America/Denver", new GeoBox(33, -112, 46, -103), 2),
      new Region("America/Los_Angeles", new GeoBox(33, -122, 48, -116), 6),
      new Region("America/Toronto", new GeoBox(43, -81, 47, -72), 2),
      new Region("America/Mexico_City", new GeoBox(17, -104, 25, -97), 3),
      new Region("America/Sao_Paulo", new GeoBox(-27, -52, -17, -42), 3),
      new Region("Europe/London", new GeoBox(50.8, -3.5, 55, 0.5), 4),
      new Region("Europe/Berlin", new GeoBox(47.6, 7, 54, 14), 3),
      new Region("Europe/Warsaw", new GeoBox(49.5, 15, 54, 23), 1),
      new Region("Asia/Tehran", new GeoBox(29, 47, 37, 58), 4),
      new Region("Asia/Kolkata", new GeoBox(9, 73, 27, 85), 2),
      new Region("Asia/Tokyo", new GeoBox(33, 131, 38, 140), 1),
      new Region("Australia/Sydney", new GeoBox(-37, 144, -28, 153), 1),
      new Region("Pacific/Auckland", new GeoBox(-44, 170, -36, 178), 1));

  private static final String[] FIRST = {
    "Morning",
    "Lantern",
    "Harbour",
    "Quiet",
    "Open Door",
    "New Leaf",
    "Bridge",
    "Noon",
    "Candle",
    "River",
    "Steady",
    "Second Wind",
    "Lighthouse",
    "Common",
    "Kitchen Table",
    "Long Road",
    "Garden",
    "Blue Chair",
    "First Light",
    "Anchor"
  };
  private static final String[] SECOND = {
    "Group",
    "Meeting",
    "Steps",
    "Circle",
    "Hour",
    "Fellowship",
    "Beginners",
    "Book Study",
    "Newcomers",
    "Reflections"
  };
  private static final String[] STREETS = {
    "Alder", "Birch", "Chapel", "Dover", "Elm", "Foundry", "Grange", "Harvest", "Ivy", "Juniper",
    "Kiln", "Larch"
  };
  private static final String[] FELLOWSHIPS = {
    "AA", "AA", "AA", "AA", "NA", "NA", "Al-Anon", "CA", "OA", "SMART"
  };
  private static final String[][] FORMATS = {
    {"O", "60"},
    {"C", "25"},
    {"D", "35"},
    {"X", "30"},
    {"BE", "15"},
    {"B", "15"},
    {"ST", "12"},
    {"SP", "8"},
    {"W", "8"},
    {"M", "7"},
    {"LGBTQ", "4"},
    {"Y", "4"},
    {"S", "5"},
    {"MED", "4"},
    {"TR", "4"},
    {"LIT", "6"}
  };

  private final Random random;
  private final List<City> cities = new ArrayList<>();
  private final Map<SortedSet<String>, SortedSet<String>> shared = new HashMap<>();

  private WorldOfMeetings(long seed) {
    random = new Random(seed);
    double[] bounds = new double[REGIONS.size()];
    double sum = 0;
    for (int i = 0; i < bounds.length; i++) {
      sum += REGIONS.get(i).weight();
      bounds[i] = sum;
    }
    for (int rank = 0; rank < CITIES; rank++) {
      double at = random.nextDouble() * sum;
      int region = 0;
      while (bounds[region] < at) {
        region++;
      }
      cities.add(City.in(REGIONS.get(region), rank, random));
    }
  }

  /** Invented meetings. */
  public static List<Meeting> meetings(int count, long seed) {
    WorldOfMeetings world = new WorldOfMeetings(seed);
    double weights = world.cities.stream().mapToDouble(City::weight).sum();
    List<Meeting> meetings = new ArrayList<>(count);
    for (City city : world.cities) {
      int share = (int) Math.ceil(count * city.weight() / weights);
      List<Place> buildings = world.buildings(city, share / MEETINGS_PER_BUILDING + 1);
      for (int i = 0; i < share && meetings.size() < count; i++) {
        meetings.add(world.meeting(city, buildings, "m" + meetings.size()));
      }
    }
    return meetings;
  }

  private List<Place> buildings(City city, int count) {
    List<Place> buildings = new ArrayList<>(count);
    double spreadKm = 2 + Math.sqrt(count) * 0.5;
    for (int i = 0; i < count; i++) {
      double lat = city.lat() + random.nextGaussian() * spreadKm / KM_PER_DEGREE;
      double lon = city.lon()
          + random.nextGaussian() * spreadKm / KM_PER_DEGREE / Math.cos(Math.toRadians(city.lat()));
      String street = STREETS[random.nextInt(STREETS.length)];
      String address = (1 + random.nextInt(400)) + " " + street + " Street, " + city.name();
      GeoPoint point = new GeoPoint(lat, lon).rounded();
      buildings.add(new Place(street + " Hall", address, city.name(), "", point, false));
    }
    return buildings;
  }

  private Meeting meeting(City city, List<Place> buildings, String slug) {
    Schedule schedule = new Schedule.Weekly(DayOfWeek.of(1 + random.nextInt(7)), start(), 60);
    int venueRoll = random.nextInt(100);
    VenueType venue =
        venueRoll < 12 ? VenueType.ONLINE : venueRoll < 20 ? VenueType.HYBRID : VenueType.IN_PERSON;
    Place place =
        venue == VenueType.ONLINE ? null : buildings.get(random.nextInt(buildings.size()));
    OnlineAccess online = venue == VenueType.IN_PERSON
        ? null
        : new OnlineAccess("https://meet.example.org/" + slug, null, "");
    return new Meeting(
        MeetingId.of(city.feed(), slug, schedule),
        city.feed(),
        slug,
        FIRST[random.nextInt(FIRST.length)] + " " + SECOND[random.nextInt(SECOND.length)],
        schedule,
        city.zone(),
        venue,
        MeetingStatus.ACTIVE,
        FELLOWSHIPS[random.nextInt(FELLOWSHIPS.length)],
        formats(),
        new TreeSet<>(),
        place,
        online,
        "",
        "",
        city.feed().value(),
        null,
        null);
  }

  private LocalTime start() {
    int roll = random.nextInt(100);
    int hour = roll < 20
        ? 6 + random.nextInt(4)
        : roll < 40
            ? 11 + random.nextInt(3)
            : roll < 93 ? 17 + random.nextInt(4) : random.nextInt(24);
    return LocalTime.of(hour, random.nextInt(4) * 15);
  }

  private SortedSet<String> formats() {
    SortedSet<String> formats = new TreeSet<>();
    for (String[] format : FORMATS) {
      if (random.nextInt(100) < Integer.parseInt(format[1])) {
        formats.add(format[0]);
      }
    }
    return shared.computeIfAbsent(formats, same -> same);
  }

  /** A part of the world with its zone; {@code weight} says how many of the cities lie in it. */
  private record Region(String zone, GeoBox box, int weight) {}

  /** An invented city; {@code weight} says how many of the meetings are in it. */
  private record City(
      String name, FeedId feed, ZoneId zone, double lat, double lon, double weight) {

    static City in(Region region, int rank, Random random) {
      GeoBox box = region.box();
      double lat = random.nextDouble(box.southDeg(), box.northDeg());
      double lon = random.nextDouble(box.westDeg(), box.eastDeg());
      String feed = "https://list-" + rank % 700 + ".example.org/meetings.json";
      double weight = 1 / Math.pow(rank + 8, 0.95);
      return new City("Town " + rank, new FeedId(feed), ZoneId.of(region.zone()), lat, lon, weight);
    }
  }

  /** Where somebody might stand: at some meeting's door, or in its neighbourhood; denser places more often. */
  public static GeoPoint somewhere(List<Meeting> meetings, Random random) {
    while (true) {
      GeoPoint point = point(meetings.get(random.nextInt(meetings.size())));
      if (point != null) {
        return new GeoPoint(
            point.latDeg() + random.nextGaussian() * 0.03,
            point.lonDeg() + random.nextGaussian() * 0.03);
      }
    }
  }

  /** The meeting's point, or null. */
  static @Nullable GeoPoint point(Meeting meeting) {
    Place place = meeting.place();
    return place == null ? null : place.point();
  }
}
