package org.handrail.directory.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.directory.FeedId;
import org.handrail.directory.Interner;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code directory_meeting} as meetings. Equal parts (texts, places, schedules, zones) become the same object.
 * Not for several threads.
 */
final class MeetingReader {

  /** What to select, in the order in which {@link #read} takes it. */
  static final String SELECTED = """
      f.name, m.meeting_id, m.slug, m.name, m.schedule, m.weekday, m.start_time, m.length_min, m.weeks, m.zone,
      m.venue, m.status, m.fellowship, array_to_string(m.formats, chr(31)), array_to_string(m.languages, chr(31)),
      m.place_name, m.place_address, m.place_region, m.place_notes, m.place_approximate, m.lat_deg, m.lon_deg,
      m.online_url, m.online_phone, m.online_notes, m.group_name, m.notes, m.service_body, m.url,
      extract(epoch from m.updated_at)
      """;

  private static final Map<String, VenueType> VENUES = Arrays.stream(VenueType.values())
      .collect(Collectors.toUnmodifiableMap(VenueType::code, venue -> venue));

  private final CopyFields fields = new CopyFields();
  private final Interner<FeedId> feeds = new Interner<>();
  private final Interner<Schedule> schedules = new Interner<>();
  private final Interner<GeoPoint> points = new Interner<>();
  private final Interner<Place> places = new Interner<>();
  private final Interner<OnlineAccess> accesses = new Interner<>();
  private final Map<String, ZoneId> zones = new HashMap<>();
  private final Map<String, SortedSet<String>> codes = new HashMap<>();

  /** The meeting of one row of COPY in text form. */
  Meeting read(byte[] row) {
    fields.turnTo(row);
    FeedId feed = feeds.share(new FeedId(fields.text()));
    return new Meeting(
        new MeetingId(fields.ownText()),
        feed,
        fields.ownText(),
        fields.text(),
        schedule(),
        zones.computeIfAbsent(fields.text(), ZoneId::of),
        venue(fields.text()),
        MeetingStatus.valueOf(fields.text()),
        fields.text(),
        codes(),
        codes(),
        place(),
        online(),
        fields.text(),
        fields.text(),
        fields.text(),
        fields.textOrNull(),
        updated(fields.textOrNull()));
  }

  private Schedule schedule() {
    String kind = fields.text();
    String weekday = fields.textOrNull();
    String start = fields.textOrNull();
    String length = fields.textOrNull();
    String weeks = fields.textOrNull();
    if (weekday == null || start == null || length == null) {
      return schedules.share(new Schedule.ByAppointment());
    }
    DayOfWeek day = DayOfWeek.of(Integer.parseInt(weekday));
    LocalTime time = LocalTime.parse(start);
    int lengthMin = Integer.parseInt(length);
    return schedules.share(
        kind.equals(MeetingWriter.MONTHLY) && weeks != null
            ? new Schedule.Monthly(weeks(weeks), day, time, lengthMin)
            : new Schedule.Weekly(day, time, lengthMin));
  }

  private static Set<Integer> weeks(String joined) {
    return Arrays.stream(joined.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet());
  }

  private static VenueType venue(String code) {
    VenueType venue = VENUES.get(code);
    if (venue == null) {
      throw new IllegalStateException("the database holds an unknown venue type");
    }
    return venue;
  }

  /** Texts with the unit separator (U+001F) between them. */
  private SortedSet<String> codes() {
    return codes.computeIfAbsent(
        fields.text(),
        joined -> joined.isEmpty()
            ? Collections.emptySortedSet()
            : new TreeSet<>(Arrays.asList(joined.split("\u001f", -1))));
  }

  private @Nullable Place place() {
    String name = fields.textOrNull();
    String address = fields.textOrNull();
    String region = fields.textOrNull();
    String notes = fields.textOrNull();
    String approximate = fields.textOrNull();
    String lat = fields.textOrNull();
    String lon = fields.textOrNull();
    if (name == null || address == null || region == null || notes == null) {
      return null;
    }
    GeoPoint point = lat == null || lon == null
        ? null
        : points.share(new GeoPoint(Double.parseDouble(lat), Double.parseDouble(lon)));
    return places.share(new Place(name, address, region, notes, point, "t".equals(approximate)));
  }

  private @Nullable OnlineAccess online() {
    String url = fields.textOrNull();
    String phone = fields.textOrNull();
    String notes = fields.textOrNull();
    return notes == null ? null : accesses.share(new OnlineAccess(url, phone, notes));
  }

  /** From seconds since 1970 with six decimals. */
  private static @Nullable Instant updated(@Nullable String epochSeconds) {
    if (epochSeconds == null) {
      return null;
    }
    long micros = new java.math.BigDecimal(epochSeconds).movePointRight(6).longValueExact();
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
  }
}
