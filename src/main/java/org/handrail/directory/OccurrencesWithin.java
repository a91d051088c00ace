package org.handrail.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The occurrences of many meetings in one span of time: whether a zone changes its clocks in it is asked once. */
public final class OccurrencesWithin {

  /** A clock is at most 18 hours from UTC, and the walk over the days starts one and ends seven days outside. */
  private static final Duration BEFORE = Duration.ofDays(4);

  private static final Duration AFTER = Duration.ofDays(10);

  private final Instant from;
  private final Instant until;
  /** The offset that a zone has all the time; empty where it changes. */
  private final Map<ZoneId, Optional<ZoneOffset>> offsets = new HashMap<>();

  /**
   * @param from the first moment at which an occurrence may start
   * @param until the first moment after it at which none may
   */
  public OccurrencesWithin(Instant from, Instant until) {
    this.from = from;
    this.until = until;
  }

  /** The occurrences of a meeting that start in the span, in order of time. */
  public List<Occurrence> of(Meeting meeting) {
    ZoneOffset offset = offsets.computeIfAbsent(meeting.zone(), this::only).orElse(null);
    return Occurrences.startingWithin(
        meeting, offset == null ? meeting.zone() : offset, from, until);
  }

  private Optional<ZoneOffset> only(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant start = from.minus(BEFORE);
    ZoneOffsetTransition change = rules.nextTransition(start);
    return change == null || change.getInstant().isAfter(until.plus(AFTER))
        ? Optional.of(rules.getOffset(start))
        : Optional.empty();
  }
}
