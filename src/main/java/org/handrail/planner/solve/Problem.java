package org.handrail.planner.solve;

import java.util.List;
import org.handrail.planner.travel.TravelTimes;
import org.handrail.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * One planning problem in numbers: all times are epoch minutes, all points are rounded to five decimals. The rules are
 * those of the planning contract (docs/planning.md).
 *
 * @param days the days of the span, in order, each ending where the next one starts; not empty
 * @param base where each day starts and ends
 * @param entries what is already in the span; entries that do not block have been left out
 * @param candidates the occurrences of the span that meet the asked-for conditions, also those outside waking hours
 * @param windows the times that matter more
 * @param limits how many and how far
 * @param travel how long a way takes
 */
public record Problem(
    List<Day> days,
    GeoPoint base,
    List<Entry> entries,
    List<Candidate> candidates,
    List<Window> windows,
    Limits limits,
    TravelTimes travel) {

  /**
   * @throws IllegalArgumentException when there is no day or the days do not join
   */
  public Problem {
    days = List.copyOf(days);
    entries = List.copyOf(entries);
    candidates = List.copyOf(candidates);
    windows = List.copyOf(windows);
    if (days.isEmpty()) {
      throw new IllegalArgumentException("a plan spans at least one day");
    }
    for (int i = 1; i < days.size(); i++) {
      if (days.get(i - 1).end() != days.get(i).start()) {
        throw new IllegalArgumentException("each day ends where the next one starts");
      }
    }
  }

  /**
   * One day of the person's zone.
   *
   * @param start its first minute
   * @param end the first minute after it; 23, 24 or 25 hours later
   * @param wakeStart from when the person is up and free to go
   * @param wakeEnd until when
   */
  public record Day(long start, long end, long wakeStart, long wakeEnd) {}

  /**
   * An entry of the calendar that blocks; its end is after its start.
   *
   * @param uid its calendar's key, for reasons and for order
   * @param start its first minute
   * @param end the first minute after it
   * @param place where the person is, or null for the base
   */
  public record Entry(
      String uid, long start, long end, @Nullable GeoPoint place) {}

  /** Where the person is during a pick. */
  public enum Attendance {
    /** At the meeting's own place. */
    IN_PERSON,
    /** Online, at the base. */
    AT_BASE,
    /** Online, from anywhere: the pick has no place. */
    ANYWHERE
  }

  /**
   * One occurrence that could be picked.
   *
   * @param meetingId the meeting's id; the last tie-break, compared by code point
   * @param start its first minute
   * @param end the first minute at which the person can go on: that after it, and after what they stay of minutes
   * @param earlyMin so many minutes before its start the person is there, 0 or more
   * @param attendance how it would be attended
   * @param place the meeting's point when attended in person, else null
   * @param wishes how many of the asked-for formats, fellowships, languages and venue types it has
   * @param homeGroup whether it is of the home group
   * @param kept whether the earlier plan had it
   * @param pinned whether it must be picked
   */
  public record Candidate(
      String meetingId,
      long start,
      long end,
      int earlyMin,
      Attendance attendance,
      @Nullable GeoPoint place,
      int wishes,
      boolean homeGroup,
      boolean kept,
      boolean pinned) {

    /**
     * @throws IllegalArgumentException when it does not end after it starts, or has a place without being attended in
     *     person, or the other way round
     */
    public Candidate {
      if (end <= start || earlyMin < 0) {
        throw new IllegalArgumentException("an occurrence ends after it starts, nobody is late");
      }
      if ((place != null) != (attendance == Attendance.IN_PERSON)) {
        throw new IllegalArgumentException("exactly what is attended in person has a place");
      }
    }
  }

  /**
   * A time that matters more.
   *
   * @param start its first minute
   * @param end the first minute after it
   * @param weight 1 to 5
   */
  public record Window(long start, long end, int weight) {}

  /**
   * How many and how far.
   *
   * @param wanted picks in the whole span at most
   * @param maxPerDay picks that start on one day at most
   * @param maxTravelMin the longest leg at an in-person pick, in minutes
   */
  public record Limits(int wanted, int maxPerDay, int maxTravelMin) {}
}
