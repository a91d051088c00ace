package org.handrail.planner;

import java.util.Arrays;
import java.util.Optional;

/** What kind of week it is: of which candidates the plan is made. */
public enum WeekKind {
  /** Of all candidates: the plan with the most points. */
  BEST("best"),
  /** Of meetings that end by 13:00. */
  MORNINGS("mornings"),
  /** Of meetings that start from 17:00. */
  AFTER_WORK("after-work"),
  /** Of the meetings of one group or place. */
  SAME_FACES("same-faces");

  private final String code;

  WeekKind(String code) {
    this.code = code;
  }

  /** The one of this {@link #code}, if there is one. */
  public static Optional<WeekKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The word that JSON and forms use. */
  public String code() {
    return code;
  }
}
