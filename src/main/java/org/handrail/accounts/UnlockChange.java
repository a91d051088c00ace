package org.handrail.accounts;

import java.util.List;

/**
 * New unlocks and the keyring that vouches for them.
 *
 * @param ifEpoch the epoch that the device has seen
 * @param ifRev the revision that the device has seen
 * @param keyring follows on those
 * @param unlocks all that the account is to have, in the place of all it had
 */
public record UnlockChange(int ifEpoch, int ifRev, Keyring keyring, List<UnlockUpdate> unlocks) {

  public UnlockChange {
    unlocks = List.copyOf(unlocks);
    if (!keyring.follows(ifEpoch, ifRev)
        || !UnlockRules.fit(unlocks.stream().map(UnlockUpdate::unlock).toList())) {
      throw new IllegalArgumentException("not a change of unlocks");
    }
  }
}
