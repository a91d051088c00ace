package org.handrail.planner;

import java.time.Instant;
import java.util.List;
import org.handrail.directory.Occurrence;
import org.handrail.directory.VenueType;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence that was chosen.
 *
 * @param occurrence the meeting and its time
 * @param venue how it is attended: in person or online
 * @param way how to get there and away, or null when it is joined from anywhere
 * @param otherWays how many other candidates of its day could stand in its place, everything else unmoved
 * @param savedMin minutes by which the day's journeys are shorter with it than with any of these; 0 for none
 * @param reasons what it satisfied; not empty
 */
public record Pick(
    Occurrence occurrence,
    VenueType venue,
    @Nullable Way way,
    int otherWays,
    int savedMin,
    List<Reason> reasons) {

  public Pick {
    reasons = List.copyOf(reasons);
  }

  /** How many groups these picks are of. */
  public static int countGroups(List<Pick> picks) {
    return (int) picks.stream()
        .map(pick -> pick.occurrence().meeting().groupKey())
        .distinct()
        .count();
  }

  /**
   * The way to a pick and on from it.
   *
   * @param leaveAt the last moment at which the last leg may begin
   * @param lastLegMin minutes of the last leg: the person is on it from {@code leaveAt} for so long
   * @param onFoot whether it is walked
   * @param leaveFrom where it begins; home also where there is time to go there first
   * @param spareMin minutes between the earliest moment at which it could begin and {@code leaveAt}
   * @param after what the person does before they go: where they are by the day's chain
   * @param minutesBefore minutes of the whole journey to the pick; more than the last leg when it leads home in between
   * @param onwardAt the first moment from which on the whole journey to what comes next fits: the end of the pick, or of a
   *     pick without place after it
   * @param minutesAfter minutes of the whole journey from the pick to what comes next
   * @param viaBase whether the journey to the pick leads home in between
   */
  public record Way(
      Instant leaveAt,
      int lastLegMin,
      boolean onFoot,
      LegOrigin leaveFrom,
      int spareMin,
      LegOrigin after,
      int minutesBefore,
      Instant onwardAt,
      int minutesAfter,
      boolean viaBase) {

    /** Less time than this needs no word. */
    private static final int LEAST_PAUSE_MIN = 15;

    /** Whether the person does not go on at once from what comes before: they go home, or have time to spare. */
    public boolean hasPause() {
      return leaveFrom instanceof LegOrigin.AtBase || spareMin >= LEAST_PAUSE_MIN;
    }
  }
}
