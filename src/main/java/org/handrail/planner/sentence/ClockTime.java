package org.handrail.planner.sentence;

/**
 * An hour as it was said.
 *
 * @param min minutes after midnight by its bare numbers, 0 to 1440
 * @param half what else was said or follows of it
 * @param next index of the token after it
 */
record ClockTime(int min, Half half, int next) {

  /** Which half of the day it is in. */
  enum Half {
    /** An hour from 1 to 12 that can be either. */
    UNSAID,
    /** Certain: {@code min} is the time. */
    SAID,
    /** Certain because the person counts to 24: then so do they in the hour beside it. */
    OF_24_HOURS
  }

  private static final int NOON_MIN = 12 * 60;

  boolean isCertain() {
    return half != Half.UNSAID;
  }

  /** As it is before noon; the twelfth hour is the one after midnight. */
  int amMin() {
    return isCertain() ? min : min % NOON_MIN;
  }

  /** As it is after noon. */
  int pmMin() {
    return isCertain() ? min : min % NOON_MIN + NOON_MIN;
  }
}
