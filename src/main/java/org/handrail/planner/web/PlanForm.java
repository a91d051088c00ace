package org.handrail.planner.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.handrail.planner.travel.TravelMode;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in to plan a week.
 *
 * @param where the place where they live
 * @param wishes what they would like
 * @param when which week, and the hours of the day
 * @param hours hours typed by hand
 * @param carried what came from their calendar
 * @param earlier what they said of the weeks shown before
 */
public record PlanForm(
    Where where,
    Wishes wishes,
    When when,
    WeekHours hours,
    CarriedCalendar carried,
    PreviousChoices earlier) {

  /** The ways that the page offers, in minutes. */
  public static final List<Integer> WAYS_MIN = List.of(15, 30, 45, 60, 90);

  /** How many meetings a week the page offers at most. */
  public static final int MOST_MEETINGS = 14;

  /** How many meetings a day the page offers at most. */
  public static final int MOST_A_DAY = 3;

  /** Either, rather in person: what somebody gets who says nothing, since people help more than screens. */
  public static final String RATHER_IN_PERSON = "prefer-in-person";

  /** Every answer to "in person or online", the usual one first. */
  public static final List<String> VENUES =
      List.of(RATHER_IN_PERSON, "prefer-online", "either", "in-person", "online");

  private static final int LONGEST_WAY_MIN = 240;
  private static final int MEETINGS = 5;
  private static final int WAY_MIN = 45;

  /**
   * Where the person lives.
   *
   * @param near the place as typed; empty for none
   * @param here the place that their device told, rounded by it; null when not told or when a place was typed
   */
  public record Where(String near, @Nullable GeoPoint here) {

    static Where of(Fields fields) {
      String near = fields.text("near");
      return new Where(near, near.isEmpty() ? fields.point("lat", "lon").orElse(null) : null);
    }

    /** A mask: where somebody lives is nobody else's business. */
    @Override
    public String toString() {
      return "Where[…]";
    }
  }

  /**
   * What the person would like.
   *
   * @param meetings how many a week, 1 to {@link #MOST_MEETINGS}
   * @param aDay how many a day at most, 1 to {@link #MOST_A_DAY}
   * @param travel how they get about
   * @param wayMin longest way each way, in minutes
   * @param venue one of {@link #VENUES}
   * @param anywhere whether they can join online from anywhere
   * @param formats codes asked for
   * @param onlyFormats whether other formats are out of the question
   * @param fellowships asked for
   * @param languages ISO 639 codes asked for
   * @param homeGroup its name; empty for none
   * @param homeId the id of the meeting that was chosen among several of that name; empty for the nearest
   */
  public record Wishes(
      int meetings,
      int aDay,
      TravelMode travel,
      int wayMin,
      String venue,
      boolean anywhere,
      Set<String> formats,
      boolean onlyFormats,
      Set<String> fellowships,
      Set<String> languages,
      String homeGroup,
      String homeId) {

    static Wishes of(Fields fields) {
      TravelMode travel = TravelMode.find(
              fields.oneOf("travel", List.of("transit", "walk", "bike", "drive")))
          .orElse(TravelMode.TRANSIT);
      return new Wishes(
          fields.whole("meetings", MEETINGS, 1, MOST_MEETINGS),
          fields.whole("max_per_day", 1, 1, MOST_A_DAY),
          travel,
          fields.whole("max_travel", WAY_MIN, 0, LONGEST_WAY_MIN),
          fields.oneOf("venue", VENUES),
          fields.isOn("anywhere"),
          fields.codes("format"),
          fields.isOn("only"),
          fields.codes("fellowship"),
          fields.codes("language"),
          fields.text("home_group"),
          fields.text("home_id"));
    }

    /** Whether anything behind "More" is set. */
    public boolean hasMore() {
      return !venue.equals(RATHER_IN_PERSON)
          || anywhere
          || !formats.isEmpty()
          || !fellowships.isEmpty()
          || !languages.isEmpty()
          || !homeGroup.isEmpty();
    }
  }

  /**
   * Which week, and the hours of the day.
   *
   * @param from first day, or null for tomorrow
   * @param zone the zone that the person chose, or null
   * @param zoneText the same as typed, also when there is no such zone
   * @param browserZone the zone of their device, or null
   * @param wakeAt when their day begins
   * @param sleepAt when it ends; midnight is the end of the day
   */
  public record When(
      @Nullable LocalDate from,
      @Nullable ZoneId zone,
      String zoneText,
      @Nullable ZoneId browserZone,
      LocalTime wakeAt,
      LocalTime sleepAt) {

    static final LocalTime WAKE_AT = LocalTime.of(6, 30);
    static final LocalTime SLEEP_AT = LocalTime.of(22, 30);

    static When of(Fields fields) {
      LocalTime wakeAt = fields.time("awake_from").orElse(WAKE_AT);
      LocalTime sleepAt = fields.time("awake_until").orElse(SLEEP_AT);
      if (!sleepAt.equals(LocalTime.MIDNIGHT) && !sleepAt.isAfter(wakeAt)) {
        fields.refuse("awake_until", "plan.problem.awake");
      }
      String browser = fields.raw("browser_zone");
      return new When(
          fields.date("from").orElse(null),
          fields.zone("zone").orElse(null),
          fields.text("zone"),
          ZoneId.getAvailableZoneIds().contains(browser) ? ZoneId.of(browser) : null,
          wakeAt,
          sleepAt);
    }

    boolean isOrdinary() {
      return wakeAt.equals(WAKE_AT) && sleepAt.equals(SLEEP_AT) && zone == null;
    }
  }

  static PlanForm of(Fields fields) {
    return new PlanForm(
        Where.of(fields),
        Wishes.of(fields),
        When.of(fields),
        WeekHours.of(fields),
        fields.raw("do").equals("no-calendar")
            ? CarriedCalendar.NOTHING
            : CarriedCalendar.of(fields),
        PreviousChoices.of(fields));
  }

  /** Whether anything behind "More" is set. */
  public boolean hasMore() {
    return wishes.hasMore() || !when.isOrdinary();
  }

  PlanForm with(CarriedCalendar other) {
    return new PlanForm(where, wishes, when, hours, other, earlier);
  }

  PlanForm with(PreviousChoices other) {
    return new PlanForm(where, wishes, when, hours, carried, other);
  }

  PlanForm startingOn(LocalDate day) {
    When other = new When(
        day, when.zone(), when.zoneText(), when.browserZone(), when.wakeAt(), when.sleepAt());
    return new PlanForm(where, wishes, other, hours, carried, earlier);
  }
}
