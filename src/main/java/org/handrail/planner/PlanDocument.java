package org.handrail.planner;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingDoubt;
import org.handrail.directory.Place;
import org.handrail.directory.VenueType;
import org.handrail.ical.RejectedEntry;
import org.handrail.planner.calendar.PlaceSource;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A plan as JSON has it, on the command line and over HTTP. Times are ISO 8601 with the offset of the person's zone; what
 * each field means is in docs/planning.md.
 *
 * @param near the base, with the name by which it was understood; empty when degrees were given
 * @param optimal always true: a plan is proven or not given
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PlanDocument(
    String from,
    int days,
    String zone,
    PlaceJson near,
    String travelModel,
    int wanted,
    long score,
    int travelMin,
    boolean optimal,
    List<PickJson> picks,
    List<CommitmentJson> commitments,
    List<String> unplaced,
    List<WeekJson> weeks,
    List<NearMissJson> nearMisses,
    int rejectedFeedLines,
    int rejectedCalendarEntries,
    List<CalendarNoteJson> calendarNotes,
    List<AdviceJson> advice) {

  /** A pick; the way's fields are null when it is joined from anywhere. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record PickJson(
      String meetingId,
      String slug,
      String feed,
      String name,
      String start,
      String end,
      String venue,
      @Nullable PlaceJson place,
      @Nullable String leaveAt,
      @Nullable String leaveFrom,
      @Nullable Boolean onFoot,
      @Nullable Integer spareMin,
      @Nullable Integer travelMinBefore,
      @Nullable Integer travelMinAfter,
      @Nullable Boolean viaBase,
      int otherWays,
      int savedMin,
      List<String> reasons,
      List<String> doubts) {}

  /** Where an in-person pick is, or the base. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record PlaceJson(String name, double lat, double lon) {}

  /** Another week to choose. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record WeekJson(
      String kind, long score, int travelMin, int droppedPins, List<PickJson> picks) {}

  /** What was already in the span. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record CommitmentJson(
      String uid,
      String title,
      String start,
      String end,
      @Nullable CommitmentPlaceJson place) {}

  /** Where a commitment is, and how that is known. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record CommitmentPlaceJson(String name, double lat, double lon, String from) {}

  /** What came close. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record NearMissJson(
      String slug,
      String name,
      String start,
      String blockedBy,
      @Nullable Integer shortByMin,
      List<String> doubts) {}

  /** An entry of a calendar that could not be used, or not as it is written; {@code file} where it was in an archive. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CalendarNoteJson(
      int line, String title, String reason, @Nullable String file) {

    static CalendarNoteJson of(RejectedEntry entry) {
      return new CalendarNoteJson(
          entry.line(),
          entry.title(),
          entry.reason(),
          entry.file().isEmpty() ? null : entry.file());
    }

    /** A mask: whose week this is is nobody else's business. */
    @Override
    public String toString() {
      return "CalendarNoteJson[…]";
    }
  }

  /** A change that would make room. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record AdviceJson(String change, int gainPicks, String text) {}

  /**
   * The document of a plan.
   *
   * @param near what the name of the base was understood as; empty when degrees were given
   * @param rejectedFeedLines how many records of the meeting lists were refused
   * @param rejected entries of the calendars that could not be used, or not as they are written
   * @param doubts what is doubtful of a meeting
   */
  public static PlanDocument of(
      WeekPlan plan,
      String near,
      int rejectedFeedLines,
      List<RejectedEntry> rejected,
      Function<Meeting, List<MeetingDoubt>> doubts) {
    ZoneId zone = plan.zone();
    return new PlanDocument(
        plan.from().toString(),
        plan.days(),
        zone.getId(),
        new PlaceJson(near, plan.base().latDeg(), plan.base().lonDeg()),
        plan.travelModel(),
        plan.wanted(),
        plan.score(),
        plan.travelMin(),
        true,
        plan.picks().stream().map(pick -> pick(pick, zone, doubts)).toList(),
        plan.commitments().stream().map(c -> commitment(c, plan)).toList(),
        plan.unplaced().stream().map(Commitment::uid).distinct().toList(),
        plan.weeks().stream().map(week -> week(week, zone, doubts)).toList(),
        plan.nearMisses().stream().map(miss -> nearMiss(miss, zone, doubts)).toList(),
        rejectedFeedLines,
        (int) rejected.stream().filter(RejectedEntry::isLost).count(),
        rejected.stream().map(CalendarNoteJson::of).toList(),
        plan.advice().stream()
            .map(a -> new AdviceJson(code(a.change()), a.gainPicks(), AdviceSentence.of(a, plan)))
            .toList());
  }

  /**
   * The occurrences that a plan document picked; reads no more of it than their meeting id and start.
   *
   * @param json UTF-8
   * @throws UnreadablePlan when it is no such document
   */
  public static Set<OccurrenceKey> readPicks(byte[] json) {
    return PlanReader.readPicks(json);
  }

  private static PickJson pick(
      Pick pick, ZoneId zone, Function<Meeting, List<MeetingDoubt>> doubts) {
    Meeting meeting = pick.occurrence().meeting();
    Pick.Way way = pick.way();
    return new PickJson(
        meeting.id().value(),
        meeting.slug(),
        meeting.feed().value(),
        meeting.name(),
        local(pick.occurrence().start(), zone),
        local(pick.occurrence().end(), zone),
        pick.venue().code(),
        pick.venue() == VenueType.IN_PERSON ? place(meeting) : null,
        way == null ? null : local(way.leaveAt(), zone),
        way == null ? null : code(way.leaveFrom(), zone),
        way == null ? null : way.onFoot(),
        way == null ? null : way.spareMin(),
        way == null ? null : way.minutesBefore(),
        way == null ? null : way.minutesAfter(),
        way == null ? null : way.viaBase(),
        pick.otherWays(),
        pick.savedMin(),
        pick.reasons().stream().map(Reason::code).toList(),
        doubts.apply(meeting).stream()
            .filter(doubt -> doubt.concerns(pick.venue()))
            .map(MeetingDoubt::code)
            .toList());
  }

  private static WeekJson week(
      OtherWeek week, ZoneId zone, Function<Meeting, List<MeetingDoubt>> doubts) {
    return new WeekJson(
        week.kind().code(),
        week.score(),
        week.travelMin(),
        week.droppedPins(),
        week.picks().stream().map(pick -> pick(pick, zone, doubts)).toList());
  }

  private static @Nullable PlaceJson place(Meeting meeting) {
    Place place = meeting.place();
    GeoPoint point = place == null ? null : place.point();
    return place == null || point == null
        ? null
        : new PlaceJson(place.name(), point.latDeg(), point.lonDeg());
  }

  private static CommitmentJson commitment(Commitment c, WeekPlan plan) {
    ZoneId zone = plan.zone();
    return new CommitmentJson(
        c.uid(), c.title(), local(c.start(), zone), local(c.end(), zone), place(c, plan.base()));
  }

  private static @Nullable CommitmentPlaceJson place(Commitment c, GeoPoint base) {
    GeoPoint point = c.place() == null ? base : c.place();
    return c.source() == PlaceSource.UNKNOWN
        ? null
        : new CommitmentPlaceJson(
            c.location(), point.latDeg(), point.lonDeg(), c.source().code());
  }

  private static NearMissJson nearMiss(
      NearMiss miss, ZoneId zone, Function<Meeting, List<MeetingDoubt>> doubts) {
    Meeting meeting = miss.occurrence().meeting();
    return new NearMissJson(
        meeting.slug(),
        meeting.name(),
        local(miss.occurrence().start(), zone),
        code(miss.blockedBy(), zone),
        miss.shortByMin(),
        doubts.apply(meeting).stream().map(MeetingDoubt::code).toList());
  }

  private static String code(LegOrigin origin, ZoneId zone) {
    return switch (origin) {
      case LegOrigin.AtBase ignored -> "base";
      case LegOrigin.AtCommitment at -> code(at.commitment());
      case LegOrigin.AtPick at -> code(at.pick(), zone);
    };
  }

  private static String code(NearMissObstacle obstacle, ZoneId zone) {
    return switch (obstacle) {
      case NearMissObstacle.CommitmentClash clash -> code(clash.commitment());
      case NearMissObstacle.TooFar ignored -> "travel";
      case NearMissObstacle.OutsideWakingHours ignored -> "waking-hours";
      case NearMissObstacle.FullDay ignored -> "per-day";
      case NearMissObstacle.EnoughPicks ignored -> "wanted";
      case NearMissObstacle.PickClash clash -> code(clash.pick(), zone);
    };
  }

  private static String code(PlanChange change) {
    return switch (change) {
      case PlanChange.LongerTravel ignored -> "max-travel";
      case PlanChange.MorePerDay ignored -> "per-day";
      case PlanChange.OnlineToo ignored -> "online";
      case PlanChange.EarlierStart ignored -> "awake-earlier";
      case PlanChange.LaterEnd ignored -> "awake-later";
      case PlanChange.WithoutCommitment without -> code(without.commitment());
    };
  }

  private static String code(Commitment commitment) {
    return "commitment:" + commitment.uid();
  }

  private static String code(OccurrenceKey pick, ZoneId zone) {
    return "pick:" + pick.meeting().value() + "/" + local(pick.start(), zone);
  }

  private static String local(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }

  /** A mask: whose week this is is nobody else's business. */
  @Override
  public String toString() {
    return "PlanDocument[…]";
  }
}
