package org.handrail.accounts;

import java.time.Duration;
import org.handrail.platform.limits.Limit;

/** How often what may be done with accounts. Why so often: docs/decisions/0025-accounts-without-identity.md. */
public enum AccountLimit implements Limit {
  /** Wrong passphrases of one account: the only secret that could be guessed. */
  WRONG_PASSPHRASES(10, Duration.ofMinutes(144), InDoubt.REFUSE),
  /** Wrong passphrases of one account, when those of the day are used up. */
  MORE_WRONG_PASSPHRASES(1, Duration.ofMinutes(1), InDoubt.REFUSE),
  /** Wrong tries of any kind from one source. */
  WRONG_TRIES(100, Duration.ofSeconds(6), InDoubt.REFUSE),
  /** New accounts from one source. */
  NEW_ACCOUNTS(60, Duration.ofMinutes(1), InDoubt.REFUSE),
  /** Questions for the settings of a passphrase, from one source. */
  PASSPHRASE_SETTINGS(100, Duration.ofSeconds(6), InDoubt.REFUSE),
  /** Openings of shared pages from one source. */
  SHARED_PAGES(100, Duration.ofSeconds(6), InDoubt.REFUSE),
  /** Uploads of items by one member. A person in a bad hour is never kept from writing because of too many others. */
  UPLOADS(3_000, Duration.ofMillis(50), InDoubt.ADMIT);

  private final int size;
  private final Duration each;
  private final InDoubt inDoubt;

  AccountLimit(int size, Duration each, InDoubt inDoubt) {
    this.size = size;
    this.each = each;
    this.inDoubt = inDoubt;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Duration each() {
    return each;
  }

  @Override
  public InDoubt inDoubt() {
    return inDoubt;
  }
}
