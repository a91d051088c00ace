package org.handrail.directory.index;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wall clock of one zone, fast for moments near each other: the changes of its offset around the last moment asked
 * for are kept. Right for every moment and on both odd nights, by the rules of {@code java.time}. For many threads: what
 * is kept is replaced whole.
 */
final class ZoneClock {

  private static final long DAY_S = 24 * 60 * 60;

  private final ZoneRules rules;
  private @Nullable Changes lastUsed; // immutable and only a cache: a race costs a second look-up

  ZoneClock(ZoneId zone) {
    rules = zone.getRules();
  }

  /** The offset's changes that matter to schedules around a moment, in seconds since the epoch. */
  Changes around(long epochS) {
    Changes changes = lastUsed;
    if (changes == null || epochS < changes.firstS || epochS >= changes.endS) {
      changes = Changes.of(rules, epochS);
      lastUsed = changes;
    }
    return changes;
  }

  /** The changes of an offset over some months, and the arithmetic on them. */
  static final class Changes {

    private static final long BEFORE_S = 10 * DAY_S;
    private static final long SPAN_S = 60 * DAY_S;
    private static final long AHEAD_S = NextStart.HORIZON_DAYS * DAY_S;

    private final long firstS;
    private final long endS;
    private final long[] atS;
    private final long[]
        atLocalS; // local time from which the offset after a change is the one to use
    private final int[] offsetS; // before the first change, then after each

    private Changes(long firstS, int firstOffsetS, List<ZoneOffsetTransition> transitions) {
      this.firstS = firstS;
      endS = firstS + SPAN_S;
      atS = new long[transitions.size()];
      atLocalS = new long[atS.length];
      offsetS = new int[atS.length + 1];
      offsetS[0] = firstOffsetS;
      for (int i = 0; i < atS.length; i++) {
        ZoneOffsetTransition change = transitions.get(i);
        int before = change.getOffsetBefore().getTotalSeconds();
        int after = change.getOffsetAfter().getTotalSeconds();
        atS[i] = change.toEpochSecond();
        // In a gap the offset before is used, which moves the time later by the gap's length; in an
        // overlap too, which gives the first pass. Both end where the later of the two clocks
        // stands.
        atLocalS[i] = atS[i] + Math.max(before, after);
        offsetS[i + 1] = after;
      }
    }

    private static Changes of(ZoneRules rules, long epochS) {
      long first = Math.floorDiv(epochS, SPAN_S) * SPAN_S;
      Instant from = Instant.ofEpochSecond(first - BEFORE_S);
      Instant until = Instant.ofEpochSecond(first + SPAN_S + AHEAD_S);
      List<ZoneOffsetTransition> found = new ArrayList<>(4);
      ZoneOffsetTransition next = rules.nextTransition(from);
      while (next != null && next.getInstant().isBefore(until)) {
        found.add(next);
        next = rules.nextTransition(next.getInstant());
      }
      return new Changes(first, rules.getOffset(from).getTotalSeconds(), found);
    }

    /** Seconds that the wall clock counts since its own 1970 at a moment. */
    long toLocal(long epochS) {
      return epochS + offsetS[countUpTo(atS, epochS)];
    }

    /** The moment at which the wall clock shows a time; later in a gap, the first pass in an overlap. */
    long toEpoch(long localS) {
      return localS - offsetS[countUpTo(atLocalS, localS)];
    }

    private static int countUpTo(long[] sorted, long value) {
      int count = 0;
      while (count < sorted.length && sorted[count] <= value) {
        count++;
      }
      return count;
    }

    @Override
    public String toString() {
      return "changes at " + Arrays.toString(atS);
    }
  }
}
