package org.handrail.directory.index;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.handrail.directory.FeedId;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.MeetingQuery.Order;
import org.handrail.directory.MeetingQueryBuilder;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoBox;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** Seeded meetings and questions that crowd where searches go wrong: poles, 180th meridian, odd nights, midnight, ties. */
final class RandomMeetings {

  static final List<ZoneId> ZONES = List.of(
          "America/New_York",
          "America/St_Johns",
          "America/Sao_Paulo",
          "Europe/Berlin",
          "Europe/Dublin",
          "Africa/Casablanca",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Australia/Lord_Howe",
          "Antarctica/Troll",
          "Pacific/Apia",
          "Pacific/Kiritimati",
          "Pacific/Pago_Pago",
          "UTC")
      .stream()
      .map(ZoneId::of)
      .toList();

  private static final List<GeoPoint> CENTRES = List.of(
      new GeoPoint(39.95, -75.16),
      new GeoPoint(52.52, 13.40),
      new GeoPoint(-16.78, 179.97),
      new GeoPoint(66.0, -179.99),
      new GeoPoint(89.98, 40),
      new GeoPoint(-89.99, -120),
      new GeoPoint(0, 0));

  private static final List<LocalDateTime> ODD_NIGHTS = List.of(
      LocalDateTime.parse("2026-03-08T07:00"), // New York, spring, in UTC
      LocalDateTime.parse("2026-11-01T06:00"),
      LocalDateTime.parse("2026-03-29T01:00"), // Europe
      LocalDateTime.parse("2026-10-25T01:00"),
      LocalDateTime.parse("2026-04-04T15:00"), // Lord Howe
      LocalDateTime.parse("2026-10-03T15:30"),
      LocalDateTime.parse("2026-02-15T02:00"), // Casablanca, Ramadan
      LocalDateTime.parse("2011-12-30T10:00")); // Apia skips a day

  private static final String[] FORMATS = {"O", "C", "W", "M", "X", "ST", "BE", "onl", "Y", "LGBTQ"
  };
  private static final String[] NAMES = {"Harbour", "Lamplight", "Morning", "Still Here", "morning"
  };

  private static final VenueType[] VENUES = VenueType.values();
  private static final MeetingStatus[] STATUSES = MeetingStatus.values();
  private static final Order[] ORDERS = Order.values();

  private final Random random;

  RandomMeetings(long seed) {
    random = new Random(seed);
  }

  List<Meeting> meetings(int count) {
    List<Meeting> meetings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      meetings.add(meeting("m" + i));
    }
    return meetings;
  }

  private Meeting meeting(String slug) {
    FeedId feed = new FeedId("feed-" + random.nextInt(4));
    Schedule schedule = schedule();
    Place place = place();
    return new Meeting(
        MeetingId.of(feed, slug, schedule),
        feed,
        slug,
        pick(NAMES),
        schedule,
        ZONES.get(random.nextInt(ZONES.size())),
        pick(VENUES),
        random.nextInt(10) == 0 ? pick(STATUSES) : MeetingStatus.ACTIVE,
        random.nextInt(5) == 0 ? "" : random.nextBoolean() ? "AA" : "Na",
        new TreeSet<>(formats(3)),
        random.nextInt(4) == 0 ? new TreeSet<>(Set.of("es", "en")) : new TreeSet<>(),
        place,
        place == null ? new OnlineAccess("https://meet.example.org/x", null, "") : null,
        "",
        "",
        "body-" + random.nextInt(3),
        null,
        null);
  }

  private Schedule schedule() {
    DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));
    int hour = random.nextBoolean() ? random.nextInt(4) : random.nextInt(24);
    LocalTime start = LocalTime.of(hour, random.nextInt(12) * 5);
    int length = random.nextInt(8) == 0 ? 1 + random.nextInt(1440) : 30 * (1 + random.nextInt(4));
    return switch (random.nextInt(12)) {
      case 0 -> new Schedule.ByAppointment();
      case 1 -> new Schedule.Monthly(weeks(), day, start, length);
      default -> new Schedule.Weekly(day, start, length);
    };
  }

  private Set<Integer> weeks() {
    List<Set<Integer>> choices =
        List.of(Set.of(-1), Set.of(5), Set.of(1), Set.of(2, 4), Set.of(1, 3, 5), Set.of(4, -1));
    return choices.get(random.nextInt(choices.size()));
  }

  private @Nullable Place place() {
    if (random.nextInt(10) == 0) {
      return null;
    }
    GeoPoint point = random.nextInt(10) == 0 ? null : point();
    return new Place("Hall", "", "", "", point, random.nextInt(9) == 0);
  }

  /** Near a centre, often exactly where others are, sometimes anywhere. */
  GeoPoint point() {
    if (random.nextInt(20) == 0) {
      double[] edges = {-180, 180, 0};
      return new GeoPoint(90 - random.nextInt(181), edges[random.nextInt(3)]);
    }
    if (random.nextInt(10) == 0) {
      return new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }
    GeoPoint centre = CENTRES.get(random.nextInt(CENTRES.size()));
    double spread = random.nextBoolean() ? 0.02 : 0.5;
    double lat = centre.latDeg() + Math.round(random.nextGaussian() * 20) * spread / 20;
    double lon = centre.lonDeg() + Math.round(random.nextGaussian() * 20) * spread / 20;
    return new GeoPoint(
        Math.clamp(lat, -90, 90), lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);
  }

  /** Often within a day of a change of some zone's clock. */
  Instant instant() {
    LocalDateTime night = ODD_NIGHTS.get(random.nextInt(ODD_NIGHTS.size()));
    int spreadMin = random.nextBoolean() ? 3 * 60 : 10 * 24 * 60;
    return night
        .toInstant(ZoneOffset.UTC)
        .plus(random.nextInt(-spreadMin, spreadMin), ChronoUnit.MINUTES)
        .plusNanos(random.nextInt(3) == 0 ? random.nextInt(1_000_000_000) : 0);
  }

  MeetingQuery query() {
    var query = MeetingQuery.ALL.with();
    GeoPoint near = random.nextInt(3) == 0 ? null : point();
    query.near(near);
    if (near != null && random.nextInt(4) > 0) {
      query.withinM(Math.pow(10, random.nextDouble(1, 7.4)));
    }
    if (random.nextInt(5) == 0) {
      query.box(box());
    }
    times(query);
    marks(query);
    Order order = pick(ORDERS);
    query.order(near == null && order == Order.DISTANCE ? Order.WEEK : order);
    query.offset(random.nextInt(4) == 0 ? random.nextInt(200) : 0);
    return query
        .limit(random.nextInt(6) == 0 ? 1_000_000 : 1 + random.nextInt(60))
        .build();
  }

  private GeoBox box() {
    GeoPoint a = point();
    GeoPoint b = point();
    return new GeoBox(
        Math.min(a.latDeg(), b.latDeg()), a.lonDeg(), Math.max(a.latDeg(), b.latDeg()), b.lonDeg());
  }

  private void times(MeetingQueryBuilder query) {
    if (random.nextInt(2) == 0) {
      EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
      for (int i = random.nextInt(4); i >= 0; i--) {
        days.add(DayOfWeek.of(1 + random.nextInt(7)));
      }
      query.days(days);
    }
    if (random.nextInt(3) == 0) {
      query.from(LocalTime.of(random.nextInt(24), random.nextInt(60), random.nextInt(2)));
    }
    if (random.nextInt(3) == 0) {
      query.to(LocalTime.of(random.nextInt(24), random.nextInt(60)).plusNanos(random.nextInt(2)));
    }
    if (random.nextInt(4) == 0) {
      Instant from = instant();
      Instant until = from.plusSeconds(1 + random.nextInt(200_000));
      query.window(new MeetingQuery.Window(from, until, random.nextBoolean()));
    }
  }

  private void marks(MeetingQueryBuilder query) {
    if (random.nextInt(3) == 0) {
      query.formats(formats(2));
    }
    if (random.nextInt(4) == 0) {
      EnumSet<VenueType> venues = EnumSet.of(pick(VENUES));
      venues.add(pick(VENUES));
      query.venues(venues);
    }
    if (random.nextInt(5) == 0) {
      query.fellowships(random.nextBoolean() ? Set.of("aa") : Set.of("NA", "Al-Anon"));
    }
    if (random.nextInt(8) == 0) {
      query.languages(random.nextBoolean() ? Set.of("es") : Set.of("pl", "en"));
    }
    if (random.nextInt(8) == 0) {
      query.feeds(Set.of(new FeedId("feed-" + random.nextInt(3)), new FeedId("feed-3")));
    }
    if (random.nextInt(8) == 0) {
      query.serviceBody("body-" + random.nextInt(4));
    }
  }

  private Set<String> formats(int atMost) {
    Set<String> formats = new TreeSet<>();
    for (int i = random.nextInt(atMost + 1); i > 0; i--) {
      formats.add(pick(FORMATS));
    }
    return formats;
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
