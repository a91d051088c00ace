package org.handrail.planner.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.handrail.planner.VenueChoice;
import org.handrail.planner.sentence.WeekSentence;
import org.handrail.planner.travel.TravelMode;
import org.handrail.shared.GeoPoint;
import org.handrail.site.input.FormReader;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in to plan a week.
 *
 * @param where the place where they live
 * @param wishes what they would like
 * @param when which week, and the hours of the day
 * @param hours hours typed by hand
 * @param stated what they said is in their week
 * @param carried what came from their calendar
 * @param said what they said of where the things in their calendar are
 * @param earlier what they said of the weeks shown before
 * @param calendar how the week goes into their calendar
 */
public record PlanForm(
    Where where,
    Wishes wishes,
    When when,
    WeekHours hours,
    StatedWeek stated,
    CarriedCalendar carried,
    SaidPlaces said,
    PreviousChoices earlier,
    CalendarWishes calendar) {

  /** The ways that the page offers, in minutes. */
  public static final List<Integer> WAYS_MIN = List.of(15, 30, 45, 60, 90);

  /** How many meetings a week the page offers at most. */
  public static final int MOST_MEETINGS = 14;

  /** How many meetings a day the page offers at most. */
  public static final int MOST_A_DAY = 3;

  /** How early the page offers to be at a meeting, in minutes. */
  public static final List<Integer> EARLY_MIN = List.of(0, 5, 10, 15, 20, 30);

  /** How long the page offers to stay after one, in minutes. */
  public static final List<Integer> STAY_MIN = List.of(0, 10, 15, 20, 30, 45, 60);

  private static final int LONGEST_WAY_MIN = 240;
  private static final int MEETINGS = 5;
  private static final int WAY_MIN = 45;
  private static final int USUAL_EARLY_MIN = 5;
  private static final int LONGEST_EARLY_MIN = 120;
  private static final int LONGEST_STAY_MIN = 240;

  /**
   * Where the person lives.
   *
   * @param near the place as typed; empty for none
   * @param here the place that their device told, rounded by it; null when not told or when a place was typed
   */
  public record Where(String near, @Nullable GeoPoint here) {

    static Where of(FormReader reader) {
      String near = reader.text("near").orElse("");
      return new Where(
          near, near.isEmpty() ? reader.point("lat", "lon", "near").orElse(null) : null);
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
   * @param earlyMin minutes to be early at a meeting in person
   * @param stayMin minutes to stay after one
   * @param venue in person or online
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
      int earlyMin,
      int stayMin,
      VenueChoice venue,
      boolean anywhere,
      Set<String> formats,
      boolean onlyFormats,
      Set<String> fellowships,
      Set<String> languages,
      String homeGroup,
      String homeId) {

    static Wishes of(FormReader reader) {
      TravelMode travel =
          reader.read("travel", TravelMode::find, "choice").orElse(TravelMode.TRANSIT);
      return new Wishes(
          reader.whole("meetings", 1, MOST_MEETINGS).orElse(MEETINGS),
          reader.whole("max_per_day", 1, MOST_A_DAY).orElse(1),
          travel,
          reader.whole("max_travel", 0, LONGEST_WAY_MIN).orElse(WAY_MIN),
          reader.whole("arrive_early", 0, LONGEST_EARLY_MIN).orElse(USUAL_EARLY_MIN),
          reader.whole("stay_after", 0, LONGEST_STAY_MIN).orElse(0),
          reader.read("venue", VenueChoice::find, "choice").orElse(VenueChoice.RATHER_IN_PERSON),
          reader.isOn("anywhere"),
          reader.codes("format"),
          reader.isOn("only"),
          reader.codes("fellowship"),
          reader.codes("language"),
          reader.text("home_group").orElse(""),
          reader.text("home_id").orElse(""));
    }

    /** The same, for so many meetings a week and another way to travel. */
    Wishes with(int number, TravelMode mode) {
      return new Wishes(
          number,
          aDay,
          mode,
          wayMin,
          earlyMin,
          stayMin,
          venue,
          anywhere,
          formats,
          onlyFormats,
          fellowships,
          languages,
          homeGroup,
          homeId);
    }

    /** Whether anything behind "More" is set. */
    public boolean hasMore() {
      return venue != VenueChoice.RATHER_IN_PERSON
          || earlyMin != USUAL_EARLY_MIN
          || stayMin != 0
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

    static When of(FormReader reader) {
      LocalTime wakeAt = reader.time("awake_from").orElse(WAKE_AT);
      LocalTime sleepAt = reader.time("awake_until").orElse(SLEEP_AT);
      if (!sleepAt.equals(LocalTime.MIDNIGHT) && !sleepAt.isAfter(wakeAt)) {
        reader.refuse("awake_until", "awake");
      }
      return new When(
          reader.date("from").orElse(null),
          reader.zone("zone").orElse(null),
          reader.text("zone").orElse(""),
          reader.browserZone("browser_zone").orElse(null),
          wakeAt,
          sleepAt);
    }

    /** With the hours that a sentence says; one that the form has and that does not fit them becomes the usual one. */
    When with(WeekSentence.Awake said) {
      LocalTime start = said.fromMin() == null ? wakeAt : clock(said.fromMin());
      LocalTime end = said.untilMin() == null ? sleepAt : clock(said.untilMin());
      boolean fits = end.equals(LocalTime.MIDNIGHT) || end.isAfter(start);
      return new When(
          from,
          zone,
          zoneText,
          browserZone,
          fits || said.fromMin() != null ? start : WAKE_AT,
          fits || said.untilMin() != null ? end : SLEEP_AT);
    }

    /** The end of the day is its midnight. */
    private static LocalTime clock(int min) {
      return LocalTime.MIDNIGHT.plusMinutes(min);
    }

    boolean isOrdinary() {
      return hasUsualHours() && zone == null;
    }

    public boolean hasUsualHours() {
      return wakeAt.equals(WAKE_AT) && sleepAt.equals(SLEEP_AT);
    }
  }

  static PlanSubmission of(FormReader reader) {
    PlanForm form = new PlanForm(
        Where.of(reader),
        Wishes.of(reader),
        When.of(reader),
        WeekHours.of(reader),
        StatedWeek.of(reader),
        reader.raw("do").equals("no-calendar")
            ? CarriedCalendar.NOTHING
            : CarriedCalendar.of(reader),
        SaidPlaces.of(reader),
        PreviousChoices.of(reader),
        CalendarWishes.of(reader));
    return new PlanSubmission(form, reader.errors());
  }

  /** Whether anything behind "More" is set. */
  public boolean hasMore() {
    return wishes.hasMore() || !when.isOrdinary();
  }

  PlanForm with(CarriedCalendar other) {
    return new PlanForm(where, wishes, when, hours, stated, other, said, earlier, calendar);
  }

  PlanForm with(PreviousChoices other) {
    return new PlanForm(where, wishes, when, hours, stated, carried, said, other, calendar);
  }

  PlanForm with(SaidPlaces other) {
    return new PlanForm(where, wishes, when, hours, stated, carried, other, earlier, calendar);
  }

  PlanForm with(StatedWeek other) {
    return with(where, wishes, when, other);
  }

  PlanForm with(Where home, Wishes wished, When days, StatedWeek said) {
    return new PlanForm(home, wished, days, hours, said, carried, this.said, earlier, calendar);
  }

  /** With a sentence that is still to be read. */
  PlanForm saying(String sentence) {
    return with(new StatedWeek(stated.stated(), sentence));
  }

  PlanForm startingOn(LocalDate day) {
    When other = new When(
        day, when.zone(), when.zoneText(), when.browserZone(), when.wakeAt(), when.sleepAt());
    return new PlanForm(where, wishes, other, hours, stated, carried, said, earlier, calendar);
  }
}
