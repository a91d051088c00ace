package org.handrail.accounts;

import java.util.List;

/** Which unlocks an account may have together: each once, the words always, one passphrase at most, 16 in all. */
public final class UnlockRules {

  public static final int MOST = 16;

  private UnlockRules() {}

  public static boolean fit(List<Unlock> unlocks) {
    return unlocks.size() <= MOST
        && unlocks.stream().map(Unlock::id).distinct().count() == unlocks.size()
        && count(unlocks, UnlockKind.RECOVERY) >= 1
        && count(unlocks, UnlockKind.PASSPHRASE) <= 1;
  }

  private static long count(List<Unlock> unlocks, UnlockKind kind) {
    return unlocks.stream().filter(unlock -> unlock.kind() == kind).count();
  }
}
