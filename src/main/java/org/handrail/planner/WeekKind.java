package org.handrail.planner;

import java.time.LocalTime;
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

  /** A morning's meetings end by then. */
  public static final LocalTime MORNING_ENDS = LocalTime.of(13, 0);

  /** Meetings after work start from then on. */
  public static final LocalTime WORK_ENDS = LocalTime.of(17, 0);

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
