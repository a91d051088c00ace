package org.handrail.record.insight;

import java.util.Arrays;

/**
 * The days of a recovery, kept on three clocks at once. A lapse of today changes only the first of them; what was before it stays. All in
 * whole days; days are numbers, one more each day ({@code LocalDate.toEpochDay}).
 *
 * @param run days since the last lapse, or since the beginning
 * @param total days since the beginning, whatever happened on them; it never falls
 * @param longest days of the longest run
 */
public record ThreeClocks(int run, int total, int longest) {

  public ThreeClocks {
    if (run < 0 || run > longest || longest > total) {
      throw new IllegalArgumentException(
          "not the clocks of one recovery: " + run + ", " + longest + ", " + total);
    }
  }

  /**
   * The clocks as they stand on a day.
   *
   * @param since the first day of the recovery; one that is still to come counts as today
   * @param today the day of reading
   * @param lapses the days of lapses, in any order, some perhaps twice; those before {@code since} or after {@code today} do not count
   */
  public static ThreeClocks on(int since, int today, int[] lapses) {
    int from = Math.min(since, today);
    int[] inOrder = lapses.clone();
    Arrays.sort(inOrder);
    int begun = from;
    int longest = 0;
    for (int lapse : inOrder) {
      if (lapse >= from && lapse <= today) {
        longest = Math.max(longest, lapse - begun);
        begun = lapse;
      }
    }
    int run = today - begun;
    return new ThreeClocks(run, today - from, Math.max(longest, run));
  }
}
