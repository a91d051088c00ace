package org.handrail.planner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.handrail.directory.VenueType;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.handrail.shared.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks of a plan. Made by {@link #builder}.
 *
 * @param zone the person's zone: days and waking hours are its
 * @param from the first day
 * @param days how many days, 1 to 31
 * @param base where each day starts and ends
 * @param awake when the person is up and free to go
 * @param meetings wanted per week, 0 to 42: six a day
 * @param maxPerDay picks that start on one day at most, 1 to 6
 * @param travel how long a way takes
 * @param maxTravelMin the longest way to or from an in-person pick, in minutes, 0 to 1,440
 * @param arriveEarlyMin minutes to be early at a meeting in person, 0 to 120
 * @param stayAfterMin minutes to stay after a meeting in person, 0 to 240
 * @param venue {@link VenueType#IN_PERSON} or {@link VenueType#ONLINE} for meetings attended like this only, or null
 * @param anywhere whether an online meeting may be joined from anywhere; else it is attended at the base
 * @param only codes of formats of which a meeting must have one; empty for no such condition
 * @param prefer codes of formats or languages that count for a meeting
 * @param preferFellowships fellowships that count for a meeting
 * @param preferVenues ways of attending that count for a meeting: in person, online
 * @param homeGroup slugs or ids of the home group's meetings; empty for none
 * @param windows the times that matter more; 500 at most
 * @param kept occurrences of the earlier plan
 * @param pinned occurrences that must be picked
 * @param dropped occurrences that must not be picked
 * @param week which of the weeks to choose from is shown; the best where there is none of this kind
 */
public record PlanSettings(
    ZoneId zone,
    LocalDate from,
    int days,
    GeoPoint base,
    WakingHours awake,
    int meetings,
    int maxPerDay,
    TravelTimes travel,
    int maxTravelMin,
    int arriveEarlyMin,
    int stayAfterMin,
    @Nullable VenueType venue,
    boolean anywhere,
    Set<String> only,
    Set<String> prefer,
    Set<String> preferFellowships,
    Set<VenueType> preferVenues,
    Set<String> homeGroup,
    List<TimeWindow> windows,
    Set<OccurrenceKey> kept,
    Set<OccurrenceKey> pinned,
    Set<OccurrenceKey> dropped,
    WeekKind week) {

  private static final int MAX_DAYS = 31;
  private static final int MAX_MEETINGS = 42;
  static final int MAX_PER_DAY = 6;
  static final int MAX_TRAVEL_MIN = 24 * 60;
  private static final int MAX_EARLY_MIN = 120;
  private static final int MAX_STAY_MIN = 240;
  private static final int MAX_WINDOWS = 500;
  private static final int WEEK_DAYS = 7;
  private static final LocalDate FIRST_DATE = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 1, 1);

  /**
   * @throws RefusedSettings when a value is out of its range
   */
  public PlanSettings {
    requireRange("days", days, 1, MAX_DAYS);
    requireRange("meetings", meetings, 0, MAX_MEETINGS);
    requireRange("max-per-day", maxPerDay, 1, MAX_PER_DAY);
    requireRange("max-travel", maxTravelMin, 0, MAX_TRAVEL_MIN);
    requireRange("arrive-early", arriveEarlyMin, 0, MAX_EARLY_MIN);
    requireRange("stay-after", stayAfterMin, 0, MAX_STAY_MIN);
    if (from.isBefore(FIRST_DATE) || from.isAfter(LAST_DATE)) {
      throw new RefusedSettings("from", "The first day lies between 1970 and 9998.");
    }
    if (venue == VenueType.HYBRID || preferVenues.contains(VenueType.HYBRID)) {
      throw new RefusedSettings(
          "venue",
          "Choose in-person or online; a hybrid meeting is attended one way or the other.");
    }
    if (windows.size() > MAX_WINDOWS) {
      throw new RefusedSettings("risk", "At most 500 risk windows count; leave some out.");
    }
    base = base.rounded();
    only = Set.copyOf(only);
    prefer = Set.copyOf(prefer);
    preferFellowships = Set.copyOf(preferFellowships);
    preferVenues = Set.copyOf(preferVenues);
    homeGroup = Set.copyOf(homeGroup);
    windows = List.copyOf(windows);
    kept = Set.copyOf(kept);
    pinned = Set.copyOf(pinned);
    dropped = Set.copyOf(dropped);
  }

  private static void requireRange(String setting, int value, int least, int most) {
    if (value < least || value > most) {
      throw new RefusedSettings(
          setting, "Choose " + setting + " between " + least + " and " + most + ".");
    }
  }

  /** Settings with defaults: seven days, 06:30 to 22:30, one a day, public transport, 45 minutes, 5 minutes early. */
  public static PlanSettingsBuilder builder(
      ZoneId zone, LocalDate from, GeoPoint base, int meetings) {
    return new PlanSettingsBuilder(zone, from, base, meetings);
  }

  /** A builder that starts from these settings. */
  public PlanSettingsBuilder change() {
    return new PlanSettingsBuilder(this);
  }

  /** Picks in the whole span at most: as many a week as wanted, rounded up. */
  public int wantedInSpan() {
    return (meetings * days + WEEK_DAYS - 1) / WEEK_DAYS;
  }

  /** A mask: where somebody lives and goes is nobody else's business. */
  @Override
  public String toString() {
    return "PlanSettings[…]";
  }
}
