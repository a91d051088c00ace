package org.handrail.shared;

import java.time.Instant;

/**
 * A stretch of time that matters more or less, such as an hour in which an urge is likely.
 *
 * @param start first instant
 * @param end first instant after it; later than {@code start}
 * @param weight how much it matters, 1 to 5
 */
public record TimeWindow(Instant start, Instant end, int weight) {

  /**
   * @throws IllegalArgumentException when the end is not after the start or the weight is out of range
   */
  public TimeWindow {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a window must end after it starts");
    }
    if (weight < 1 || weight > 5) {
      throw new IllegalArgumentException("weight out of [1, 5]: " + weight);
    }
  }
}
