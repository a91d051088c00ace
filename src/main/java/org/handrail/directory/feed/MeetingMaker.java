package org.handrail.directory.feed;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** The strict stage: makes meetings of a raw record, or refuses it. The same for every kind of list. For one reading. */
final class MeetingMaker {

  private static final int NAME_CHARS = 255;
  private static final int NOTES_CHARS = 4_000;
  private static final int FELLOWSHIP_CHARS = 60;
  private static final Set<String> NO = Set.of("0", "false");

  private final FeedOptions options;
  private final Zones zones;
  private final Clock clock;
  private final FeedInterners pools = new FeedInterners();

  MeetingMaker(FeedOptions options, Zones zones, Clock clock) {
    this.options = options;
    this.zones = zones;
    this.clock = clock;
  }

  /** Whether the record's point may be the server's default: online, with a point, without any address. */
  static boolean mayCarryForeignPoint(RawMeeting raw, Meeting meeting) {
    return meeting.venue() == VenueType.ONLINE
        && (raw.has(RawField.LATITUDE) || raw.has(RawField.COORDINATES))
        && Stream.of(RawField.LOCATION, RawField.ADDRESS, RawField.FORMATTED_ADDRESS, RawField.CITY)
            .noneMatch(raw::has);
  }

  /**
   * One meeting per day of the record; at least one.
   *
   * @throws RefusedRecord when something is missing that nobody may guess
   */
  List<Meeting> make(RawMeeting raw, BmltFormats bmlt, FeedWarnings doubts) {
    if (raw.has(RawField.PUBLISHED) && NO.contains(raw.text(RawField.PUBLISHED).strip())) {
      throw new RefusedRecord(RawField.PUBLISHED, "the list says that it is not published");
    }
    String name = line(raw, RawField.NAME, NAME_CHARS);
    if (name.isEmpty()) {
      throw new RefusedRecord(RawField.NAME, "has no name");
    }
    RecordWarnings notebook = new RecordWarnings(raw, SlugText.of(raw, name), doubts);
    ScheduleReader.Reading times = ScheduleReader.read(raw, name);
    PointText.Reading coordinates = PointText.of(raw);
    GeoPoint point = coordinates.point().orElse(null);
    ZoneId zone = zone(raw, point, notebook);
    FormatReader.Reading formats = FormatReader.read(raw, bmlt);
    Basis basis = new Basis(name, times.schedules().getFirst(), zone, point, formats);
    Meeting first = meeting(basis, notebook);
    pools.keep(first.formats());
    pools.keep(first.languages());
    if (coordinates.unusable()) {
      notebook.add(FeedWarning.POINT_UNUSABLE, RawField.LATITUDE);
    }
    times.doubts().forEach(doubt -> notebook.add(doubt, fieldOf(doubt)));
    formats
        .unknown()
        .forEach(
            code -> doubts.addValue(FeedWarning.TYPE_UNKNOWN, raw.spelling(RawField.TYPES), code));
    new MeetingQualityChecks(clock.instant()).look(first, notebook);
    return times.schedules().stream().map(s -> onDay(first, s)).toList();
  }

  private static RawField fieldOf(FeedWarning doubt) {
    return switch (doubt) {
      case MONTHLY, MAYBE_MONTHLY, RHYTHM_UNKNOWN -> RawField.NAME;
      case DAYS_CUT -> RawField.DAY;
      default -> RawField.END_TIME;
    };
  }

  /** What must be known before anything else of the meeting is looked at. */
  private record Basis(
      String name,
      Schedule schedule,
      ZoneId zone,
      @Nullable GeoPoint point,
      FormatReader.Reading formats) {}

  private Meeting meeting(Basis basis, RecordWarnings notebook) {
    RawMeeting raw = notebook.raw();
    PlaceReader.Reading where = PlaceReader.read(raw, basis.point);
    OnlineReader.Reading online = OnlineReader.read(raw, notebook);
    Attendance attendance = AttendanceReader.read(notebook, basis.formats, where, online.access());
    OnlineReader.LinkField page = OnlineReader.page(notebook);
    boolean remote = attendance.venue() == VenueType.ONLINE;
    return Meeting.builder(options.feed(), notebook.slug(), basis.name, basis.schedule, basis.zone)
        .venue(attendance.venue())
        .status(attendance.status())
        .fellowship(fellowship(raw))
        .formats(pools.codes(basis.formats.formats()))
        .languages(pools.codes(basis.formats.languages()))
        .place(remote ? null : pools.place(where.place()))
        .online(online.access())
        .group(pools.text(line(raw, RawField.GROUP, NAME_CHARS)))
        .notes(notes(raw, online.leftOver(), page.text()))
        .serviceBody(pools.text(line(raw, RawField.ENTITY, NAME_CHARS)))
        .url(page.link())
        .updated(UpdatedText.parse(raw.text(RawField.UPDATED), clock.instant()).orElse(null))
        .build();
  }

  private ZoneId zone(RawMeeting raw, @Nullable GeoPoint point, RecordWarnings notebook) {
    if (raw.has(RawField.TIMEZONE)) {
      Optional<ZoneId> named = zones.named(raw.text(RawField.TIMEZONE));
      if (named.isPresent()) {
        return named.get();
      }
      notebook.add(FeedWarning.ZONE_UNKNOWN, RawField.TIMEZONE);
    }
    Optional<ZoneId> there = point == null ? Optional.empty() : zones.at(point);
    return there
        .or(() -> Optional.ofNullable(options.zone()))
        .orElseThrow(
            () -> new RefusedRecord(
                RawField.TIMEZONE,
                "the time zone is not known: the record names none and its coordinates lead to none; import with --zone"));
  }

  private String fellowship(RawMeeting raw) {
    String own = pools.text(line(raw, RawField.FELLOWSHIP, FELLOWSHIP_CHARS));
    return own.isEmpty() ? options.fellowship() : own;
  }

  private static String notes(RawMeeting raw, String... leftOver) {
    String text = Stream.of(
            raw.all(RawField.NOTES), raw.all(RawField.GROUP_NOTES), List.of(leftOver))
        .flatMap(List::stream)
        .filter(v -> !v.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
    return PlainText.lines(text, NOTES_CHARS);
  }

  private static String line(RawMeeting raw, RawField field, int maxChars) {
    return PlainText.line(raw.text(field), maxChars);
  }

  private static Meeting onDay(Meeting meeting, Schedule schedule) {
    return schedule.equals(meeting.schedule())
        ? meeting
        : meeting.with().schedule(schedule).build();
  }
}
