package org.handrail.staff;

import java.time.Duration;
import org.handrail.platform.limits.RateLimit;

/** How often what may be tried without a sign-in. */
public enum StaffLimit implements RateLimit {
  /** Wrong passphrases of one sign-in name: ten at once, and ten a day. */
  WRONG_PASSPHRASES(10, Duration.ofMinutes(144), WhenFull.REFUSE),
  /** The same when those of the day are used up, so that nobody else can keep its owner out. */
  MORE_WRONG_PASSPHRASES(1, Duration.ofMinutes(1), WhenFull.REFUSE),
  /** Wrong tries of any kind from one source. */
  WRONG_TRIES(50, Duration.ofSeconds(12), WhenFull.REFUSE),
  /** Beginnings of a sign-in by passkey from one source. */
  PASSKEY_CHALLENGES(100, Duration.ofSeconds(6), WhenFull.REFUSE);

  @SuppressWarnings("ImmutableEnumChecker") // a record of values that do not change
  private final Allowance allowance;

  StaffLimit(int burst, Duration refillInterval, WhenFull whenFull) {
    this.allowance = new Allowance(burst, refillInterval, whenFull);
  }

  @Override
  public Allowance allowance() {
    return allowance;
  }
}
