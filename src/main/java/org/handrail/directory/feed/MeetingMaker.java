package org.handrail.directory.feed;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.MeetingStatus;
import org.handrail.directory.OnlineAccess;
import org.handrail.directory.Place;
import org.handrail.directory.Schedule;
import org.handrail.directory.VenueType;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/** The strict stage: makes meetings of a raw record, or refuses it. The same for every kind of list. For one reading. */
final class MeetingMaker {

  private static final int NAME_CHARS = 255;
  private static final int SLUG_CHARS = 200;
  private static final int NOTES_CHARS = 4_000;
  private static final int FELLOWSHIP_CHARS = 60;
  private static final int ONLINE_NOTES_CHARS = 1_000;
  private static final Set<String> NO = Set.of("0", "false");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");
  private static final List<RawField> FREE_TEXTS = List.of(
      RawField.NOTES,
      RawField.GROUP_NOTES,
      RawField.LOCATION_NOTES,
      RawField.CONFERENCE_URL_NOTES,
      RawField.CONFERENCE_PHONE_NOTES,
      RawField.CONFERENCE_PHONE,
      RawField.LOCATION,
      RawField.ADDRESS);
  private static final Duration STALE = Duration.ofDays(366);

  private final FeedOptions options;
  private final Zones zones;
  private final Clock clock;
  private final Pools pools = new Pools();

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
  List<Meeting> make(RawMeeting raw, BmltFormats bmlt, Doubts doubts) {
    if (raw.has(RawField.PUBLISHED) && NO.contains(raw.text(RawField.PUBLISHED).strip())) {
      throw new RefusedRecord(RawField.PUBLISHED, "the list says that it is not published");
    }
    String name = PlainText.line(raw.text(RawField.NAME), NAME_CHARS);
    if (name.isEmpty()) {
      throw new RefusedRecord(RawField.NAME, "has no name");
    }
    String slug = slug(raw, name);
    Notebook notebook = new Notebook(raw, slug, doubts);
    ScheduleReader.Reading times = ScheduleReader.read(raw, name);
    PointText.Reading coordinates = PointText.of(raw);
    GeoPoint point = coordinates.point().orElse(null);
    ZoneId zone = zone(raw, point, notebook);
    FormatReader.Reading formats = FormatReader.read(raw, bmlt);
    Meeting first = meeting(
        raw, name, slug, new Basis(times.schedules().getFirst(), zone, point, formats, notebook));
    pools.keep(first.formats());
    pools.keep(first.languages());
    if (coordinates.unusable()) {
      notebook.add(Doubt.POINT_UNUSABLE, RawField.LATITUDE);
    }
    times.doubts().forEach(d -> notebook.add(d, d == Doubt.DAYS_CUT ? RawField.DAY : fieldOf(d)));
    formats
        .unknown()
        .forEach(code -> doubts.addValue(Doubt.TYPE_UNKNOWN, raw.spelling(RawField.TYPES), code));
    warn(first, notebook);
    return times.schedules().stream().map(s -> onDay(first, s)).toList();
  }

  private static RawField fieldOf(Doubt doubt) {
    return switch (doubt) {
      case MONTHLY, MAYBE_MONTHLY, RHYTHM_UNKNOWN -> RawField.NAME;
      default -> RawField.END_TIME;
    };
  }

  /** Notes doubts about one record. */
  private record Notebook(RawMeeting raw, String slug, Doubts doubts) {
    void add(Doubt doubt, RawField field) {
      doubts.add(doubt, raw.spelling(field), raw.spot(), slug);
    }
  }

  private record Basis(
      Schedule schedule,
      ZoneId zone,
      @Nullable GeoPoint point,
      FormatReader.Reading formats,
      Notebook notebook) {}

  private Meeting meeting(RawMeeting raw, String name, String slug, Basis basis) {
    PlaceReader.Reading where = PlaceReader.read(raw, basis.point);
    OnlineAccess online = online(raw, basis.notebook);
    Attendance attendance = attendance(raw, basis, where, online);
    boolean remote = attendance.venue() == VenueType.ONLINE;
    return new Meeting(
        MeetingId.of(options.feed(), slug, basis.schedule),
        options.feed(),
        slug,
        name,
        basis.schedule,
        basis.zone,
        attendance.venue(),
        attendance.status(),
        fellowship(raw),
        pools.codes(basis.formats.formats()),
        pools.codes(basis.formats.languages()),
        remote ? null : pools.place(where.place()),
        online,
        pools.text(PlainText.line(raw.text(RawField.GROUP), NAME_CHARS)),
        notes(raw),
        pools.text(PlainText.line(raw.text(RawField.ENTITY), NAME_CHARS)),
        link(raw, RawField.URL, basis.notebook),
        UpdatedText.parse(raw.text(RawField.UPDATED), clock.instant()).orElse(null));
  }

  private Attendance attendance(
      RawMeeting raw, Basis basis, PlaceReader.Reading where, @Nullable OnlineAccess online) {
    Set<String> codes = new HashSet<>(basis.formats.formats());
    for (String value : raw.all(RawField.TYPES)) {
      FormatReader.BETWEEN
          .splitAsStream(value)
          .limit(100)
          .forEach(code -> codes.add(code.strip().toUpperCase(Locale.ROOT)));
    }
    String url = online == null ? null : online.url();
    boolean known =
        online != null && (online.phone() != null || (url != null && Links.leadsToProvider(url)));
    if (online != null
        && !known
        && !raw.has(RawField.ATTENDANCE)
        && !raw.dialect().isBmlt()) {
      basis.notebook.add(Doubt.UNKNOWN_PROVIDER, RawField.CONFERENCE_URL);
    }
    Attendance.Signs signs = new Attendance.Signs(
        raw.text(RawField.ATTENDANCE),
        codes,
        known,
        online != null,
        where.area(),
        where.statedArea());
    return Attendance.of(signs, raw.dialect().isBmlt());
  }

  private ZoneId zone(RawMeeting raw, @Nullable GeoPoint point, Notebook notebook) {
    if (raw.has(RawField.TIMEZONE)) {
      Optional<ZoneId> named = zones.named(raw.text(RawField.TIMEZONE));
      if (named.isPresent()) {
        return named.get();
      }
      notebook.add(Doubt.ZONE_UNKNOWN, RawField.TIMEZONE);
    }
    Optional<ZoneId> there = point == null ? Optional.empty() : zones.at(point);
    return there
        .or(() -> Optional.ofNullable(options.zone()))
        .orElseThrow(
            () -> new RefusedRecord(
                RawField.TIMEZONE,
                "the time zone is not known: the record names none and its coordinates lead to none; import with --zone"));
  }

  private static String slug(RawMeeting raw, String name) {
    String own = PlainText.line(raw.text(RawField.SLUG), SLUG_CHARS);
    if (!own.isEmpty()) {
      return own;
    }
    String letters =
        MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String words = NO_WORDS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
    String made = ENDS.matcher(words).replaceAll("");
    String cut = PlainText.line(made, SLUG_CHARS);
    return cut.isEmpty() ? "meeting" : cut;
  }

  private String fellowship(RawMeeting raw) {
    String own = pools.text(PlainText.line(raw.text(RawField.FELLOWSHIP), FELLOWSHIP_CHARS));
    return own.isEmpty() ? options.fellowship() : own;
  }

  private static String notes(RawMeeting raw) {
    String text = Stream.concat(
            raw.all(RawField.NOTES).stream(), raw.all(RawField.GROUP_NOTES).stream())
        .filter(v -> !v.isBlank())
        .distinct()
        .collect(Collectors.joining("\n"));
    return PlainText.lines(text, NOTES_CHARS);
  }

  private static @Nullable OnlineAccess online(RawMeeting raw, Notebook notebook) {
    String url = link(raw, RawField.CONFERENCE_URL, notebook);
    String phoneText = raw.text(RawField.CONFERENCE_PHONE);
    String phone = Links.oneTap(phoneText).orElse(null);
    if (phone == null && !phoneText.isBlank()) {
      notebook.add(Doubt.PHONE_DROPPED, RawField.CONFERENCE_PHONE);
    }
    if (url == null && phone == null) {
      return null;
    }
    List<String> notes = new ArrayList<>();
    boolean saysMore = phone == null || phoneText.chars().anyMatch(Character::isLetter);
    Stream.of(
            raw.text(RawField.CONFERENCE_URL_NOTES),
            saysMore ? phoneText : "",
            raw.text(RawField.CONFERENCE_PHONE_NOTES))
        .filter(v -> !v.isBlank() && !notes.contains(v))
        .forEach(notes::add);
    return new OnlineAccess(
        url, phone, PlainText.lines(String.join("\n", notes), ONLINE_NOTES_CHARS));
  }

  private static @Nullable String link(RawMeeting raw, RawField field, Notebook notebook) {
    String text = raw.text(field);
    if (text.isBlank()) {
      return null;
    }
    Optional<String> link = Links.web(text);
    if (link.isEmpty()) {
      notebook.add(Doubt.LINK_DROPPED, field);
    }
    return link.orElse(null);
  }

  private void warn(Meeting m, Notebook notebook) {
    warnOfAddresses(notebook);
    if (m.venue() != VenueType.IN_PERSON && m.online() == null) {
      notebook.add(Doubt.ONLINE_WITHOUT_LINK, RawField.CONFERENCE_URL);
    }
    Place place = m.place();
    if (place != null && m.status() == MeetingStatus.ACTIVE) {
      if (place.approximate()) {
        notebook.add(
            place.address().isEmpty() ? Doubt.ADDRESS_MISSING : Doubt.AREA_ONLY,
            RawField.FORMATTED_ADDRESS);
      } else if (place.point() == null) {
        notebook.add(Doubt.POINT_MISSING, RawField.LATITUDE);
      }
    }
    Instant updated = m.updated();
    if (updated != null && updated.isBefore(clock.instant().minus(STALE))) {
      notebook.add(Doubt.NOT_UPDATED, RawField.UPDATED);
    }
  }

  private static void warnOfAddresses(Notebook notebook) {
    for (RawField field : FREE_TEXTS) {
      for (String text : notebook.raw.all(field)) {
        if (PlainText.hasAddress(text)) {
          notebook.add(Doubt.EMAIL_LEFT_OUT, field);
          return;
        }
      }
    }
  }

  private static Meeting onDay(Meeting m, Schedule schedule) {
    if (schedule.equals(m.schedule())) {
      return m;
    }
    return new Meeting(
        MeetingId.of(m.feed(), m.slug(), schedule),
        m.feed(),
        m.slug(),
        m.name(),
        schedule,
        m.zone(),
        m.venue(),
        m.status(),
        m.fellowship(),
        m.formats(),
        m.languages(),
        m.place(),
        m.online(),
        m.group(),
        m.notes(),
        m.serviceBody(),
        m.url(),
        m.updated());
  }
}
