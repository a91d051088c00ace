package org.handrail.planner.calendar;

/** How it is known where a commitment is. */
public enum PlaceSource {
  /** The person said so. */
  SAID("said"),
  /** The entry has a point. */
  GEO("geo"),
  /** Apple's calendar wrote a point. */
  APPLE("apple"),
  /** It is attended online. */
  ONLINE("online"),
  /** It is at home. */
  HOME("home"),
  /** Its post code or town is known, so that it is about there. */
  ABOUT("about"),
  /** It is not known; the plan counts it where the person is anyway, or at home, and says so. */
  UNKNOWN("unknown");

  private final String code;

  PlaceSource(String code) {
    this.code = code;
  }

  /** As documents for programs have it. */
  public String code() {
    return code;
  }

  /** Whether it binds the person to no place: such a commitment is where the one is that it overlaps or touches. */
  public boolean isAnywhere() {
    return this == ONLINE || this == UNKNOWN;
  }
}
