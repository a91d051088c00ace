package org.handrail.planner.oracle;

import org.handrail.planner.Pick;
import org.jspecify.annotations.Nullable;

/** A way as it is told, with its origin as the document names it. */
record ToldWay(
    long leaveAt,
    int lastLegMin,
    boolean onFoot,
    String leaveFrom,
    long spareMin,
    int minutesBefore,
    long onwardAt,
    int minutesAfter,
    boolean viaBase) {

  static @Nullable ToldWay told(Pick.@Nullable Way way, @Nullable String leaveFrom) {
    return way == null
        ? null
        : new ToldWay(
            way.leaveAt().getEpochSecond(),
            way.lastLegMin(),
            way.onFoot(),
            String.valueOf(leaveFrom),
            way.spareMin(),
            way.minutesBefore(),
            way.onwardAt().getEpochSecond(),
            way.minutesAfter(),
            way.viaBase());
  }
}
