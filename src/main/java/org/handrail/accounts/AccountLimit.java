package org.handrail.accounts;

import java.time.Duration;
import org.handrail.platform.limits.RateLimit;

/** How often what may be done with accounts. Why so often: docs/decisions/0025-accounts-without-identity.md. */
public enum AccountLimit implements RateLimit {
  /** Wrong passphrases of one account: the only secret that could be guessed. */
  WRONG_PASSPHRASES(10, Duration.ofMinutes(144), WhenFull.REFUSE),
  /** Wrong passphrases of one account, when those of the day are used up. */
  MORE_WRONG_PASSPHRASES(1, Duration.ofMinutes(1), WhenFull.REFUSE),
  /** Wrong tries of any kind from one source. */
  WRONG_TRIES(100, Duration.ofSeconds(6), WhenFull.REFUSE),
  /** New accounts from one source. */
  NEW_ACCOUNTS(60, Duration.ofMinutes(1), WhenFull.REFUSE),
  /** Questions for the settings of a passphrase, from one source. */
  PASSPHRASE_SETTINGS(100, Duration.ofSeconds(6), WhenFull.REFUSE),
  /** Openings of shared pages from one source. */
  SHARED_PAGES(100, Duration.ofSeconds(6), WhenFull.REFUSE),
  /** Uploads of items by one member. A person in a bad hour is never kept from writing because of too many others. */
  UPLOADS(3_000, Duration.ofMillis(50), WhenFull.ADMIT);

  @SuppressWarnings("ImmutableEnumChecker") // a record of values that do not change
  private final Allowance allowance;

  AccountLimit(int burst, Duration refillInterval, WhenFull whenFull) {
    this.allowance = new Allowance(burst, refillInterval, whenFull);
  }

  @Override
  public Allowance allowance() {
    return allowance;
  }
}
