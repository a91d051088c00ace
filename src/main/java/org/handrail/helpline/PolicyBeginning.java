package org.handrail.helpline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From when a policy is to hold.
 *
 * @param moment to the second, or null for as soon as it is saved
 */
public record PolicyBeginning(@Nullable Instant moment) {

  /** As soon as it is saved. */
  public static final PolicyBeginning AT_ONCE = new PolicyBeginning(null);

  /** Nothing is planned for later than so long from now. */
  public static final Duration LONGEST = Duration.ofDays(366);

  /** A moment that has not come yet and is not too far off. */
  public static Optional<PolicyBeginning> find(Instant moment, Instant now) {
    Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
    return second.isAfter(now) && !second.isAfter(now.plus(LONGEST))
        ? Optional.of(new PolicyBeginning(second))
        : Optional.empty();
  }

  /** The moment, where it is saved now. */
  public Instant from(Instant now) {
    return moment == null || moment.isBefore(now) ? now.truncatedTo(ChronoUnit.SECONDS) : moment;
  }
}
