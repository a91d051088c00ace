package org.handrail.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A meeting that was found, as JSON with snake_case names: a contract that other programs rely on. Fields are only ever
 * added, at the end.
 *
 * @param meetingId the meeting's id
 * @param slug the list's own key
 * @param feed the list it came from
 * @param name its name
 * @param day the day on which it starts by its own clock, {@code mon} to {@code sun}; null by appointment
 * @param time when it starts by its own clock, {@code HH:mm}; null by appointment
 * @param durationMin its length in minutes; null by appointment
 * @param zone the tz database name of its zone
 * @param nextStart when the occurrence under way or next starts, ISO 8601 with the offset of its zone; null by
 *     appointment
 * @param venue {@code in-person}, {@code online} or {@code hybrid}
 * @param formats the list's codes, sorted
 * @param place where, or null
 * @param distanceM whole metres from the place asked for, or null
 * @param online how to join from afar, or null
 * @param fellowship such as AA; may be empty
 * @param languages ISO 639 codes, sorted
 * @param status {@code active}, {@code closed-for-now} or {@code inactive}
 * @param group who holds it; may be empty
 * @param weeks for a monthly meeting which of the month's days of this name, 1 to 5 and −1 for the last; null for one
 *     held every week
 * @param doubts what is doubtful, as {@link MeetingDoubt#code} has it
 */
@JsonNaming(SnakeCaseStrategy.class)
public record MeetingDocument(
    String meetingId,
    String slug,
    String feed,
    String name,
    @Nullable String day,
    @Nullable String time,
    @Nullable Integer durationMin,
    String zone,
    @Nullable String nextStart,
    String venue,
    List<String> formats,
    @Nullable PlaceDocument place,
    @Nullable Long distanceM,
    @Nullable OnlineDocument online,
    String fellowship,
    List<String> languages,
    String status,
    String group,
    @Nullable List<Integer> weeks,
    List<String> doubts) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** The document of a meeting that was found. */
  public static MeetingDocument of(MeetingHit hit, MeetingDoubts doubts) {
    Meeting meeting = hit.meeting();
    Times times = Times.of(meeting.schedule());
    return new MeetingDocument(
        meeting.id().value(),
        meeting.slug(),
        meeting.feed().value(),
        meeting.name(),
        times.day(),
        times.time(),
        times.durationMin(),
        meeting.zone().getId(),
        nextStart(hit.next(), meeting.zone()),
        meeting.venue().code(),
        List.copyOf(meeting.formats()),
        PlaceDocument.of(meeting.place()),
        hit.distanceM() == null ? null : Math.round(hit.distanceM()),
        OnlineDocument.of(meeting.online()),
        meeting.fellowship(),
        List.copyOf(meeting.languages()),
        status(meeting.status()),
        meeting.group(),
        times.weeks(),
        doubts.of(meeting).stream().map(MeetingDoubt::code).toList());
  }

  private static @Nullable String nextStart(@Nullable Occurrence next, ZoneId zone) {
    return next == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(next.start().atZone(zone));
  }

  private static String status(MeetingStatus status) {
    return switch (status) {
      case ACTIVE -> "active";
      case CLOSED_FOR_NOW -> "closed-for-now";
      case INACTIVE -> "inactive";
    };
  }

  /**
   * Where a meeting is held.
   *
   * @param name the building; may be empty
   * @param address one line; may be empty
   * @param lat latitude in degrees, or null
   * @param lon longitude in degrees, or null
   * @param approximate whether nobody can walk to it by this
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record PlaceDocument(
      String name,
      String address,
      @Nullable Double lat,
      @Nullable Double lon,
      boolean approximate) {

    static @Nullable PlaceDocument of(@Nullable Place place) {
      if (place == null) {
        return null;
      }
      GeoPoint point = place.point();
      return new PlaceDocument(
          place.name(),
          place.address(),
          point == null ? null : point.latDeg(),
          point == null ? null : point.lonDeg(),
          place.approximate());
    }
  }

  /**
   * How to join from afar.
   *
   * @param url address to open, or null
   * @param phone one-tap number, or null
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record OnlineDocument(
      @Nullable String url, @Nullable String phone) {

    static @Nullable OnlineDocument of(@Nullable OnlineAccess online) {
      return online == null ? null : new OnlineDocument(online.url(), online.phone());
    }
  }

  private record Times(
      @Nullable String day,
      @Nullable String time,
      @Nullable Integer durationMin,
      @Nullable List<Integer> weeks) {

    static Times of(Schedule schedule) {
      return switch (schedule) {
        case Schedule.Weekly w -> of(w.day(), w.start(), w.lengthMin(), null);
        case Schedule.Monthly m ->
          of(m.day(), m.start(), m.lengthMin(), lastAtTheEnd(new TreeSet<>(m.weeks())));
        case Schedule.ByAppointment ignored -> new Times(null, null, null, null);
      };
    }

    private static Times of(
        DayOfWeek day, LocalTime start, int lengthMin, @Nullable List<Integer> weeks) {
      String shortDay = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
      return new Times(shortDay, TIME.format(start), lengthMin, weeks);
    }

    private static List<Integer> lastAtTheEnd(SortedSet<Integer> weeks) {
      return java.util.stream.Stream.concat(weeks.tailSet(1).stream(), weeks.headSet(1).stream())
          .toList();
    }
  }
}
